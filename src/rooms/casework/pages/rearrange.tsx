import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import type { FileKeeper } from '#rooms/vault'
import { filesKeptApart } from '../families/files-kept-apart.ts'
import { mergeFiles } from '../families/merge-files.ts'
import { movesOf } from '../families/moves-of.ts'
import { openFileApart } from '../families/open-file-apart.ts'
import { openedInError } from '../families/opened-in-error.ts'
import { undoMove } from '../families/undo-move.ts'
import { referenceOf } from '../file-reference.ts'
import { referenceInWords } from '../reference.ts'

const toFile = ({ file }: { file: string }) => `/families/${file}`

/** Files that belong apart, two that are one, and one that should never have been opened. */
export function rearrangePage(keepers: readonly FileKeeper[]) {
  const [merge, undo] = [mergeFiles(keepers), undoMove(keepers)]
  const forms = [openFileApart, openedInError, merge, undo] as const
  return page({
    path: '/families/:file/rearrange',
    who: CASEWORKERS,
    rows: true,
    params: z.object({ file: z.uuid() }),
    acts: [
      pageAct(openFileApart, toFile),
      pageAct(openedInError, () => '/families'),
      pageAct(merge, toFile),
      pageAct(undo, toFile),
    ],
    async show({ params: { file }, of, form, desk }) {
      const reference = await referenceOf(desk, file)
      if (!reference) return refuse(notFound)
      const leads = mayPass(LEADERS, desk.person)
      const apart = leads ? await of(filesKeptApart, { file }) : []
      const moves = leads ? await of(movesOf, { file }) : []
      const title = `Put ${referenceInWords(reference)} in order`
      return {
        title,
        body: (
          <>
            <BackLink href={`/families/${file}`} />
            {forms.map(one => (
              <FormErrors form={form(one)} />
            ))}
            <h1 class="govuk-heading-l">{title}</h1>
            <Apart form={form(openFileApart)} file={file} />
            {leads && <Beside apart={apart} />}
            {leads && <Merge form={form(merge)} file={file} />}
            {moves.map(move => (
              <Undo form={form(undo)} {...move} />
            ))}
            <h2 class="govuk-heading-m">Opened by mistake</h2>
            <p class="govuk-body">
              The file stays, with who opened it and who said that it was a mistake. Nobody finds it any more,
              and it is counted nowhere.
            </p>
            <Form form={form(openedInError)} submit="This file was opened by mistake">
              <input type="hidden" name="file" value={file} />
            </Form>
          </>
        ),
      }
    },
  })
}

function Apart({ form, file }: { form: FormState; file: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">A file of their own</h2>
      <p class="govuk-body">
        Parents who are in dispute each have a file, and a young person has one. What is in one file does not
        show in the other. That they belong beside each other is known only to those who lead the service.
      </p>
      <Form form={form} submit="Open the file">
        <input type="hidden" name="beside" value={file} />
        <Radios
          {...field(form, 'because')}
          label="Who is it for?"
          items={[
            { value: 'parents-in-dispute', text: 'The other parent or carer' },
            { value: 'young-person', text: 'The young person' },
          ]}
        />
        <Input {...field(form, 'name')} label="Their name" autocomplete="off" spellcheck={false} />
        <Input {...field(form, 'phone')} label="Telephone number" type="tel" class="govuk-input--width-20" />
        <Details summary="For the other parent: the child" open={form.faults.childName !== undefined}>
          <Input
            {...field(form, 'childName')}
            label="Child’s name, as this parent gives it"
            autocomplete="off"
          />
        </Details>
        <Details
          summary="For a young person: age, or how well they decide for themselves"
          open={form.refusal?.field === 'bornOn' || form.faults.bornOn !== undefined}
        >
          <Input {...field(form, 'bornOn')} label="Date of birth" type="date" class="govuk-input--width-10" />
          <Textarea
            {...field(form, 'capacity')}
            label="Younger, but able to decide for themselves: who found so, and how"
            rows={3}
          />
        </Details>
      </Form>
    </>
  )
}

function Beside({ apart }: { apart: readonly { file: string; reference: string; because: string }[] }) {
  if (apart.length === 0) return null
  return (
    <SummaryList
      rows={apart.map(({ file, reference, because }) => ({
        key: because === 'young-person' ? 'A young person’s file beside it' : 'A file of the other party',
        value: (
          <a class="govuk-link" href={`/families/${file}`}>
            {reference}
          </a>
        ),
      }))}
    />
  )
}

function Merge({ form, file }: { form: FormState; file: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">One family, two files</h2>
      <p class="govuk-body">Everything of the other file comes into this one. It can be undone.</p>
      <Form form={form} submit="Make it one file">
        <input type="hidden" name="file" value={file} />
        <Input
          {...field(form, 'reference')}
          label="Reference of the other file"
          autocomplete="off"
          class="govuk-input--width-10"
        />
      </Form>
    </>
  )
}

function Undo(props: {
  form: FormState
  move: string
  what: 'merge' | 'case'
  from: string
  at: Date
  undoneAt: Date | null
}) {
  const { form, move, what, from, at, undoneAt } = props
  const words = `${what === 'merge' ? 'All' : 'A case'} of ${from} came here, ${timeInWords(at)}.`
  if (undoneAt) return <p class="govuk-body">{`${words} Undone ${timeInWords(undoneAt)}.`}</p>
  return (
    <Form form={form} submit="Undo this">
      <p class="govuk-body">{words}</p>
      <input type="hidden" name="move" value={move} />
    </Form>
  )
}
