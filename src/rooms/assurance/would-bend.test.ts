import { expect, test } from 'vitest'
import { namesEnding, setsTarget } from './would-bend.ts'

test.each([
  'Fewer appeals by summer',
  'Raise settlements to 80%',
  'Set a target of 10 mediations',
  'Cut tribunals',
])('“%s” reads like a target', says => expect(setsTarget(says)).toBe(true))

test.each(['Talk it through with the team', 'Ask families how it went'])('“%s” does not', says =>
  expect(setsTarget(says)).toBe(false),
)

test('what names how disagreements end is a target under any promise', () => {
  expect(['Halve the appeals', 'More outcomes for families'].map(namesEnding)).toEqual([true, true])
  expect(namesEnding('Halve the waiting time')).toBe(false)
})
