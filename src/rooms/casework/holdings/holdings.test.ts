import { expect, test } from 'vitest'
import { FILE_KEEPERS } from '../../../file-keepers.ts'
import { HOLDINGS } from '../../../holdings.ts'
import { KEPT } from '../file-keeper.ts'

const told = HOLDINGS.flatMap(({ tables }) => tables)

test('every table with rows of a family’s file is told when somebody asks for their own data', () => {
  expect(KEPT.map(([table]) => table).filter(table => !told.includes(table))).toEqual([])
})

test('whatever is erased with a file, by whichever room, is also told of it', () => {
  const erased = FILE_KEEPERS.flatMap(({ erase }) => erase).flatMap(
    statement => /^delete from (\w+\.\w+) where file = any/.exec(statement)?.[1] ?? [],
  )
  expect(erased.length).toBeGreaterThan(30)
  expect(erased.filter(table => !told.includes(table))).toEqual([])
})

test('no table is told twice', () => {
  expect(told.filter((table, n) => told.indexOf(table) !== n)).toEqual([])
})
