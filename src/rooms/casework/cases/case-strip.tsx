import { SummaryList } from '#design/components/summary-list.tsx'
import type { Words } from '#design/words.ts'
import { timeInWords } from '#platform/clock.ts'
import { heldByNobody } from '../interests/held-by-nobody.ts'
import { CLOSED_BECAUSE_WORDS } from './closing.ts'
import { LEVEL_WORDS } from './level.ts'
import type { CaseInFull } from './read-case.ts'
import { STAGE_WORDS } from './stage.ts'

const STATE_WORDS = { open: 'Open', inactive: 'Resting', closed: 'Closed' } as const

/** The strip beside a case: what other rooms know of the family, whether our role was explained, where it stands, who works on it. */
export function CaseStrip({
  whole,
  mayChange,
  leads,
  beside,
}: {
  whole: CaseInFull
  mayChange: boolean
  leads: boolean
  beside: Words | undefined
}) {
  const { head } = whole
  return (
    <>
      {beside ?? (
        <p class="govuk-body-s">
          <strong>Share nothing</strong> before you asked whoever works on the case.
        </p>
      )}
      <SummaryList rows={rowsOf(whole, leads)} class="govuk-summary-list--no-border" />
      <ul class="govuk-list govuk-body-s">
        <li>
          <a class="govuk-link" href={`/families/${head.file}`}>
            The family’s file
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/families/${head.file}/looked`}>
            Who looked at this file
          </a>
        </li>
        {mayChange && head.state !== 'closed' && (
          <li>
            <a class="govuk-link" href={`/cases/${head.id}/worker`}>
              Who works on it
            </a>
          </li>
        )}
        {mayChange && (
          <li>
            <a class="govuk-link" href={`/families/${head.file}/documents`}>
              Documents, and whose they are
            </a>
          </li>
        )}
        {mayChange && (
          <li>
            <a class="govuk-link" href={`/cases/${head.id}/change`}>
              Change what the case is about
            </a>
          </li>
        )}
      </ul>
    </>
  )
}

function rowsOf(
  { head, worker, details, people }: CaseInFull,
  leads: boolean,
): { key: Words; value: Words }[] {
  const concerned = people.filter(({ id }) => details.people.includes(id)).map(({ name }) => name)
  const state = head.isInError ? 'Opened in error' : STATE_WORDS[head.state]
  return [
    { key: 'Our role', value: head.isRoleExplained ? 'Explained' : 'Not explained yet' },
    { key: 'State', value: state },
    ...(head.closedBecause && !head.isInError
      ? [{ key: 'Closed because', value: CLOSED_BECAUSE_WORDS[head.closedBecause] }]
      : []),
    { key: 'Level', value: LEVEL_WORDS[head.level] ?? String(head.level) },
    { key: 'Stage', value: STAGE_WORDS[head.stage] },
    { key: 'Worker', value: worker ?? heldByNobody(leads) },
    ...(concerned.length > 0
      ? [{ key: 'About', value: <span data-typed>{concerned.join(', ')}</span> }]
      : []),
    ...(details.setting
      ? [{ key: 'School or setting', value: <span data-typed>{details.setting}</span> }]
      : []),
    { key: 'Opened', value: timeInWords(head.openedAt) },
    ...(head.remindersStopped ? [{ key: 'Reminders', value: 'Stopped for this family' }] : []),
  ]
}
