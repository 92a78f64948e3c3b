import { SummaryList } from '#design/components/summary-list.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { Door } from '../door-of.ts'
import { lastSeenInWords } from '../last-seen.ts'
import { type OwnWords, roleNames } from '../role-words.ts'
import { stateInWords } from '../state-words.ts'

interface SummaryProps {
  readonly account: Door
  readonly words: OwnWords
  /** Keys are shown to those who lead only: others do not see who holds any. */
  readonly byLeader: boolean
}

/** What is known of one account, in a few rows. */
export function AccountSummary({ account, words, byLeader }: SummaryProps) {
  const { address, state, roles, unseen, keys, invitation } = account
  return (
    <SummaryList
      rows={[
        { key: 'E-mail address', value: address },
        { key: 'State', value: stateInWords(state, invitation !== null) },
        { key: 'Roles', value: roleNames(roles, words) },
        { key: 'Last here', value: lastSeenInWords(unseen) },
        byLeader && { key: 'Keys', value: keysInWords(keys) },
        invitation && {
          key: 'Invitation',
          value: `Sent by ${invitation.by ?? 'somebody who has left'}, good until ${timeInWords(invitation.until)}`,
        },
      ]}
    />
  )
}

function keysInWords({ service, files }: { service: boolean; files: number }): string {
  const named = files === 1 ? 'one file by name' : `${files} files by name`
  if (service) return files > 0 ? `The key to families’ files, and ${named}` : 'The key to families’ files'
  return files > 0 ? `No key to families’ files; ${named}` : 'None'
}
