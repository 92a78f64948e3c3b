import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { WhatBecame } from '../account-change.ts'
import { BECAME_WORDS } from '../state-words.ts'

interface Change {
  readonly what: WhatBecame
  readonly at: Date
  readonly by: string | null
  readonly reason: string | null
}

/** What became of an account, newest first; nothing while nothing did. */
export function AccountHistory({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <Table
      caption="What became of this account"
      captionClass="govuk-table__caption--m"
      cards
      head={['When', 'What', 'By', 'Why']}
      rows={changes.map(({ at, what, by, reason }) => [
        timeInWords(at),
        BECAME_WORDS[what],
        by ?? 'Somebody who has left',
        reason ?? 'Not asked',
      ])}
    />
  )
}
