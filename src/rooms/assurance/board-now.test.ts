import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { assuranceAt } from '../../../src/command-line/assurance-at.ts'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { aCase, done } from '../casework/cases/testdata/a-case.ts'
import { boardNow } from './board-now.ts'

const clock = handSetClock('2026-11-22T10:00:00Z')
const DAY_MS = 86_400_000

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

test('the board is kept while nothing changes, and is another once a record, the day or the policy is', async () => {
  const read = boardNow(assuranceAt(packageRoot()))
  const at = (now: Date) =>
    work.house.app.context.database.as({ person: null, roles: ['assessor'] }, sql => read({ sql, now }))
  const stateOf = (board: Awaited<ReturnType<typeof at>>, id: string) =>
    board?.clauses.find(one => one.id === id)?.state

  const empty = await at(clock.now())
  expect(await at(clock.now())).toBe(empty)
  expect(stateOf(empty, 'N38')).toBe('no-evidence')

  // A record: a family that has not heard what we are for; it has some days yet.
  await aCase(work.officer)
  const young = await at(clock.now())
  expect(young).not.toBe(empty)
  expect(stateOf(young, 'N74')).toBe('breached')
  expect(stateOf(young, 'N38')).toBe('no-evidence')

  // Time alone: nothing was recorded, and those days are over.
  expect(stateOf(await at(new Date(clock.now().getTime() + 20 * DAY_MS)), 'N38')).toBe('breached')
  expect(await at(new Date(clock.now().getTime() + 60_000))).not.toBe(young)

  const kept = young?.clauses.map(({ id }) => id).filter(id => id !== 'N74')
  await done(work.coordinator, 'change-policy', {
    ...{ profile: 'norfolk', kept, because: 'Agreed by the group.' },
  })
  expect(stateOf(await at(clock.now()), 'N74')).toBeUndefined()
})
