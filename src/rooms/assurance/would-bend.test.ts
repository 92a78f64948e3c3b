import { expect, test } from 'vitest'
import { setsTarget } from './would-bend.ts'

test.each([
  'Fewer appeals by summer',
  'Raise settlements to 80%',
  'Set a target of 10 mediations',
  'Cut tribunals',
])('“%s” reads like a target', says => expect(setsTarget(says)).toBe(true))

test.each(['Talk it through with the team', 'Ask families how it went'])('“%s” does not', says =>
  expect(setsTarget(says)).toBe(false),
)
