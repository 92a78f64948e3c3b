import { join } from 'node:path'
import { ensureChromium } from './checking/find-chromium.ts'
import { type Step, steps } from './checking/steps.ts'
import { type Done, stepLine, verdict } from './checking/verdict.ts'

// `npm test`: every gate, one after the other, all of them even when one is red. The last line is the sum.

const root = join(import.meta.dirname, '..')
const done: Done[] = []
for (const step of steps(root, ensureChromium(root))) done.push(await run(step))
const { line, green } = verdict(done)
console.log(`\n${done.map(stepLine).join('\n')}\n\n${line}`)
process.exitCode = green ? 0 : 1

async function run(step: Step): Promise<Done> {
  const begun = performance.now()
  const outcome = await step.run().catch(fault => ({
    tests: { passed: 0, failed: 0, skipped: 0 },
    faults: [String(fault?.stack ?? fault)],
  }))
  const result = { name: step.name, outcome, seconds: (performance.now() - begun) / 1000 }
  console.log([stepLine(result), ...outcome.faults].join('\n'))
  return result
}
