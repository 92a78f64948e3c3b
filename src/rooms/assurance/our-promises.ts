import type { Control } from '#platform/control.ts'
import type { Database } from '#platform/database.ts'
import { openAssurance } from './open-assurance.ts'
import { standingPolicy } from './standing-policy.ts'

/** Which clauses of the policy that stands now are bound to each control, those for which it comes first before others; none before the setting up. */
export function ourPromises(database: Database, root: string, controls: readonly Control[]) {
  let opened: ReturnType<typeof openAssurance> | undefined
  return async (): Promise<ReadonlyMap<string, readonly string[]>> => {
    opened ??= openAssurance(root, controls)
    const { policies } = opened
    const policy = await database.as({ person: null, roles: ['public'] }, sql =>
      standingPolicy({ sql }, policies),
    )
    const pairs = policy?.clauses.flatMap(({ id, bound }) =>
      bound.map(({ control }, place) => ({ control, id, place })),
    )
    const byControl = Map.groupBy(pairs ?? [], ({ control }) => control)
    const inOrder = (all: readonly { id: string; place: number }[]) =>
      all.toSorted((one, other) => one.place - other.place).map(({ id }) => id)
    return new Map([...byControl].map(([control, all]) => [control, inOrder(all)]))
  }
}
