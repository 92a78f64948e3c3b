import type { Fact } from './fact.ts'
import { dayMonthYear } from './plain-date.ts'
import { STATE_WORDS, VERIFIED_WORDS } from './verified-words.ts'

/** Where a fact comes from and how far it was looked at: under every fact, wherever it is shown. */
export function SourceOfFact({ fact }: { fact: Fact }) {
  return (
    <p class="govuk-body-s">
      Source: <Source citation={fact.citation} address={fact.address} />. {VERIFIED_WORDS[fact.verified]}{' '}
      {fact.state === 'supplied'
        ? `${STATE_WORDS.supplied}. It came with our software, dated ${dayMonthYear(fact.checkedOn)}.`
        : `${STATE_WORDS[fact.state]}, last on ${dayMonthYear(fact.checkedOn)}.`}
      {validity(fact)}
    </p>
  )
}

/** The citation, leading to the text where its address is known. */
export function Source({ citation, address }: { citation: string; address?: string | undefined }) {
  if (!address) return <>{citation}</>
  return (
    <a class="govuk-link" href={address} rel="external">
      {citation}
    </a>
  )
}

function validity({ validFrom, validTo }: Fact): string {
  const from = validFrom ? ` In force from ${dayMonthYear(validFrom)}.` : ''
  return validTo ? `${from} Until ${dayMonthYear(validTo)}.` : from
}
