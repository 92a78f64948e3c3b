import { AccountColumns } from './account-columns.tsx'
import type { Part } from './case-part.tsx'
import { Link, Section } from './case-part.tsx'

/** What each party says, side by side. */
export function AccountsPart({ whole, mayChange }: Part) {
  const { accounts, head } = whole
  const others = accounts.filter(({ kind }) => kind !== 'perspective' && kind !== 'hope')
  return (
    <Section
      title="What each of them says"
      more={
        mayChange && (
          <Link href={`/cases/${head.id}/accounts`}>Add what somebody says, confirm or compare</Link>
        )
      }
    >
      {others.length === 0 && (
        <p class="govuk-body">Nothing is recorded. Nobody is asked unless the family agrees.</p>
      )}
      <AccountColumns accounts={others} />
    </Section>
  )
}
