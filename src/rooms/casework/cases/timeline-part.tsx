import { Timeline } from '#design/patterns/timeline.tsx'
import { timeInWords } from '#platform/clock.ts'
import { issueInWords } from '#rooms/facts'
import { CHANNEL_WORDS, type Channel } from '../channel.ts'
import { LETTER_KIND_WORDS, type LetterKind } from '../letters/letter-kinds.ts'
import { MEETING_KIND_WORDS, type MeetingKind } from '../meetings/kinds.ts'
import type { CaseInTime, EntryKind } from './case-timeline.ts'
import { DECIDER_WORDS, DECISION_KIND_WORDS, type Decider, type DecisionKind } from './decision.ts'
import { STAGE_WORDS, type Stage } from './stage.ts'

type Entry = CaseInTime['entries'][number]

const KINDS: readonly (readonly [kind: EntryKind | undefined, words: string])[] = [
  [undefined, 'All'],
  ['contact', 'Contacts'],
  ['promise', 'Promises'],
  ['change', 'Changes'],
  ['decision', 'Decisions'],
  ['letter', 'Letters'],
  ['meeting', 'Meetings'],
]

/** Everything in order of time, the latest first, to be narrowed to one kind. */
export function TimelinePart({
  id,
  timeline,
  show,
  mayOpenLetters,
}: {
  id: string
  timeline: CaseInTime
  show: EntryKind | undefined
  mayOpenLetters: boolean
}) {
  const { entries, hasMore } = timeline
  const last = entries.at(-1)
  const more = last && `/cases/${id}?${show ? `show=${show}&` : ''}before=${last.at.toISOString()}#timeline`
  return (
    <section aria-label="Timeline" id="timeline">
      <h2 class="govuk-heading-m">Timeline</h2>
      <nav aria-label="Show in the timeline">
        <ul class="govuk-list evenhand-row">
          {KINDS.map(([kind, words]) => (
            <li>
              <a
                class="govuk-link"
                href={`/cases/${id}${kind ? `?show=${kind}` : ''}#timeline`}
                aria-current={kind === show ? 'true' : undefined}
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {entries.length === 0 && <p class="govuk-body">There is nothing of this kind yet.</p>}
      <Timeline headingLevel={3} items={entries.map(entry => item(entry, mayOpenLetters))} />
      {hasMore && more && (
        <p class="govuk-body">
          <a class="govuk-link" href={more}>
            Earlier entries
          </a>
        </p>
      )}
    </section>
  )
}

const item = (entry: Entry, mayOpenLetters: boolean) => ({
  title: titleOf(entry),
  by: entry.by,
  when: timeInWords(entry.at),
  datetime: entry.at.toISOString(),
  children:
    entry.kind === 'meeting' ? (
      <MeetingLink entry={entry} />
    ) : entry.kind === 'letter' && mayOpenLetters ? (
      <LetterLink entry={entry} />
    ) : (
      <WordsOf entry={entry} />
    ),
})

const WordsOf = ({ entry: { words } }: { entry: Entry }) =>
  words ? <p class="govuk-body evenhand-words">{words}</p> : null

const LetterLink = ({ entry: { id, at } }: { entry: Entry }) => (
  <p class="govuk-body-s">
    <a class="govuk-link" href={`/letters/${id}`}>
      Look at it<span class="govuk-visually-hidden">: the letter of {timeInWords(at)}</span>
    </a>
  </p>
)

const MeetingLink = ({ entry: { id, at } }: { entry: Entry }) => (
  <p class="govuk-body-s">
    <a class="govuk-link" href={`/meetings/${id}`}>
      Open it<span class="govuk-visually-hidden">: the meeting of {timeInWords(at)}</span>
    </a>
  </p>
)

function titleOf({ kind, code, more }: Entry): string {
  switch (kind) {
    case 'contact':
      return `${CHANNEL_WORDS[code as Channel] ?? code}${more === 'out' ? ', from us' : ''}`
    case 'promise':
      return promiseInWords(code, more)
    case 'change':
      return changeInWords(code, more)
    case 'decision':
      return `Decision: ${DECIDER_WORDS[more as Decider]}, ${DECISION_KIND_WORDS[code as DecisionKind].toLowerCase()}`
    case 'letter':
      return `${more ? 'Letter sent' : 'Letter written, not sent yet'}: ${LETTER_KIND_WORDS[code as LetterKind].toLowerCase()}`
    case 'meeting':
      return `${MEETING_KIND_WORDS[code as MeetingKind]}${more ? `, ${more}` : ''}`
    default:
      return kind satisfies never
  }
}

const PROMISES: Readonly<Record<string, string>> = {
  'call-back': 'Promise to call back',
  'send-summary': 'Promise to send a summary',
  other: 'Promise',
}

function promiseInWords(code: string, state: string | null): string {
  const promise = PROMISES[code] ?? 'Promise'
  if (state === 'kept') return `${promise}, kept`
  if (state === 'let-go') return `${promise}, let go`
  return `${promise}, open`
}

const STATES: Readonly<Record<string, string>> = { open: 'open', inactive: 'resting', closed: 'closed' }

function changeInWords(what: string, became: string | null): string {
  switch (what) {
    case 'stage':
      return `Stage: ${STAGE_WORDS[became as Stage] ?? became}`
    case 'level':
      return `Level: ${became}`
    case 'state':
      return `The case is ${STATES[became ?? ''] ?? became}`
    case 'issue':
      return `About: ${issueInWords(became ?? '') ?? became}`
    case 'worker':
      return became === 'nobody' ? 'Handed back: nobody holds it' : 'Another worker took it on'
    case 'in-error':
      return 'Marked as opened in error'
    case 'file':
      return 'Moved to another file'
    default:
      return 'People or setting changed'
  }
}
