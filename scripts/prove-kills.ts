import { setTimeout as pause } from 'node:timers/promises'
import { chance } from '../src/demo/chance.ts'
import type { RunningProduct, Victim } from './proving/running-product.ts'
import { VICTIMS } from './proving/running-product.ts'
import { compare, type Write, Writer } from './proving/writer.ts'

export type KillPlan = Readonly<{
  rounds: number
  seed: number
  product: RunningProduct
  write: Write
  /** Every number that the product holds, twice where it holds it twice. */
  readBack(): Promise<number[]>
  log(line: string): void
}>

export type KillProof = Readonly<{
  kills: number
  acknowledged: number
  lost: number[]
  doubled: number[]
  /** The longest pause between acknowledgements after each kill, in milliseconds, by whom it hit. */
  recovered: Record<Victim, number[]>
}>

const HANDS = 3
const PATIENCE_MS = 90_000
const SECOND_KILL = 0.25
/** Who is killed alone can be outlived by others for a moment. */
const NOTICED_MS = 250

/**
 * Kills a part of the running product again and again while commands are written, and compares what was acknowledged
 * with what is there after a last restart. Every fourth time a second kill falls into the recovery from the first.
 */
export async function proveKills(plan: KillPlan): Promise<KillProof> {
  const { rounds, seed, product, write, readBack, log } = plan
  const random = chance(seed)
  const recovered: KillProof['recovered'] = { supervisor: [], app: [], postgres: [], all: [] }
  let kills = 0
  log(`${rounds} kills, seed ${seed}`)
  product.start()
  const writer = new Writer(write, HANDS)
  try {
    for (let round = 0; round < rounds; round++) {
      await writer.nextAcknowledged(PATIENCE_MS)
      await pause(random() * 1_000)
      writer.longestPause()
      const victim = VICTIMS[round % VICTIMS.length] ?? 'all'
      kills += Math.sign(product.kill(victim, random() < 0.5))
      const again = random() < SECOND_KILL
      if (again) await pause(random() * 600)
      if (again) kills += Math.sign(product.kill(oneOf(VICTIMS, random()), true))
      await pause(NOTICED_MS)
      await writer.nextAcknowledged(PATIENCE_MS)
      const ms = writer.longestPause()
      if (!again) recovered[victim].push(ms)
      log(
        `${round + 1}: ${victim}${again ? ' and another' : ''}, ${ms} ms, ${writer.acknowledged.size} acknowledged`,
      )
    }
  } catch (fault) {
    log(product.said)
    throw fault
  } finally {
    await writer.stop()
    await product.stop()
  }
  product.start()
  const found = await untilAnswered(readBack)
  await product.stop()
  return { kills, acknowledged: writer.acknowledged.size, ...compare(writer.acknowledged, found), recovered }
}

function oneOf<T>(list: readonly [T, ...T[]], at: number): T {
  return list[Math.floor(at * list.length)] ?? list[0]
}

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (const began = performance.now(); ; await pause(50)) {
    try {
      return await ask()
    } catch (fault) {
      if (performance.now() - began > PATIENCE_MS) throw fault
    }
  }
}

export type StallPlan = Readonly<{
  seconds: number
  product: RunningProduct
  /** Sends command number `n`: whether it was acknowledged, and if not, whether the answer still holds what was typed. */
  attempt(n: number): Promise<{ acknowledged: boolean; kept: boolean }>
  log(line: string): void
}>

export type StallProof = Readonly<{
  attempts: number
  slowestMs: number
  unkept: number
  workedAgainMs: number
}>

/** Stops PostgreSQL for some seconds while commands are sent: each must be answered, and soon after all works again. */
export async function proveStall({ seconds, product, attempt, log }: StallPlan): Promise<StallProof> {
  let stalled = true
  const over = product.stall(seconds).then(() => {
    stalled = false
    return performance.now()
  })
  const answers = await Promise.all([1, 2, 3].map(hand => attempts(hand * 1_000_000)))
  const all = answers.flat()
  const workedAgainMs = Math.round((await firstAcknowledged()) - (await over))
  const slowestMs = Math.round(Math.max(...all.map(({ ms }) => ms)))
  const unkept = all.filter(({ acknowledged, kept }) => !acknowledged && !kept).length
  log(`${all.length} attempts, slowest ${slowestMs} ms, works again after ${workedAgainMs} ms`)
  return { attempts: all.length, slowestMs, unkept, workedAgainMs }

  async function attempts(from: number) {
    const done: { acknowledged: boolean; kept: boolean; ms: number }[] = []
    for (let n = from; stalled; n++) {
      const began = performance.now()
      const answer = await attempt(n).catch(() => ({ acknowledged: false, kept: false }))
      done.push({ ...answer, ms: performance.now() - began })
      await pause(50)
    }
    return done
  }

  async function firstAcknowledged(): Promise<number> {
    for (let n = 9_000_000; ; n++) {
      const { acknowledged } = await attempt(n).catch(() => ({ acknowledged: false }))
      if (acknowledged) return performance.now()
      await pause(10)
    }
  }
}
