import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guarded, lockedBy, type Matrix, named, shutOut, tracesOf } from '../matrix/ask-routes.ts'

let matrix: Matrix
beforeAll(async () => {
  matrix = await lockedBy({ check: true, policies: true })
})
afterAll(() => matrix.close())

describe('with both locks on, whoever may not is refused at', () => {
  test.each(named(guarded))('%s', async (_name, route) => {
    expect(await tracesOf(matrix, route, shutOut(matrix, route), { refused: true })).toEqual([])
  })
})
