import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockedBy, type Matrix, named, shutOut, tracesOf, withRows } from '../matrix/ask-routes.ts'

let matrix: Matrix
beforeAll(async () => {
  matrix = await lockedBy({ check: false, policies: true })
})
afterAll(() => matrix.close())

describe('with the program’s check off, the row policies alone keep whoever may not from', () => {
  test.each(named(withRows))('%s', async (_name, route) => {
    expect(await tracesOf(matrix, route, shutOut(matrix, route))).toEqual([])
  })
})
