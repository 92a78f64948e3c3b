import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { freePort } from '../journeys/start-product.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { firstView } from './first-view.ts'
import { type LargeService, makeLarge } from './large-service.ts'
import { type InventedFamily, inventedFamilies } from './load/invented-families.ts'
import { type Memory, memoryOf } from './memory.ts'
import { type Product, startProduct } from './product.ts'
import { type Line, machineLine, tableOf } from './report.ts'
import { runJobs } from './run-jobs.ts'
import { Sender } from './send.ts'

// `npm run bench`: what a request costs in processor time, beside a bare floor on the same server in the same run.
// --quick: a small service and few requests. --only WORDS: only the jobs with these words. --write: the result also
// goes to docs/proof/bench.md. --families N: so many instead of 20,000, five contacts each; then it goes to
// docs/proof/bench-N.md.

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    families: { type: 'string', default: '20000' },
  },
})
const families = [...inventedFamilies(asked.quick ? 1_000 : Number(asked.families), 20_261_122)]
const requests = asked.quick ? 200 : 1_000
const folder = await temporaryFolder('bench')
// The database's own user passes through it.
await chmod(folder, 0o711)
const data = join(folder, 'service')
const port = await freePort()
try {
  await (await startProduct(data, port)).stop()
  await rm(data, { recursive: true, force: true })
  const first = await running(async (product, sender) => ({
    ms: product.readyMs,
    service: await fill(sender),
  }))
  await running((product, sender) => report(product, sender, first.ms, first.service))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function running<T>(work: (product: Product, sender: Sender) => Promise<T>): Promise<T> {
  const product = await startProduct(data, port)
  const sender = new Sender(port)
  try {
    return await work(product, sender)
  } finally {
    sender.close()
    await product.stop()
  }
}

async function fill(sender: Sender): Promise<LargeService> {
  const begun = performance.now()
  const service = await makeLarge(data, sender, families)
  say(`${families.length} families, ${contactsOf(families)} contacts: entered in ${sinceInSeconds(begun)} s`)
  return service
}

function contactsOf(all: readonly InventedFamily[]): number {
  return all.reduce((sum, { contacts }) => sum + contacts.length, 0)
}

async function report(
  product: Product,
  sender: Sender,
  firstMs: number,
  service: LargeService,
): Promise<void> {
  sender.always['cookie'] = service.cookie
  await pause(5_000)
  const idle = memoryIn(product)
  const lines: Line[] = []
  const postgres = await runJobs(
    { data, product, sender, service, families, requests, only: asked.only },
    line => {
      lines.push(line)
      say(tableOf([line]).split('\n').at(-1) ?? '')
    },
  )
  await pause(5_000)
  const view = await firstView(port, '/sign-in')
  const text = [
    '# What a request costs',
    `Measured ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC by \`npm run bench\` on ${machineLine()}, ${postgres}.`,
    `${families.length} families, ${contactsOf(families)} contacts, ${requests} requests a round or as many as 15 seconds give, ten at once, the middle of three rounds. Milliseconds of processor time for one request; the floor is node:http and pg with the same SQL and nothing else (no sign-in, check, encryption, ledger or page), on the same server in the same run.`,
    tableOf(lines),
    `Ready ${(firstMs / 1000).toFixed(2)} s after a first start, ${(product.readyMs / 1000).toFixed(2)} s after a later one (at most 5 and 2), building aside.`,
    `A first view of the sign-in page fetches ${kilobytes(view.page + view.stylesAndScripts + view.fonts)}: page ${kilobytes(view.page)}, styles and scripts ${kilobytes(view.stylesAndScripts)}, fonts ${kilobytes(view.fonts)} (at most 60 kB).`,
    `Memory, app and supervisor, PSS: ${idle} after the start, ${memoryIn(product)} after all of the above (at most 150 MiB idle).`,
  ].join('\n\n')
  say(`\n${text}`)
  if (!asked.write) return
  const proof = join(import.meta.dirname, '../docs/proof')
  await mkdir(proof, { recursive: true })
  await writeFile(
    join(proof, asked.families === '20000' ? 'bench.md' : `bench-${asked.families}.md`),
    `${text}\n`,
  )
}

function memoryIn({ app, supervisor }: Product): string {
  const [one, two] = [memoryOf(app), memoryOf(supervisor)] as [Memory, Memory]
  return `${one.pss.toFixed(0)} + ${two.pss.toFixed(0)} = ${(one.pss + two.pss).toFixed(0)} MiB (RSS ${one.rss.toFixed(0)} + ${two.rss.toFixed(0)})`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function say(line: string): void {
  console.log(line)
}

function sinceInSeconds(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(0)
}
