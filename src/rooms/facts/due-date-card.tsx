import { Details } from '#design/components/details.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { EVENTS } from './deadline-rules.ts'
import type { DueDate } from './due-date.ts'
import { dateInWords, dayMonthYear } from './plain-date.ts'
import { Source } from './source-of-fact.tsx'
import { VERIFIED_WORDS } from './verified-words.ts'

/** One computed date: the day large, what it was counted from, the day to act by, source, and what may be otherwise. */
export function DueDateCard({ date }: { date: DueDate }) {
  return (
    <section>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{date.what}</h2>
      <p class="govuk-heading-xl govuk-!-margin-bottom-2">
        {BOUNDARY[date.boundary]} <time datetime={date.due}>{dateInWords(date.due)}</time>
      </p>
      {date.warnings.map(warning => (
        <InsetText>{warning}</InsetText>
      ))}
      <SummaryList
        rows={[
          ...counted(date),
          date.raw !== date.due && {
            key: 'As counted',
            value: `${dateInWords(date.raw)}: no day that counts, so the next one that does`,
          },
          FAMILY.includes(date.dutyHolder) && {
            key: 'Act by',
            value: `${dateInWords(date.safe)}, to be on the safe side`,
          },
          { key: 'Why', value: why(date) },
          {
            key: 'How sure this is',
            value: `${VERIFIED_WORDS[date.verified]} Last looked at on ${dayMonthYear(date.checked)}.`,
          },
        ]}
      />
      <More summary="What to look out for" lines={date.notes} />
      <More summary="When the council may say that it needs longer" lines={date.exemptions} before={CLAIM} />
    </section>
  )
}

/** Whose own deadline it is; a day to act by is no use for what the council or a school has to do. */
const FAMILY = ['parent', 'parent_or_yp', 'claimant', 'either']

const BOUNDARY = { by: 'By', before: 'Before', 'at-least-until': 'Not before the end of' } as const

const CLAIM =
  'The law names these reasons. It is for the council to say that one of them applies, and why. It may not apply here.'

/** Where the later of two dates counts, both are shown, and the later one stands out. */
function counted({ limbs, events, raw }: DueDate) {
  if (limbs.length < 2)
    return Object.entries(events).map(([name, day]) => ({ key: wordsFor(name), value: dateInWords(day) }))
  return limbs.map(({ event, from, raw: own }) => ({
    key: wordsFor(event),
    value: (
      <>
        {dateInWords(from)}, which gives{' '}
        {own === raw ? <strong>{dateInWords(own)}</strong> : dateInWords(own)}
        {own === raw ? ' (this one counts)' : ' (earlier, so it does not count)'}
      </>
    ),
  }))
}

const wordsFor = (event: string) => EVENTS.get(event)?.words ?? event

function why({ source, address, standing }: DueDate) {
  return (
    <>
      <Source citation={source} address={address} />
      {standing !== 'law' &&
        `. ${standing === 'guidance' ? 'This is guidance' : 'This is what is usually done'}, not law.`}
    </>
  )
}

function More({ summary, lines, before }: { summary: string; lines: readonly string[]; before?: string }) {
  if (lines.length === 0) return null
  return (
    <Details summary={summary}>
      {before && <p class="govuk-body">{before}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    </Details>
  )
}
