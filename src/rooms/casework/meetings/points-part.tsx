import { Tag } from '#design/components/tag.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, type FormState, field } from '#platform/form.tsx'
import type { MeetingInFull } from './read-meeting.ts'

/** What the parent wants to say or ask, whether it was raised, and where more is listed while the meeting is to come (K07). */
export function PointsPart({ whole, form }: { whole: MeetingInFull; form: FormState | undefined }) {
  const { points, heldAt } = whole
  return (
    <section aria-label="The parent’s points">
      <h2 class="govuk-heading-m">The parent’s points</h2>
      {points.length === 0 && <p class="govuk-body">None are listed yet.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {points.map(({ point, isRaised }) => (
          <li>
            <Tag colour={isRaised ? 'green' : 'grey'}>
              {isRaised ? 'Raised' : heldAt ? 'Not raised' : 'Not raised yet'}
            </Tag>{' '}
            <span data-typed>{point}</span>
          </li>
        ))}
      </ul>
      {form && (
        <Form form={form} submit="Add these points" isLesser>
          <Textarea
            {...field(form, 'points')}
            label="What the parent wants to say or ask"
            hint="Go through it with them. Each point on a line of its own, in their words."
            rows={4}
            spellcheck
          />
        </Form>
      )}
    </section>
  )
}
