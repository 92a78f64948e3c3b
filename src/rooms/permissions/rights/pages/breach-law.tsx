import type { Desk } from '#platform/desk.ts'
import { FactCard, factsNamed } from '#rooms/facts'

/** What the law says of the 72 hours, with its source and the day on which it was checked; nothing where it was withdrawn. */
export async function breachLaw(desk: Desk) {
  const fact = (await factsNamed(desk, ['breach-72-hours'])).get('breach-72-hours')
  return fact && fact.state !== 'withdrawn' ? <FactCard fact={fact} /> : undefined
}
