import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { carryOut } from '#platform/carry-out.ts'
import type { Command } from '#platform/command.ts'
import { readConfig } from '#platform/config.ts'
import { mac, newId, newKey, newPair } from '#platform/crypto.ts'
import type { Person } from '#platform/who.ts'
import { serviceCheck } from '#rooms/vault'
import { type App, openApp } from '../src/app.ts'
import { chance } from '../src/demo/chance.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import type { MigratedDatabase } from './proving/with-migrated-database.ts'

/** What is to be tried, and what says so. */
export interface HistoryPlan {
  readonly count: number
  readonly seed: number
  readonly log: (line: string) => void
}

/** What was seen of a history: how much happened, and how much of it should not have. */
export interface HistorySeen {
  /** How often each act was tried, done, and refused. */
  readonly tried: Readonly<Record<string, number>>
  readonly done: Readonly<Record<string, number>>
  /** Acts that neither were done nor refused: the database cut them off, and nobody was told how they ended. */
  readonly cutOff: number
  /** What left, and how much of it stands in the ledger after the withdrawal of its permission, or under none. */
  readonly left: number
  readonly leftAfterWithdrawal: number
  /** Edits that were acknowledged, and those of them that nothing shows any more. */
  readonly edits: number
  readonly lostEdits: number
}

const FAMILIES = 12
const OFFICERS = 4
const AT_ONCE = 8

/**
 * Has officers permit, withdraw, begin, edit, look and send at random and at once, `count` times, with the product's
 * own commands on a database of its own; then holds the ledger and the rows against what was acknowledged.
 */
export async function provePermissions(
  plan: HistoryPlan,
  place: MigratedDatabase & { owner?: pg.ClientConfig },
): Promise<HistorySeen> {
  const config = readConfig({ EVENHAND_DATA: await temporaryFolder('permissions'), LOG_LEVEL: 'silent' })
  const app = await openApp(
    config,
    { app: place.app, owner: place.owner ?? place.administrator },
    new Uint8Array(32).fill(3),
    {
      jobs: false,
    },
  )
  const administrator = new pg.Client(place.administrator)
  await administrator.connect()
  try {
    const history = new History(app, await officersAt(administrator), plan)
    await history.begin(administrator)
    await history.happen()
    return await history.judge(administrator)
  } finally {
    await administrator.end()
    await app.close()
  }
}

/** One permission of a family, as whoever recorded it knows. */
interface Family {
  readonly file: string
  readonly parent: string
  readonly permissions: string[]
  readonly disclosures: string[]
}

class History {
  readonly #app: App
  readonly #people: readonly Person[]
  readonly #plan: HistoryPlan
  readonly #next: () => number
  readonly #families: Family[] = []
  readonly #tried: Record<string, number> = {}
  readonly #done: Record<string, number> = {}
  /** By disclosure: the text of each version that was acknowledged. */
  readonly #texts = new Map<string, Map<number, string>>()
  readonly #twice: string[] = []
  /** Which permission a disclosure was begun under. */
  readonly #under = new Map<string, string>()
  /** Disclosures of which nobody was told how an act on them ended. */
  readonly #unsure = new Set<string>()
  #cutOff = 0

  constructor(app: App, people: readonly Person[], plan: HistoryPlan) {
    this.#app = app
    this.#people = people
    this.#plan = plan
    this.#next = chance(plan.seed)
  }

  /** A few families with a parent each. */
  async begin(administrator: pg.Client): Promise<void> {
    for (let n = 0; n < FAMILIES; n++) {
      const logged = await this.#act('log-contact', { callerName: `Parent Number ${n}` })
      const file = String(logged?.['file'])
      const { rows } = await administrator.query('select id from casework.person where file = $1', [file])
      this.#families.push({ file, parent: rows[0].id, permissions: [], disclosures: [] })
    }
  }

