import { Details } from '#design/components/details.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { PROMISES } from '#platform/paths.ts'
import { dateInWords } from '#rooms/facts'
import type { BoardWritten } from '../board-written.ts'
import type { GroupLook } from '../group-looks.ts'
import { STATE_WORDS } from '../state-words.ts'
import type { Changed } from '../what-changed.ts'
import { clausePath } from './paths.ts'

/** What stands otherwise than when the group looked last. */
export const SinceLast = ({ day, changed }: { day: string; changed: readonly Changed[] }) => (
  <Details
    open={changed.length > 0}
    summary={`What changed since the group looked at ${dateInWords(day)}: ${changed.length}`}
  >
    {changed.length === 0 ? (
      <p class="govuk-body">Every promise stands as it did then.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {changed.map(({ id, promise, was, is }) => (
          <li>
            <a class="govuk-link" href={clausePath(id)}>
              {id}
            </a>{' '}
            {promise} {was ? `${STATE_WORDS[was].words}, now` : 'New:'} {STATE_WORDS[is].words.toLowerCase()}.
          </li>
        ))}
      </ul>
    )}
  </Details>
)

/** For the group: what it saw, and what it says of it. */
export const ForGroup = ({
  day,
  looks,
  form,
}: {
  day: string
  looks: readonly GroupLook[]
  form: FormState
}) => (
  <>
    <h2 class="govuk-heading-m">Seen by the group</h2>
    <FormErrors form={form} />
    <Form form={form} submit="We have seen this">
      <input type="hidden" name="day" value={day} />
      <Textarea
        {...field(form, 'remark')}
        label="What we say of it (optional)"
        hint="Name nobody: the whole group and the service read this."
        rows={3}
      />
    </Form>
    <Remarks looks={looks} />
  </>
)

/** For those who lead: write it down for the group now, publish what the group has seen. */
export function ForLeaders({
  written,
  looks,
  writeForm,
  publishForm,
}: {
  written: BoardWritten | undefined
  looks: readonly GroupLook[]
  writeForm: FormState
  publishForm: FormState
}) {
  const isSeen = written && looks.some(({ day, at }) => day === written.day && at >= written.writtenAt)
  return (
    <>
      <h2 class="govuk-heading-m">For the group and the public</h2>
      <p class="govuk-body">
        {written
          ? `Last written down for the group on ${timeInWords(written.writtenAt)}.`
          : 'Nothing was written down for the group yet.'}{' '}
        It is done each hour by itself.
      </p>
      <FormErrors form={writeForm} />
      <Form form={writeForm} submit="Write it down now" isLesser />
      <FormErrors form={publishForm} />
      {written && isSeen && (
        <Form form={publishForm} submit={`Publish ${dateInWords(written.day)}`} isLesser>
          <input type="hidden" name="day" value={written.day} />
          <p class="govuk-body">
            The group has seen this day. Published, it is{' '}
            <a class="govuk-link" href={PROMISES}>
              for anybody to read
            </a>
            .
          </p>
        </Form>
      )}
      {written && !isSeen && (
        <p class="govuk-body">It can be published once somebody of the group has noted that it was seen.</p>
      )}
      <Remarks looks={looks} />
    </>
  )
}

const Remarks = ({ looks }: { looks: readonly GroupLook[] }) => {
  const said = looks.filter(({ remark }) => remark !== '')
  if (said.length === 0) return null
  return (
    <Details summary={`What the group said: ${said.length}`}>
      {said.map(({ at, remark, day }) => (
        <>
          <p class="govuk-body-s">
            {timeInWords(at)}, of {dateInWords(day)}
          </p>
          <p class="govuk-body evenhand-words">{remark}</p>
        </>
      ))}
    </Details>
  )
}
