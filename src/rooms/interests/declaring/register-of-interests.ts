import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'
import type { Declaration } from './declaration.ts'
import { allDeclarations } from './declarations-named.ts'
import { isDue, lastDeclared, renewalMonths } from './due.ts'
import { DECLARERS, KINDS } from './kinds.ts'

export const REGISTER_STATES = ['declared', 'none', 'due', 'never'] as const
export type RegisterState = (typeof REGISTER_STATES)[number]

/** One person's line in the register. */
export interface Registered {
  readonly person: string
  readonly name: string
  /** Whether they declared something, nothing, have to say it again, or never said anything. */
  readonly state: RegisterState
  readonly last: Date | undefined
  readonly declarations: readonly Declaration[]
}

/** The register of interests: everybody with an account, what they declared and when (C19, N48). For those who lead. */
export const registerOfInterests = query({
  name: 'register-of-interests',
  input: z.strictObject({
    state: z.enum(REGISTER_STATES).optional(),
    kind: z.enum(KINDS).optional(),
    ended: z.enum(['yes']).optional(),
  }),
  who: LEADERS,
  async answer({ state, kind, ended }, desk) {
    const months = await renewalMonths(desk)
    const all = (await leads(desk)) ? await registered(desk, months) : []
    const shown = all
      .map(one => ({
        ...one,
        declarations: one.declarations.filter(
          each => (ended || !each.endedAt) && (!kind || each.kind === kind),
        ),
      }))
      .filter(one => (!state || one.state === state) && (!kind || one.declarations.length > 0))
    return { months, people: all.length, due: all.filter(isOverdue).length, shown }
  },
})

/** The database is asked as well: colleagues' names are not kept from officers, who has declared is. */
async function leads({ sql }: Desk): Promise<boolean> {
  const { rows } = await raw<{ leads: boolean }>`
    select platform.holds('coordinator', 'deputy') as leads`.execute(sql)
  return rows[0]?.leads ?? false
}

const isOverdue = ({ state }: Registered) => state === 'due' || state === 'never'

async function registered(desk: Desk, months: number): Promise<Registered[]> {
  const people = await colleaguesWith(desk, DECLARERS)
  const last = await lastDeclared(
    desk,
    people.map(({ id }) => id),
  )
  const declarations = await allDeclarations(desk)
  return people.map(({ id, name }) => {
    const own = declarations.filter(({ person }) => person === id)
    return {
      person: id,
      name,
      state: stateOf(own, last.get(id), months, desk.now),
      last: last.get(id),
      declarations: own,
    }
  })
}

function stateOf(
  own: readonly Declaration[],
  last: Date | undefined,
  months: number,
  now: Date,
): RegisterState {
  if (!last) return 'never'
  if (isDue(last, months, now)) return 'due'
  return own.some(({ endedAt, kind }) => !endedAt && kind !== 'none') ? 'declared' : 'none'
}
