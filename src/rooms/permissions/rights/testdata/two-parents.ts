import type { PeopleAtWork } from '../../../../../test/people-at-work.ts'
import { done } from './acts.ts'

/** A file with these parents and their child Theo; gives the ids of its people by name. */
export async function parentsAndChild(
  { coordinator, ...work }: PeopleAtWork,
  parents: readonly string[],
): Promise<{ file: string; people: Record<string, string> }> {
  const { file = '' } = await done(coordinator, 'log-contact', { words: 'They rang.' })
  for (const name of parents) await done(coordinator, 'add-person', { file, kind: 'parent', name })
  await done(coordinator, 'add-person', { file, kind: 'child', name: 'Theo' })
  const people = await peopleOf({ coordinator, ...work }, file)
  return { file, people: Object.fromEntries(people.map(({ id, name }) => [name, id])) }
}

/** Who is in a file. */
export async function peopleOf({ coordinator }: PeopleAtWork, file: string): Promise<{ id: string; name: string }[]> {
  const { answer } = await coordinator.api(`/api/queries/rights-of-file?file=${file}`)
  return (answer as { answer: { people: { id: string; name: string }[] } }).answer.people
}

/** A request of somebody whom we know, collected; gives its id. */
export async function accessFor(
  { coordinator }: PeopleAtWork,
  file: string,
  person: string,
  more: object = {},
): Promise<string> {
  const asked = { file, person, askedBy: 'themselves', channel: 'phone', receivedOn: '2026-11-20', ...more }
  const { access = '' } = await done(coordinator, 'record-access-request', asked)
  await done(coordinator, 'check-identity', { access, identity: 'known-to-us', identityOn: '2026-11-20' })
  await done(coordinator, 'collect-access', { access })
  return access
}

/** Reads page after page and saves each as it is proposed; gives all that the pages showed. */
export async function giveAll({ coordinator }: PeopleAtWork, access: string): Promise<string> {
  let seen = ''
  for (let pages = 0; pages < 100; pages++) {
    const page = await coordinator.get(`/rights/access/${access}/review`)
    seen += page.html
    if (page.text.includes('Nothing waits for a decision')) return seen
    await coordinator.submit(page, {}, 'I have read these: save')
  }
  throw new Error('There was no end to it.')
}
