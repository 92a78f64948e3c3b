import { expect, test } from 'vitest'
import { proveRestore } from './prove-restore.ts'

test('a service is restored from its backup row for row, its notes are read again, and damaged backups are refused', {
  timeout: 180_000,
}, async () => {
  const lines: string[] = []
  const proof = await proveRestore({
    notes: 300,
    seed: process.pid,
    damages: 10,
    log: line => lines.push(line),
  })
  expect(proof, lines.join('\n')).toMatchObject({
    different: [],
    noteIsRead: true,
    damaged: 10,
    accepted: [],
    found: [],
    foundOpened: true,
  })
  expect(proof.rows).toBeGreaterThan(600)
})
