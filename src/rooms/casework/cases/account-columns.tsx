import { Tag } from '#design/components/tag.tsx'
import type { Words } from '#design/words.ts'
import { timeInWords } from '#platform/clock.ts'
import { dateInWords } from '#rooms/facts'
import { ACCOUNT_KIND_WORDS, PARTIES, PARTY_WORDS, sourceInWords } from './account.ts'
import type { Account } from './accounts-of.ts'

/** What each party says, side by side in one shape; a difference is marked without saying who is right (D12, N01). */
export function AccountColumns({
  accounts,
  act,
}: {
  accounts: readonly Account[]
  act?: (account: Account) => Words
}) {
  const parties = PARTIES.filter(party => accounts.some(one => one.party === party))
  return (
    <div class="evenhand-columns">
      {parties.map(party => (
        <section class="evenhand-columns__one" aria-label={PARTY_WORDS[party]}>
          <h3 class="govuk-heading-s">{PARTY_WORDS[party]}</h3>
          {accounts
            .filter(one => one.party === party)
            .map(one => (
              <Told account={one}>{act?.(one)}</Told>
            ))}
        </section>
      ))}
    </div>
  )
}

/** What somebody said, as a quotation with its source: who, how, when, in whose words, confirmed or not. */
export function Told({ account, children }: { account: Account; children?: Words }) {
  const { kind, party, source, verbatim, who, words, saidOn, at, confirmedAt, differs } = account
  return (
    <>
      <figure class="evenhand-told">
        <p class="govuk-body-s govuk-!-margin-bottom-0">{ACCOUNT_KIND_WORDS[kind]}</p>
        <blockquote class="evenhand-told__words evenhand-words">{words}</blockquote>
        <figcaption class="govuk-body-s">
          <span data-typed>{sourceInWords(source, verbatim, party, who)}</span>,{' '}
          {saidOn ? dateInWords(saidOn) : timeInWords(at)}.{' '}
          {confirmedAt ? 'Confirmed by them.' : 'Not confirmed by them yet.'}{' '}
          {differs && (
            <p class="govuk-body-s">
              <Tag colour="yellow">Accounts differ here</Tag>
            </p>
          )}
        </figcaption>
      </figure>
      {children}
    </>
  )
}
