import { setTimeout as pause } from 'node:timers/promises'
import { administrator } from './administrator.ts'
import { memoryOf } from './memory.ts'
import { timeOf } from './processor-time.ts'
import type { Sender, Sent } from './send.ts'

/** What searching came to in the running product; times in milliseconds, memory in MiB. */
export interface Searches {
  /** From the first request after the start to its page; the longest that another request waited meanwhile. */
  readonly first: { wall: number; cpu: number; wait: number }
  /** One after the other; processor time on the average. */
  readonly later: { median: number; p95: number; worst: number; app: number; database: number }
  readonly memory: { before: number; after: number }
}

/** Searches for everything typed, one after the other, in a product that has just started and is signed in to. */
export async function measureSearches(at: {
  app: number
  data: string
  sender: Sender
  typed: readonly string[]
}): Promise<Searches> {
  const { app, data, sender, typed } = at
  const database = await administrator(data)
  const read = timeOf(app, database)
  try {
    const before = memoryOf(app).pss
    const begun = await read()
    const [wall, wait] = await besideOthers(sender, () => search(sender, 'Katarzyna Kowalska'))
    const built = await read()
    for (const one of typed.slice(0, 100)) await search(sender, one)
    const warm = await read()
    const times: number[] = []
    for (const one of typed) times.push(await search(sender, one))
    const done = await read()
    times.sort((a, b) => a - b)
    const place = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    return {
      first: { wall, cpu: built.app - begun.app, wait },
      later: {
        median: place(0.5),
        p95: place(0.95),
        worst: place(1),
        app: (done.app - warm.app) / typed.length,
        database: (done.database - warm.database) / typed.length,
      },
      memory: { before, after: memoryOf(app).pss },
    }
  } finally {
    await database.end()
  }
}

async function search(sender: Sender, q: string): Promise<number> {
  const begun = performance.now()
  const { status, body } = await sender.send({
    method: 'POST',
    path: '/families',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ q }).toString(),
  })
  if (status !== 200) throw new Error(`The search answered ${status}: ${body.slice(0, 2000)}`)
  return performance.now() - begun
}

const HEALTH: Sent = { method: 'GET', path: '/health' }

/** How long the work takes, and the longest that somebody else waits for the smallest answer meanwhile. */
async function besideOthers(sender: Sender, work: () => Promise<number>): Promise<[number, number]> {
  let longest = 0
  let isDone = false
  const others = (async () => {
    while (!isDone) {
      const begun = performance.now()
      await sender.send(HEALTH)
      longest = Math.max(longest, performance.now() - begun)
      await pause(5)
    }
  })()
  const wall = await work()
  isDone = true
  await others
  return [wall, longest]
}
