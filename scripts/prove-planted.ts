import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chance } from '../src/demo/chance.ts'
import type { HouseClient } from '../test/house-client.ts'
import { wholeDatabase } from '../test/whole-database.ts'
import { FactFinder } from './proving/fact-finder.ts'
import { lookThrough, lookThroughFolder, lookThroughMemory } from './proving/look-through.ts'
import { mailboxWith } from './proving/mailbox-with.ts'
import { emailOf, plantCasework, plantRequests } from './proving/plant-casework.ts'
import { factsOf, type PlantedFamily, plantedFamilies, telltalesOf } from './proving/planted-facts.ts'
import { type ProductAtWork, productAtWork } from './proving/product-at-work.ts'

export type PlantedPlan = Readonly<{ facts: number; seed: number; log(line: string): void }>

export type PlantedProof = Readonly<{
  facts: number
  /** Place → what of the planted was found there, as "text as guise". */
  found: Readonly<Record<string, readonly string[]>>
  /** Place → bytes looked through. */
  bytes: Readonly<Record<string, number>>
  /** Of the facts, those found in the app process that they were put in through: the search of memory can find. */
  inTheOldProcess: number
  /** Whether what stands in clear by decision was found in dump, data folder and write-ahead log: the search can find. */
  canFind: boolean
  /** Seconds from the last sign-out to another app process. */
  replacedAfter: number
}>

/** Seconds instead of ten minutes: time passes by this setting and nothing else. */
const FORGET_AFTER = 4

/** Up to so many facts nobody waits for the mailbox, which is fetched every five minutes: what comes of an e-mail is the same for a saved one. */
const WITHOUT_MAILBOX = 50

/**
 * Puts facts in through the pages of the running product, searches for them, makes mistakes, signs out, and waits until
 * the app process was replaced. Then looks for them in the memory of every process, in a dump of all tables, in the log,
 * and, once the product is stopped, in its data folder: PostgreSQL's files, the write-ahead log, the mail.
 */
export async function provePlanted({ facts, seed, log }: PlantedPlan): Promise<PlantedProof> {
  const families = plantedFamilies(facts, chance(seed))
  const mailbox = facts > WITHOUT_MAILBOX ? await mailboxOf(families) : undefined
  const work = await productAtWork({
    ...{ FORGET_AFTER: `${FORGET_AFTER}`, LOG_LEVEL: 'debug' },
    ...(mailbox ? { EVENHAND_IMAP_URL: mailbox.url } : {}),
  })
  try {
    await invite(work.coordinator)
    await signOut(work.coordinator)
    const worker = work.visitor()
    await work.signIn(worker)
    for (const family of families) await plantCasework(worker, await putIn(worker, family), family)
    for (const family of families) await plantRequests(worker, work.visitor(), family)
    if (mailbox) log(`${await mailbox.untilFetched()} e-mails fetched from the mailbox`)
    for (const family of families.slice(0, 20)) await search(worker, family)
    log(`${families.length * factsOf(families[0] as PlantedFamily).length} facts put in`)
    return await lookEverywhere(work, worker, families, log)
  } finally {
    await mailbox?.close()
    await work.remove()
  }
}

const mailboxOf = (families: readonly PlantedFamily[]) =>
  mailboxWith(families.map(family => emailOf(family, family.mailed)))

/** So that there is a mail: it names nobody but whom it is for. */
async function invite(coordinator: HouseClient): Promise<void> {
  const typed = { name: 'Owen Field', address: 'owen.field@fenbridge.example', roles: ['officer'] }
  await coordinator.submit(await coordinator.get('/people/invite'), typed)
}

/** One family, as an officer does it: a slip that is mended, a call, half a note, a document. */
async function putIn(worker: HouseClient, planted: PlantedFamily): Promise<string> {
  const { documentName, documentWords, callerName, phone, childName, words } = planted
  const family = { callerName, phone, childName, words }
  const wrong = await worker.submit(await worker.get('/contacts/new'), { ...family, minutes: 'ten' })
  const saved = await worker.submit(wrong, { minutes: '10' })
  const file = saved.path.split(/[/?]/)[2] ?? ''
  const begun = await worker.get(`/contacts/new?file=${file}`)
  await worker.raw('POST', `/drafts/autosave?path=/contacts/new`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: worker.fill(begun, { words: family.words }).fields.toString(),
  })
  const page = await worker.get(`/families/${file}/documents`)
  const filling = worker.fill(page, { from: 'parent' }, 'Put it in')
  const letter = { name: documentName, bytes: Buffer.from(`${documentWords}\n`.repeat(2_000)) }
  const put = await worker.sendFile(page, filling, 'document', letter)
  if (!put.text.includes(documentName)) throw new Error(`The document was not put in: ${put.text}`)
  return file
}

