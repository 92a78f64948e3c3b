import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LEADERS, type Role } from '#platform/who.ts'
import { ask, letIn, lockedBy, type Matrix, named, withRows } from '../matrix/ask-routes.ts'
import type { Acting } from '../matrix/matrix-house.ts'
import { fingerprintOf } from '../matrix/traces.ts'

/** A contact that stands to be finished is the whole team's: whoever has time finishes it, and what was written stays. */
const SHARED = ['command finish-contact']

describe.each([
  ['both locks on', true],
  ['the row policies off', false],
])('with %s, whoever may pass cannot touch what is a colleague’s by way of', (_name, policies) => {
  let matrix: Matrix
  beforeAll(async () => {
    matrix = await lockedBy({ check: true, policies })
  })
  afterAll(() => matrix.close())

  const others = withRows.filter(({ does, method }) => method === 'POST' && !SHARED.includes(does))
  test.each(named(others))('%s', async (_route, route) => {
    const { colleague, administrator } = matrix
    for (const person of letIn(matrix, route).filter(one => one !== colleague && !isLeader(one))) {
      await matrix.renew(person)
      const before = await fingerprintOf(administrator, colleague.id)
      await ask(matrix, route, person)
      expect(await fingerprintOf(administrator, colleague.id), person.who).toBe(before)
    }
  })
})

const isLeader = ({ roles }: Acting) => roles.some(role => (LEADERS as readonly Role[]).includes(role))
