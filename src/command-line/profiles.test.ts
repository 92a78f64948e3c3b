import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Config } from '#platform/config.ts'
import { packageRoot } from '#platform/package-root.ts'
import { profiles } from './profiles.ts'

let said: string
beforeEach(() => {
  said = ''
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    said += `${line}\n`
  })
})
afterEach(() => vi.restoreAllMocks())

const config = async () => ({ root: packageRoot() }) as Config

interface Listed {
  id: string
  standards?: object
  isParaphrase: boolean
  clauses: { id: string; controls: { control: string; room: string; built: boolean }[] }[]
}

test('evenhand profiles gives all 171 clauses of the five policies, each with its controls, and the standards after them', async () => {
  expect(await profiles(['--json'], config)).toBe(0)
  const listed = JSON.parse(said) as Listed[]
  const own = listed.filter(({ standards }) => !standards)
  expect(own.map(({ id }) => id)).toEqual(['cambridgeshire', 'croydon', 'devon', 'norfolk', 'reading'])
  expect(new Set(own.flatMap(({ clauses }) => clauses.map(({ id }) => id))).size).toBe(171)
  expect(listed.slice(5).map(({ id, isParaphrase }) => [id, isParaphrase])).toEqual([
    ['standards-2001', true],
    ['standards-2018', true],
  ])
  for (const { id, controls } of listed.flatMap(({ clauses }) => clauses))
    expect(controls.every(({ room }) => room !== '') && controls.length > 0, id).toBe(true)
})
