import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { freePort } from '../journeys/start-product.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { type Job, jobsOf } from './jobs.ts'
import { type LargeService, makeLarge } from './large-service.ts'
import { inventedFamilies } from './load/invented-families.ts'
import { type Measured, measure, middle } from './measure.ts'
import { memoryOf } from './memory.ts'
import { timeOf } from './processor-time.ts'
import { type Product, startProduct } from './product.ts'
import { type Line, machineLine, tableOf } from './report.ts'
import { Sender } from './send.ts'

// `npm run bench`: what a request costs in processor time, beside a bare floor on the same server in the same run.
// --quick: a small service and few requests. --write: also writes docs/proof/bench.md. --only WORDS: only such jobs.

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    families: { type: 'string' },
    requests: { type: 'string' },
  },
})
const FAMILIES = Number(asked.families ?? (asked.quick ? 1_000 : 20_000))
const REQUESTS = Number(asked.requests ?? (asked.quick ? 200 : 1_000))
const ROUNDS = 3
const SEED = 20_261_122

const folder = await temporaryFolder('bench')
const data = join(folder, 'service')
const port = await freePort()
const product = await startProduct(data, port)
try {
  const text = await bench(product)
  if (asked.write) await writeFile(join(import.meta.dirname, '../docs/proof/bench.md'), text)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bench(first: Product): Promise<string> {
  const firstReady = first.readyMs
  const families = [...inventedFamilies(FAMILIES, SEED)]
  const contacts = families.reduce((sum, family) => sum + family.contacts.length, 0)
  const sender = new Sender(port)
  const loading = performance.now()
  const service = await makeLarge(data, sender, families)
  say(`${FAMILIES} families, ${contacts} contacts entered in ${seconds(loading)} s, seed ${SEED}`)
  await closeAll(service)
  await first.stop()
  const again = await startProduct(data, port)
  try {
    return await measured(again, firstReady, contacts)
  } finally {
    await again.stop()
  }
}
