import type { Fact } from '#rooms/facts'
import { FactCard } from '#rooms/facts'

/** What the register of facts has on this kind of meeting, each with its source and how far it was checked (R20). */
export function FactsOfMeeting({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null
  return (
    <section aria-label="What is known about it">
      <h2 class="govuk-heading-m">What is known about it</h2>
      {facts.map(fact => (
        <FactCard fact={fact} />
      ))}
    </section>
  )
}
