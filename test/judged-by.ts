import { type Control, type Finding, type Period, runControl } from '#platform/control.ts'
import { CONTROLS } from '../src/controls.ts'
import type { PeopleAtWork } from './people-at-work.ts'

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
  controls: readonly Control[] = CONTROLS,
): Promise<Finding> {
  const control = controls.find(one => one.name === name)
  if (!control) throw new Error(`No control is called ${name}.`)
  return work.house.app.context.database.as({ person: null, roles: ['assessor'] }, sql =>
    runControl(sql, control, settings, period),
  )
}

/** How a control judges the same records by these settings. */
export const stateBy = async (...asked: Parameters<typeof judgedBy>) => (await judgedBy(...asked)).state
