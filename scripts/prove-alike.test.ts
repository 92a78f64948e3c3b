import { expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { proveAlike } from './prove-alike.ts'

// A hundredth of what `npm run prove alike` does; times are compared there only.

const seed = process.pid

test('T1: an outsider gets the same answer, to the byte, about somebody known and somebody unknown', async () => {
  const own = await testDatabase()
  const plan = { pairs: 20, seed, log: (line: string) => process.stdout.write(`${line}\n`) }
  const seen = await proveAlike(plan, own).finally(own.drop)
  expect(
    seen.map(({ way, different }) => `${way}: ${different}`),
    `seed ${seed}`,
  ).toEqual(['ask: 0', 'practitioner: 0', 'sign-in: 0'])
}, 120_000)