async function search(worker: HouseClient, { callerName, childName, phone }: PlantedFamily) {
  const page = await worker.submit(await worker.get('/families'), { q: callerName })
  if (!page.text.includes(callerName)) throw new Error(`${callerName} was not found.`)
  for (const q of [childName, phone]) await worker.submit(await worker.get('/families'), { q })
}

async function signOut(client: HouseClient): Promise<void> {
  await client.submit(await client.get('/me'), {}, 'Sign out')
  if (client.isSignedIn) throw new Error('Nobody was signed out.')
}

async function lookEverywhere(
  work: ProductAtWork,
  worker: HouseClient,
  families: readonly PlantedFamily[],
  log: PlantedPlan['log'],
): Promise<PlantedProof> {
  const all = families.flatMap(telltalesOf)
  const [old = 0] = work.product.processes().app
  const before = new FactFinder(all)
  lookThroughMemory(before, [old])
  const facts = families.flatMap(factsOf)
  const inTheOldProcess = before.countOf(facts)
  log(`${inTheOldProcess} of ${facts.length} facts stand in the memory of process ${old}`)
  await signOut(worker)
  const replacedAfter = await untilReplaced(work, old)
  log(`replaced ${replacedAfter} s after the last sign-out`)
  const places = new Places(all, log)
  places.inMemoryOf('the new app process', work.product.processes().app)
  places.inMemoryOf('the supervisor', work.product.processes().supervisor)
  places.inMemoryOf('PostgreSQL', work.product.processes().postgres)
  const dump = await work.asAdministrator(async client => {
    await client.query('checkpoint')
    return wholeDatabase(client)
  })
  places.among('a dump of all tables', dump)
  await work.product.stop()
  places.among('the log', work.logged())
  const isWal = (path: string) => path.includes('/pg_wal')
  const isMail = (path: string) => path.startsWith(join(work.data, 'mail'))
  await places.inFolder('the data folder', work.data, path => !isWal(path) && !isMail(path))
  await places.inFolder('the write-ahead log', work.data, isWal)
  await places.inFolder('the mail', work.data, isMail)
  return { facts: facts.length, inTheOldProcess, replacedAfter, ...places.ends() }
}

/** Asks as anybody's browser does, so that nobody is turned away meanwhile. */
async function untilReplaced({ product, visitor }: ProductAtWork, old: number): Promise<number> {
  const began = performance.now()
  const patience = (FORGET_AFTER + 60) * 1_000
  for (; performance.now() - began < patience; await pause(200)) {
    if ((await visitor().raw('GET', '/sign-in')).status !== 200) throw new Error('Somebody was turned away.')
    const { app } = product.processes()
    if (app.length === 1 && app[0] !== old) return Math.round((performance.now() - began) / 100) / 10
  }
  throw new Error('The app process was not replaced.')
}

/** What stands in clear by decision, and is therefore found wherever the rows are. */
const IN_CLEAR = 'Fenbridge Parent Partnership'

/** Where it was looked, and what was found. */
class Places {
  readonly #texts: readonly string[]
  readonly #log: PlantedPlan['log']
  readonly #found: Record<string, string[]> = {}
  readonly #bytes: Record<string, number> = {}
  readonly #clear = new Set<string>()

  constructor(texts: readonly string[], log: PlantedPlan['log']) {
    this.#texts = [...texts, IN_CLEAR]
    this.#log = log
  }

  among(place: string, bytes: Buffer): void {
    const finder = new FactFinder(this.#texts)
    this.#enter(place, finder, lookThrough(finder, bytes))
  }

  async inFolder(place: string, folder: string, isMeant: (path: string) => boolean): Promise<void> {
    const finder = new FactFinder(this.#texts)
    this.#enter(place, finder, await lookThroughFolder(finder, folder, isMeant))
  }

  inMemoryOf(place: string, processes: readonly number[]): void {
    const finder = new FactFinder(this.#texts)
    this.#enter(place, finder, lookThroughMemory(finder, processes))
  }

  ends(): Pick<PlantedProof, 'found' | 'bytes' | 'canFind'> {
    const rows = ['a dump of all tables', 'the data folder', 'the write-ahead log']
    return { found: this.#found, bytes: this.#bytes, canFind: rows.every(place => this.#clear.has(place)) }
  }

  #enter(place: string, finder: FactFinder, bytes: number): void {
    const found = [...finder.found]
    if (finder.countOf([IN_CLEAR]) > 0) this.#clear.add(place)
    this.#found[place] = found.filter(one => !one.startsWith(IN_CLEAR))
    this.#bytes[place] = bytes
    this.#log(`${place}: ${bytes} bytes, ${this.#found[place].length} found`)
  }
}
