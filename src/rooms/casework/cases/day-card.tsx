import { Details } from '#design/components/details.tsx'
import { Tag } from '#design/components/tag.tsx'
import type { Words } from '#design/words.ts'
import { dateInWords, dayMonthYear, EVENTS } from '#rooms/facts'
import type { CaseDate } from './dates-of.ts'
import { holderInWords } from './due-date-words.ts'
import { DATE_SOURCE_WORDS, type DateSource } from './enter-date.ts'

/** One date of a case: large day and month, who has to act, the last and the safe day, and where it comes from. */
export function DayCard({ date, today, children }: { date: CaseDate; today: string; children?: Words }) {
  return (
    <article class="evenhand-day">
      <p class="evenhand-day__date">
        <time datetime={date.due}>
          {date.boundary === 'before' && 'before '}
          {dateInWords(date.due)}
        </time>
      </p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        <strong>{holderInWords(date.holder)}:</strong> <span data-typed>{date.what}</span>
      </p>
      <p class="govuk-body-s">
        {stateOf(date, today)} {date.safe && !date.metAt && `Safe day: ${dateInWords(date.safe)}.`}
      </p>
      {date.limbs.length > 1 && <Limbs date={date} />}
      <p class="govuk-body-s">{sourceLine(date)}</p>
      {date.exemption && (
        <p class="govuk-body-s">
          The council says that it need not keep this date: {date.exemption}. This is its claim; we have not
          judged it.
        </p>
      )}
      {date.notes.length > 0 && (
        <Details summary="What to know about this date">
          <ul class="govuk-list govuk-list--bullet">
            {date.notes.map(note => (
              <li>{note}</li>
            ))}
          </ul>
        </Details>
      )}
      {children}
    </article>
  )
}

/** Where the later of several days counts, each is shown, and the one that counts stands out by weight and word. */
function Limbs({ date }: { date: CaseDate }) {
  const last = date.limbs
    .map(({ raw }) => raw)
    .sort()
    .at(-1)
  return (
    <ul class="govuk-list govuk-body-s">
      {date.limbs.map(({ event, from, raw }) => {
        const counted = `${EVENTS.get(event)?.words ?? event}, ${dayMonthYear(from)}: ${dayMonthYear(raw)}`
        return <li>{raw === last ? <strong>{counted} (the later one counts)</strong> : counted}</li>
      })}
    </ul>
  )
}

function stateOf({ due, metAt, boundary }: CaseDate, today: string): Words {
  if (metAt) return <Tag colour="green">Met</Tag>
  if (due < today) return <Tag colour="red">This day is over</Tag>
  const lead = boundary === 'at-least-until' ? 'Open at least until then' : 'Last day'
  return due === today ? <Tag colour="orange">{`${lead}: today`}</Tag> : `${lead}: ${daysUntil(due, today)}.`
}

function daysUntil(due: string, today: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000)
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

/** Where it comes from, and how sure that is: what was not verified says so. */
function sourceLine({ kind, source, verified, events, standing }: CaseDate): string {
  if (kind === 'entered')
    return `Entered, not counted. Source: ${DATE_SOURCE_WORDS[source as DateSource] ?? source}.`
  const from = Object.entries(events).map(
    ([event, day]) => `${EVENTS.get(event)?.words ?? event}, ${dayMonthYear(day)}`,
  )
  const force = {
    law: '',
    guidance: ' (guidance, not law)',
    practice: ' (usual practice, not law)',
    entered: '',
  }[standing]
  return `Counted from: ${from.join('; ')}. Source: ${source}${force}. ${VERIFIED[verified] ?? 'Not verified'}.`
}

const VERIFIED: Readonly<Record<string, string>> = {
  primary: 'Verified: the text itself was read',
  primary_guidance: 'Verified: the government’s guidance was read',
  secondary: 'Not verified: read on another organisation’s page, not in the text itself',
  memory: 'Not verified: the source has not been looked up',
}
