import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockedBy, type Matrix, named, shutOut, tracesOf, withRows } from '../matrix/ask-routes.ts'

let matrix: Matrix
beforeAll(async () => {
  matrix = await lockedBy({ check: true, policies: false })
})
afterAll(() => matrix.close())

describe('with the row policies off, the program’s check alone refuses whoever may not at', () => {
  test.each(named(withRows))('%s', async (_name, route) => {
    expect(await tracesOf(matrix, route, shutOut(matrix, route), { refused: true })).toEqual([])
  })
})
