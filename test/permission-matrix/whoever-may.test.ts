import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, guarded, isTurnedAway, letIn, lockedBy, type Matrix, named } from '../matrix/ask-routes.ts'

let matrix: Matrix
beforeAll(async () => {
  matrix = await lockedBy({ check: true, policies: true })
})
afterAll(() => matrix.close())

describe('whoever may pass is not turned away at', () => {
  test.each(named(guarded))('%s', async (_name, route) => {
    for (const person of letIn(matrix, route)) {
      await matrix.renew(person)
      for (const answer of await ask(matrix, route, person, { things: person.own })) {
        expect(isTurnedAway(answer), `${person.who}: ${answer.status}`).toBe(false)
        expect(answer.status, `${person.who}: ${answer.body}`).toBeLessThan(500)
      }
    }
  })
})
