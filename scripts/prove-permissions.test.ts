import { expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { provePermissions } from './prove-permissions.ts'

// About a hundredth of what `npm run prove permissions` does; the seed is in the message.

const seed = process.pid

test('K12: nothing leaves after a withdrawal, and no edit is lost, whatever happens at once', async () => {
  const own = await testDatabase()
  const plan = { count: 1_000, seed, log: (line: string) => process.stdout.write(`${line}\n`) }
  const seen = await provePermissions(plan, own).finally(own.drop)
  process.stdout.write(`${JSON.stringify(seen)}\n`)
  expect(seen, `seed ${seed}`).toMatchObject({ leftAfterWithdrawal: 0, lostEdits: 0 })
  // Enough of each happened, and enough was refused, for this to say something.
  expect(seen.left).toBeGreaterThan(20)
  expect(seen.edits).toBeGreaterThan(50)
  expect(seen.tried['send-disclosure'] ?? 0).toBeGreaterThan(2 * seen.left)
}, 120_000)
