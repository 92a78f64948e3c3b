import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '#platform/routes.ts'
import { guarded, lockedBy, type Matrix, somebody, tracesOf, withRows } from '../matrix/ask-routes.ts'

/** One test that asks every route takes as long as there are routes. */
const ALL_ROUTES_MS = 120_000

let matrix: Matrix
beforeAll(async () => {
  matrix = await lockedBy({ check: false, policies: false })
})
afterAll(() => matrix.close())

test(
  'with both locks off, the matrix sees a leak or a write at most routes, so that it can fail',
  async () => {
    const unseen: Route[] = []
    const byRole = withRows.filter(({ who }) => who !== 'signed-in' && who !== 'halfway')
    for (const route of byRole)
      if ((await tracesOf(matrix, route, [somebody(matrix, 'practitioner')], { looks: [] })).length === 0)
        unseen.push(route)
    const { everybody } = matrix
    say(
      `${guarded.length} guarded routes, ${withRows.length} with rows, ${everybody.length} kinds of visitor.`,
    )
    say(`Without rows, so not asked of the row policies: ${listOf(guarded.filter(({ rows }) => !rows))}.`)
    say(`Opened without either lock, and no row was recognised: ${listOf(unseen)}.`)
    expect(unseen.length).toBeLessThan(byRole.length / 2)
  },
  ALL_ROUTES_MS,
)

const listOf = (list: readonly Route[]) =>
  list.map(({ method, path }) => `${method} ${path}`).join(', ') || 'none'
const say = (line: string) => process.stdout.write(`${line}\n`)
