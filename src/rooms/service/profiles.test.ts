import { expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { PROFILES, readProfiles } from './profiles.ts'

test('each policy that can be chosen is a file, and each file can be chosen', () => {
  expect(
    readProfiles(packageRoot())
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...PROFILES])
})

test('a group is said to watch over a service only where its policy says so', () => {
  const silent = readProfiles(packageRoot()).filter(({ namesGroup }) => !namesGroup)
  expect(silent.map(({ id }) => id)).toEqual(['croydon'])
})
