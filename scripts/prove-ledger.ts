import { chance } from '../src/demo/chance.ts'
import { isFound, noted, touch, untouched } from '../src/rooms/ledger/testdata/touched-export.ts'
import { linesOf, verified } from '../src/rooms/ledger/testdata/verified.ts'

export type LedgerProof = Readonly<{
  touched: number
  /** What was done where it was not found, or the wrong entry named. */
  missed: string[]
  /** How often each way of touching came up. */
  ways: Record<string, number>
}>

/** Touches an export of the ledger `count` times in random ways and checks it each time, and once untouched. */
export async function proveLedger(plan: {
  count: number
  seed: number
  log(line: string): void
}): Promise<LedgerProof> {
  const random = chance(plan.seed)
  const missed: string[] = []
  const ways: Record<string, number> = {}
  const whole = await verified(untouched, noted)
  if (!whole.ok) missed.push(`the untouched export: ${whole.finding}`)
  for (let n = 0; n < plan.count; n++) {
    const touched = touch(random)
    const verdict = await verified(touched.lines, noted)
    ways[touched.what] = (ways[touched.what] ?? 0) + 1
    if (!isFound(touched, verdict))
      missed.push(`${n}: ${touched.what}, entry ${touched.entry}, ${linesOf(verdict)}`)
  }
  for (const [what, times] of Object.entries(ways).sort()) plan.log(`${times} times ${what}`)
  for (const line of missed) plan.log(`NOT FOUND ${line}`)
  return { touched: plan.count, missed, ways }
}
