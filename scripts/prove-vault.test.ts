import { expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { proveMatching, proveSeals } from './prove-vault.ts'

// About a fiftieth of what `npm run prove vault` does; the seed is in the message.

const seed = process.pid
const log = (line: string) => process.stdout.write(`${line}\n`)

test('a sealed field that was changed, moved, cut off or put back from before does not open', async () => {
  const { opened, tried } = await proveSeals({ count: 500, seed, log })
  expect(Object.keys(tried)).toHaveLength(5)
  expect(opened, `seed ${seed}`).toBe(0)
})

test('a volunteer’s keys open exactly the files that are open to them, after any grants and withdrawals', async () => {
  const own = await testDatabase()
  const { wrong, grants } = await proveMatching({ count: 200, seed, log }, own).finally(own.drop)
  expect(grants).toBeGreaterThan(50)
  expect(wrong, `seed ${seed}`).toBe(0)
}, 60_000)
