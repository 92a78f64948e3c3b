import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { issueFormToken } from '#platform/form-token.ts'
import { type LargeService, makeLarge } from '../../bench/large-service.ts'
import { type InventedFamily, inventedFamilies } from '../../bench/load/invented-families.ts'
import { startProduct } from '../../bench/product.ts'
import { Sender, type Sent } from '../../bench/send.ts'
import { freePort } from '../../journeys/start-product.ts'
import { chance as chances } from '../../src/demo/chance.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { type Colleague, takeOn } from './colleagues.ts'
import { goOn, ninetyNinth, type Step, type Took } from './crowd.ts'
import type { Proof } from './proof.ts'

const FAMILIES = 20_000
const OFFICERS = 50
const VISITORS = 200
/** An officer reads, types and speaks between two pages; a parent reads. */
const OFFICER_THINKS_MS = 5_000
const VISITOR_READS_MS = 10_000
const PUBLIC = [
  '/',
  '/what-we-do',
  '/impartial',
  '/ask',
  '/deadlines',
  '/options',
  '/organisations',
  '/facts',
]

/** A whole county at once: more officers than any service has, and a busy website. */
export const proofOfLoad: Proof = {
  name: 'load',
  claim:
    'Fifty officers at work and two hundred visitors of the website, in a service with 100,000 contacts: of a hundred pages 99 come within 500 ms, of a hundred saves 99 within 800 ms, and nothing fails.',
  full: 180,
  async show(seconds, seed, log) {
    const folder = await temporaryFolder('load')
    await chmod(folder, 0o711)
    const data = join(folder, 'service')
    const port = await freePort()
    const product = await startProduct(data, port)
    const sender = new Sender(port, OFFICERS + VISITORS)
    try {
      const families = [...inventedFamilies(FAMILIES, seed)]
      const service = await makeLarge(data, sender, families)
      log(`${FAMILIES} families entered`)
      const { cookie } = service
      const team = await takeOn(OFFICERS, { origin: product.origin, data, cookie })
      log(`${team.length} officers have accounts`)
      const took = await crowd(sender, { service, families, team, seconds, seed })
      const [read, save] = [ninetyNinth(took.reads), ninetyNinth(took.saves)]
      return {
        held: read < 500 && save < 800 && took.failed.length === 0 && took.saves.length > 0,
        figures: [
          `${took.reads.length} pages in ${seconds} seconds, 99 of 100 within ${read} ms; ${took.saves.length} saves, 99 of 100 within ${save} ms.`,
          `${took.failed.length} failed${took.failed.length > 0 ? `: ${took.failed.slice(0, 5).join(', ')}` : ''}.`,
        ],
      }
    } finally {
      sender.close()
      await product.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

interface Crowd {
  readonly service: LargeService
  readonly families: readonly InventedFamily[]
  readonly team: readonly Colleague[]
  readonly seconds: number
  readonly seed: number
}

async function crowd(sender: Sender, { service, families, team, seconds, seed }: Crowd): Promise<Took> {
  const took: Took = { reads: [], saves: [], failed: [] }
  const until = performance.now() + seconds * 1_000
  const officers = team.map((officer, n) => {
    const chance = chances(seed + n)
    const next = () => stepOf(sender, officer, service, families, chance)
    return goOn(took, { until, thinkMs: OFFICER_THINKS_MS, chance, next })
  })
  const visitors = Array.from({ length: VISITORS }, (_, n) => {
    const chance = chances(seed + 1_000 + n)
    const next = () => step(sender, { method: 'GET', path: any(PUBLIC, chance) })
    return goOn(took, { until, thinkMs: VISITOR_READS_MS, chance, next })
  })
  await Promise.all([...officers, ...visitors])
  return took
}

const any = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T

const step = (sender: Sender, sent: Sent, isSave = false): Step => ({ isSave, ask: () => sender.send(sent) })

/** What an officer asks for next: a page of a family or a case most often, every fifth time a call is logged. */
function stepOf(
  sender: Sender,
  { cookie, id }: Colleague,
  { formKey, busy, cases }: LargeService,
  families: readonly InventedFamily[],
  chance: () => number,
): Step {
  const mine = (sent: Sent): Sent => ({ ...sent, headers: { ...sent.headers, cookie } })
  const form = (path: string, fields: Record<string, string>) =>
    mine({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields).toString(),
    })
  const get = (path: string) => step(sender, mine({ method: 'GET', path }))
  const kinds = [
    () => get('/today'),
    () => get(`/families/${any(busy.ours, chance)}`),
    () => get(`/cases/${any(cases, chance)}`),
    () => step(sender, form('/families', { q: any(families, chance).callerName })),
    () => {
      const _form = issueFormToken(formKey, id, 'log-contact', new Date())
      const call = { _act: 'log-contact', _form, channel: 'phone', minutes: '12' }
      const words = 'They asked about the review, and what happens after it.'
      return step(sender, form('/contacts/new', { ...call, words, file: any(busy.ours, chance) }), true)
    },
  ]
  return any(kinds, chance)()
}
