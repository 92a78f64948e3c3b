import { afterAll, expect } from 'vitest'
import {
  type Control,
  type ControlState,
  type Finding,
  type Period,
  runControl,
  statesOf,
} from '#platform/control.ts'
import { packageRoot } from '#platform/package-root.ts'
import { assuranceAt } from '../src/command-line/assurance-at.ts'
import type { PeopleAtWork } from './people-at-work.ts'

/** Every room's controls, those of assurance itself among them. */
const ALL = [...assuranceAt(packageRoot()).book.built.values()]

/** Everything from a day before this moment until so many days after it. */
export const around = (now: Date, days = 60): Period => ({
  from: new Date(now.getTime() - 86_400_000),
  until: new Date(now.getTime() + days * 86_400_000),
})

/** What a room's control finds in the house's own records, asked as the assessor, who holds no key. */
export function judgedBy(
  work: PeopleAtWork,
  name: string,
  settings: Record<string, unknown>,
  period: Period,
  controls: readonly Control[] = ALL,
): Promise<Finding> {
  const control = controls.find(one => one.name === name)
  if (!control) throw new Error(`No control is called ${name}.`)
  return work.house.app.context.database.as({ person: null, roles: ['assessor'] }, async sql => {
    const finding = await runControl(sql, control, settings, period)
    SEEN.set(name, (SEEN.get(name) ?? new Set()).add(finding.state))
    return finding
  })
}

/** What each control was seen to say in this file's tests. */
const SEEN = new Map<string, Set<ControlState>>()

/** Once all tests of a file have run: these controls were seen in each of their states, and in no other. */
export const everyStateSeen = (...names: readonly string[]) =>
  afterAll(() => {
    for (const control of ALL.filter(({ name }) => names.includes(name)))
      expect([...(SEEN.get(control.name) ?? [])].sort(), control.name).toEqual([...statesOf(control)].sort())
  })

/** How a control judges the same records by these settings. */
export const stateBy = async (...asked: Parameters<typeof judgedBy>) => (await judgedBy(...asked)).state
