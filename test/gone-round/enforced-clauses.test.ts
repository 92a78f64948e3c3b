import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ControlState } from '#platform/control.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { assess, assuranceAt, type ClauseFound } from '../../src/command-line/assurance-at.ts'
import { CONTROLS } from '../../src/controls.ts'
import { handSetClock } from '../hand-set-clock.ts'
import { GOING_ROUND, type GoingRound } from './going-round.ts'
import { type Kept, serviceThatKeptItsPromises } from './service-that-kept-its-promises.ts'

// The one place in which it is seen that no enforced promise can be broken in silence: the refusal is gone round, the
// broken record is made, and the promise says so. A promise that is enforced and not listed in going-round.ts is red.

const { policies, book } = assuranceAt(join(import.meta.dirname, '../..'))
const clauses = [...policies.values()].flatMap(policy => policy.clauses)
const enforced = clauses.filter(({ how }) => how.includes('enforce'))
const needs = (clause: (typeof clauses)[number]) => clause.bound.filter(({ isBeside }) => !isBeside)
const isBuilt = ({ control }: { control: string }) => book.built.has(control)

const clock = handSetClock('2026-11-22T10:00:00Z')
let kept: Kept
let database: Database
beforeAll(async () => {
  kept = await serviceThatKeptItsPromises(clock)
  database = openDatabase(kept.work.house.database.administrator)
}, 120_000)
afterAll(async () => {
  await database.close()
  await kept.work.close()
})

describe('every promise that the product enforces', () => {
  test('is listed here, or names the part that it waits for', () => {
    const unlisted = enforced
      .filter(clause => !needs(clause).some(({ control }) => GOING_ROUND[control]))
      .filter(clause => needs(clause).every(isBuilt))
    expect(unlisted.map(({ id }) => id)).toEqual([])
  })

  test('by every control that counts refusals', () => {
    const unlisted = CONTROLS.filter(({ name, enforces }) => enforces && !GOING_ROUND[name])
    expect(unlisted.map(({ name }) => name)).toEqual([])
    expect(Object.keys(GOING_ROUND).filter(name => !book.built.has(name))).toEqual([])
  })
})

const listed = [...new Set(enforced.map(({ id }) => id)), ...otherClauses()].flatMap(id => {
  const clause = clauses.find(one => one.id === id)
  const bound = clause && needs(clause).filter(({ control }) => GOING_ROUND[control])
  return clause && bound
    ? bound.map(one => ({ id, clause, bound: one, round: GOING_ROUND[one.control] }))
    : []
})

/** Promises that are kept by a control with refusals, though the policy's reading calls them evidence. */
function otherClauses(): string[] {
  return clauses
    .filter(({ how }) => !how.includes('enforce'))
    .filter(clause => needs(clause).some(({ control }) => book.built.get(control)?.enforces))
    .map(({ id }) => id)
}

describe('where the refusal is gone round', () => {
  test.each(listed)('$id: $bound.control finds it', async ({ clause, bound, round }) => {
    if (!round) throw new Error('This is not listed.')
    const only = { ...clause, bound: [{ ...bound, settings: measured(bound, round) }] }
    const before = await stateAfter(only, round, [])
    const after = await stateAfter(only, round, round.by(kept))
    const found: ControlState = round.reminded ?? 'breached'
    expect([found, 'breached'], before.wanting.join(' ')).not.toContain(before.state)
    expect(after.state).toBe(found)
    expect(after.wanting).not.toEqual([])
  })
})

/** However much else was done, one broken record is a breach; what is only reminded of is judged by the policy's measure. */
function measured(
  { control, settings }: { control: string; settings: Readonly<Record<string, unknown>> },
  { reminded }: GoingRound,
) {
  const takes = book.built.get(control)?.settings.shape ?? {}
  return !reminded && 'target' in takes ? { ...settings, target: 0, floor: 0 } : settings
}

const DAY_MS = 86_400_000

/** How a promise stands once this was done, as the assessor sees it; then all of it is undone. */
async function stateAfter(
  clause: (typeof clauses)[number],
  { days = 60 }: GoingRound,
  statements: readonly (readonly [string, unknown[]?])[],
): Promise<ClauseFound> {
  let found: ClauseFound | undefined
  const undone = new Error('Undone.')
  const now = new Date(clock.now().getTime() + days * DAY_MS)
  await database
    .as({ person: null, roles: ['assessor'] }, async sql => {
      for (const [statement, values = []] of statements)
        await sql.executeQuery({ sql: statement, parameters: values } as never)
      await sql.executeQuery({ sql: 'set local role evenhand_app', parameters: [] } as never)
      ;[found] = await assess(sql, now, { clauses: [clause], periodMonths: 12 }, book)
      throw undone
    })
    .catch(fault => {
      if (fault !== undone) throw fault
    })
  if (!found) throw new Error('Nothing was found.')
  return found
}
