import { timeInWords } from '#platform/clock.ts'
import { MEETING_KIND_WORDS } from './kinds.ts'
import type { MeetingLine } from './meetings-of.ts'

/** The meetings about a family, the latest first, and the way to arrange one. */
export function MeetingsOfFamily({
  file,
  meetings,
  of,
}: {
  file: string
  meetings: readonly MeetingLine[]
  /** The case from whose page one is arranged. */
  of?: string
}) {
  return (
    <section aria-label="Meetings">
      <h2 class="govuk-heading-m">Meetings</h2>
      {meetings.length > 0 && (
        <ul class="govuk-list">
          {meetings.map(({ id, kind, startsAt, heldAt, cancelledAt }) => (
            <li>
              <a class="govuk-link" href={`/meetings/${id}`}>
                {MEETING_KIND_WORDS[kind]}, {timeInWords(startsAt)}
              </a>
              {heldAt && ' (held)'}
              {cancelledAt && ' (cancelled)'}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${file}/meetings/new${of ? `?case=${of}` : ''}`}>
          Arrange a meeting
        </a>
      </p>
    </section>
  )
}