  async happen(): Promise<void> {
    let left = this.#plan.count
    const work = async () => {
      while (left-- > 0) await this.#somethingAtRandom()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }

  async #somethingAtRandom(): Promise<void> {
    const family = this.#one(this.#families)
    const permission = this.#oneOfTheLast(family.permissions)
    const disclosure = this.#oneOfTheLast(family.disclosures)
    const at = this.#next()
    if (!permission || at < 0.1) return this.#permit(family)
    if (at < 0.2) return void (await this.#act('withdraw-permission', { permission }))
    if (!disclosure || at < 0.35) return this.#beginOne(family, permission)
    if (at < 0.65) return this.#edit(disclosure)
    return this.#send(disclosure)
  }

  async #permit({ file, parent, permissions }: Family): Promise<void> {
    const done = await this.#act('record-permission', {
      ...{ file, person: parent, bodyKind: 'school', body: 'Fen Primary School', about: 'Transport' },
      ...{ purpose: 'So that the taxi comes', scopes: ['letters'], how: 'spoken', witness: 'Owen Field' },
    })
    if (done) permissions.push(String(done['permission']))
  }

  async #beginOne({ disclosures }: Family, permission: string): Promise<void> {
    const done = await this.#act('begin-disclosure', { permission })
    if (!done) return
    const id = String(done['disclosure'])
    this.#under.set(id, permission)
    this.#texts.set(id, new Map([[1, '']]))
    disclosures.push(id)
  }

  /** Edits the version that it last heard of, as somebody does who had the page open for a while. */
  async #edit(disclosure: string): Promise<void> {
    const known = this.#texts.get(disclosure) ?? new Map<number, string>()
    const version = Math.max(...known.keys()) - (this.#next() < 0.2 ? 1 : 0)
    const text = `Text number ${Math.floor(this.#next() * 1e9)}`
    const done = await this.#act('change-disclosure', { disclosure, version: String(version), text })
    if (!done) return
    if (known.has(version + 1)) this.#twice.push(disclosure)
    known.set(version + 1, text)
  }

  async #send(disclosure: string): Promise<void> {
    const seen = await this.#seenOf(disclosure)
    if (this.#next() < 0.3) await pause(this.#next() * 10)
    await this.#act('send-disclosure', { disclosure, how: 'printed', seen, aloneBecause: 'Alone on duty' })
  }

  async #seenOf(disclosure: string): Promise<string> {
    const query = this.#app.offer.queries.find(({ name }) => name === 'read-disclosure')
    const person = this.#one(this.#people)
    const { context } = this.#app
    return context.database.as({ person: person.id, roles: person.roles }, async sql => {
      const desk = {
        sql,
        person,
        secret: context.secret,
        now: context.clock.now(),
        origin: '',
        post: async () => {},
      }
      const found = (await query?.answer({ disclosure }, desk)) as { seen?: string } | undefined
      return found?.seen ?? 'nothing seen'
    })
  }

  /** Carries out one command as one of the officers; gives its answer, or undefined for a refusal or a conflict. */
  async #act(name: string, raw: Record<string, unknown>): Promise<Record<string, unknown> | undefined> {
    const command = this.#app.offer.commands.find(one => one.name === name) as Command
    this.#tried[name] = (this.#tried[name] ?? 0) + 1
    try {
      const visitor = { person: this.#one(this.#people) }
      const outcome = await carryOut(this.#app.context, command, { visitor, raw, nonce: newId() })
      if (!('done' in outcome)) return undefined
      this.#done[name] = (this.#done[name] ?? 0) + 1
      return outcome.done
    } catch (fault) {
      this.#cutOff++
      if (typeof raw['disclosure'] === 'string') this.#unsure.add(raw['disclosure'])
      this.#plan.log(`${name} was cut off: ${fault instanceof Error ? fault.message : fault}`)
      return undefined
    }
  }

  /** Holds what stands against what was acknowledged. */
  async judge(administrator: pg.Client): Promise<HistorySeen> {
    const order = await this.#orderInLedger(administrator)
    const { rows } = await administrator.query<{
      id: string
      permission: string
      version: number
      left: boolean
    }>('select id, permission, version, left_at is not null as left from permissions.disclosure')
    const left = rows.filter(row => row.left)
    const wrong = left.filter(({ id, permission }) => {
      const [sent, given, withdrawn = Number.POSITIVE_INFINITY] = [
        order.get(`send ${id}`),
        this.#under.get(id),
        order.get(`withdraw ${permission}`),
      ]
      return sent === undefined || given !== permission || sent > withdrawn
    })
    for (const { id } of wrong) this.#plan.log(`${id} left without a permission that held`)
    const lost = await this.#lostEdits(rows)
    return {
      ...{ tried: this.#tried, done: this.#done, cutOff: this.#cutOff },
      ...{ left: left.length, leftAfterWithdrawal: wrong.length },
      ...{ edits: this.#done['change-disclosure'] ?? 0, lostEdits: lost },
    }
  }

  /** The place in the ledger of each sending and withdrawal, known by what its entry commits to. */
  async #orderInLedger(administrator: pg.Client): Promise<Map<string, number>> {
    const { rows } = await administrator.query<{
      seq: string
      act: string
      subject: string
      salt: Buffer
      commitment: Buffer
    }>(
      `select e.seq, e.act, e.subject, o.salt, e.commitment from ledger.entry e join ledger.opening o using (seq)
       where e.outcome = 'done' and e.act in ('send-disclosure', 'withdraw-permission')`,
    )
    const byFile = new Map(this.#families.map(family => [family.file, family]))
    const order = new Map<string, number>()
    for (const { seq, act, subject, salt, commitment } of rows) {
      const family = byFile.get(subject)
      const isSent = act === 'send-disclosure'
      const ids = (isSent ? family?.disclosures : family?.permissions) ?? []
      const id = ids.find(one => mac(salt, detailsOf(isSent, one)).equals(commitment))
      order.set(`${isSent ? 'send' : 'withdraw'} ${id}`, Number(seq))
    }
    return order
  }

  /** Every acknowledged edit made a version of its own, and the last of them is what stands or what left. */
  async #lostEdits(rows: readonly { id: string; version: number; left: boolean }[]): Promise<number> {
    let lost = this.#twice.length
    for (const { id, version, left } of rows) {
      // Neither begun nor edited by an act whose end is known: nothing can be said of it.
      if (this.#unsure.has(id) || !this.#texts.has(id)) continue
      const known = this.#texts.get(id)
      const last = Math.max(...(known?.keys() ?? []))
      if (
        known &&
        known.size === last &&
        version === last + (left ? 1 : 0) &&
        (await this.#textOf(id)) === known.get(last)
      )
        continue
      lost++
      this.#plan.log(`${id} lost an edit: ${known?.size} acknowledged, version ${version}`)
    }
    return lost
  }

  async #textOf(disclosure: string): Promise<string | undefined> {
    const { context, offer } = this.#app
    const query = offer.queries.find(({ name }) => name === 'read-disclosure')
    const person = this.#one(this.#people)
    return context.database.as({ person: person.id, roles: person.roles }, async sql => {
      const desk = {
        sql,
        person,
        secret: context.secret,
        now: context.clock.now(),
        origin: '',
        post: async () => {},
      }
      const found = (await query?.answer({ disclosure }, desk)) as { words?: { text: string } } | undefined
      return found?.words?.text
    })
  }

  #one<T>(some: readonly T[]): T {
    return some[Math.floor(this.#next() * some.length)] as T
  }

  /** Mostly of the latest few, so that the same ones are met again and again. */
  #oneOfTheLast(some: readonly string[]): string | undefined {
    return some.at(-1 - Math.floor(this.#next() * Math.min(3, some.length)))
  }
}

/** What the ledger's entry of the act commits to: the coded parts of what was typed. */
const detailsOf = (isSent: boolean, id: string): string =>
  JSON.stringify(
    JSON.stringify(
      isSent
        ? [
            ['disclosure', id],
            ['how', 'printed'],
          ]
        : [['permission', id]],
    ),
  )

/** Officers with the service key, and a service whose recovery sheets are confirmed. */
async function officersAt(administrator: pg.Client): Promise<Person[]> {
  const service = newKey()
  await administrator.query(
    `insert into vault.custody (service_check, secret_check, begun_at) values ($1, '', now())
     on conflict (one) do update set service_check = excluded.service_check`,
    [serviceCheck(service)],
  )
  await administrator.query(
    `insert into vault.escrow (id, public_key, sealed_service_key, made_at, confirmed_at) values ($1, '', '', now(), now())`,
    [newId()],
  )
  const officers: Person[] = []
  for (let n = 0; n < OFFICERS; n++) {
    const { publicKey, privateKey } = await newPair()
    const id = newId()
    await administrator.query('insert into vault.person_key values ($1, $2, now())', [
      id,
      Buffer.from(publicKey),
    ])
    officers.push({ id, name: `Officer Number ${n}`, roles: ['officer'], keys: { own: privateKey, service } })
  }
  return officers
}
