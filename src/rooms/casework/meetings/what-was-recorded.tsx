import { Details } from '#design/components/details.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { MeetingInFull } from './read-meeting.ts'
import { UNDERSTOOD_WORDS } from './record-understanding.ts'
import { NOTES_ARE_WORDS } from './settle-notes.ts'
import { AGREED_HOW_WORDS } from './speaking.ts'

/** What is recorded of a meeting: the parent's points, their notes, what was cleared up, who spoke for them, what they understood. */
export function WhatWasRecorded({ whole }: { whole: MeetingInFull }) {
  const { notes, speaking } = whole
  const clarified = notes.filter(({ kind }) => kind === 'clarification')
  const understanding = notes.filter(({ kind }) => kind === 'understanding')
  return (
    <>
      <ParentsNotes whole={whole} />
      {clarified.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Cleared up</h2>
          <ul class="govuk-list">
            {clarified.map(({ words, source, by, at }) => (
              <li>
                <span data-typed>{words}</span> ({SOURCE_WORDS[source ?? 'other']}, noted by {by},{' '}
                {timeInWords(at)})
              </li>
            ))}
          </ul>
        </>
      )}
      {speaking.length > 0 && <h2 class="govuk-heading-m">Spoken for the parent</h2>}
      {speaking.map(({ name, agreedHow, beganAt, endedAt, wanted, checks }) => (
        <InsetText>
          <p class="govuk-body">
            {name}, from {timeInWords(beganAt)}
            {endedAt ? ` to ${timeInWords(endedAt)}` : ', still going on'}. {AGREED_HOW_WORDS[agreedHow]}.
          </p>
          <p class="evenhand-words">{wanted}</p>
          <p class="govuk-body-s">
            {checks.length === 0
              ? 'No check with them is recorded yet.'
              : checks
                  .map(
                    ({ goesOn, at }) =>
                      `${timeInWords(at)}: ${goesOn ? 'they wanted it to go on' : 'they wanted it to stop'}`,
                  )
                  .join('. ')}
          </p>
        </InsetText>
      ))}
      {understanding.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Whether they understood</h2>
          <ul class="govuk-list">
            {understanding.map(({ understood, words, by, at }) => (
              <li>
                {UNDERSTOOD_WORDS[understood ?? 'not-asked']} ({by}, {timeInWords(at)}){' '}
                <span data-typed>{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Who cleared something up. */
const SOURCE_WORDS = {
  parent: 'the parent',
  'young-person': 'the young person',
  child: 'the child',
  other: 'somebody else',
} as const

function ParentsNotes({ whole: { id, notes, notesOffered, notesAre } }: { whole: MeetingInFull }) {
  const theirs = notes.find(({ kind, words }) => kind === 'parents-notes' && words !== '')
  return (
    <>
      <h2 class="govuk-heading-m">Notes for the parent</h2>
      <p class="govuk-body">
        {notesOffered === null && 'We have not offered yet to take notes. '}
        {notesOffered === 'wanted' && 'We offered to take notes, and they wanted them. '}
        {notesOffered === 'not-wanted' && 'We offered to take notes, and they did not want them. '}
        {notesAre && `${NOTES_ARE_WORDS[notesAre]}.`}
      </p>
      {theirs && (
        <Details summary="These notes belong to the parent" open>
          <p class="govuk-body-s">
            They are no minutes. They go to nobody else unless the parent permits it, and nothing here sends
            them.
          </p>
          <p class="evenhand-words">{theirs.words}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/meetings/${id}/notes/pdf`}>
              Print them for the parent (PDF)
            </a>
          </p>
        </Details>
      )}
    </>
  )
}
