import { describe, expect, test } from 'vitest'
import { needsFirst } from './needs-first.ts'

const one = (name: string, ...needs: string[]) => ({ name, needs })
const names = (...given: ReturnType<typeof one>[]) => needsFirst(given).map(({ name }) => name)

describe('tables are filled', () => {
  test('in the order in which they were made', () => {
    expect(names(one('b'), one('a'), one('c', 'b'))).toEqual(['b', 'a', 'c'])
  })
  test('but after those that their rows point at', () => {
    expect(names(one('leaf', 'branch'), one('branch', 'tree'), one('tree'))).toEqual([
      'tree',
      'branch',
      'leaf',
    ])
  })
  test('whatever they point at outside', () => {
    expect(names(one('a', 'elsewhere'))).toEqual(['a'])
  })
  test('and two that point at each other are named', () => {
    expect(() => names(one('a', 'b'), one('b', 'a'), one('c'))).toThrow('a, b')
  })
})
