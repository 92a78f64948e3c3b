import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { LEADERS } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'
import { changeWorker } from '../../cases/change-worker.ts'
import type { Tables } from '../../schema/tables.ts'
import type { Held, HeldThing } from './held-by.ts'

/** Whether somebody may get what belongs to a file or is a request, by its id. */
export type MayGet = (worker: string | null, thing: string) => boolean

/** What is handed over, with which absence, and who gets it. */
interface HandingOver {
  readonly absence: string
  readonly person: string
  readonly kind: 'absent' | 'leaving'
  readonly cover: string | null
  readonly gets: ReadonlyMap<string, string | null>
  readonly mayGet: MayGet
}

type What = 'case' | 'promise' | 'request' | 'letter' | 'paper'
type Handed = { what: What; thing: string; file: string | null; became: string | null }

/** Hands over all of it and keeps to whom, so that it can be handed back. Gives how many there were of each. */
export async function handAllOver(
  desk: Desk,
  handing: HandingOver,
  { cases, promises, requests, letters, papers }: Held,
): Promise<{ cases: number; promises: number; requests: number; letters: number; papers: number }> {
  const becomes = (thing: HeldThing) => {
    const gets = thing.case ? handing.gets.get(thing.case) : undefined
    const worker = gets === undefined ? handing.cover : gets
    return handing.mayGet(worker, thing.file ?? thing.id) ? worker : null
  }
  const of = (what: What, things: readonly HeldThing[], unlessNobody: string | null = null): Handed[] =>
    things.map(thing => ({
      ...{ what, thing: thing.id, file: thing.file },
      became: becomes(thing) ?? unlessNobody,
    }))
  const other = await whoElse(desk, handing.person)
  const handed = [
    ...cases.map(({ case: id, file }): Handed => {
      return { what: 'case', thing: id, file, became: handing.gets.get(id) ?? null }
    }),
    ...of('promise', promises),
    ...of('request', requests),
    ...of('letter', letters, other),
    ...of('paper', papers, other),
  ]
  await keep(desk, handing.absence, handed)
  await change(desk, handing, handed)
  return {
    cases: cases.length,
    promises: promises.length,
    requests: requests.length,
    letters: letters.length,
    papers: papers.length,
  }
}

/** A letter has somebody who sends it, paper somebody who sees it back: where nobody covers, whoever hands over, or else somebody who leads. */
async function whoElse(desk: Desk, person: string): Promise<string> {
  if (desk.person && desk.person.id !== person) return desk.person.id
  const leaders = await colleaguesWith(desk, LEADERS)
  return leaders.find(({ id }) => id !== person)?.id ?? person
}

async function keep({ sql, now }: Desk, absence: string, handed: readonly Handed[]): Promise<void> {
  if (handed.length === 0) return
  await sql
    .withTables<Tables>()
    .insertInto('casework.handed_over')
    .values(handed.map(one => ({ id: newId(), absence, at: now, ...one })))
    .execute()
}

async function change(desk: Desk, handing: HandingOver, handed: readonly Handed[]): Promise<void> {
  const { person, kind, absence } = handing
  const because = kind === 'absent' ? 'absence' : 'leaving'
  for (const { what, thing, became } of handed)
    if (what === 'case') await changeWorker(desk, { case: thing, from: person }, became, because, absence)
  await moveAll(desk, 'promise', handed)
  await moveAll(desk, 'request', handed)
  await moveAll(desk, 'letter', handed)
  await moveAll(desk, 'paper', handed)
}

const HOLDERS = {
  promise: ['casework.promise', 'owner'],
  request: ['casework.request', 'claimed_by'],
  letter: ['casework.letter', 'by'],
  paper: ['casework.paper_out', 'minded_by'],
} as const

/** All of a kind in one statement, each to whoever gets it. */
async function moveAll(
  { sql, now }: Desk,
  what: keyof typeof HOLDERS,
  handed: readonly Handed[],
): Promise<void> {
  const moved = handed.filter(one => one.what === what)
  if (moved.length === 0) return
  const [table, holder] = HOLDERS[what]
  const [ids, workers] = [moved.map(({ thing }) => thing), moved.map(({ became }) => became)]
  await raw`
    update ${raw.table(table)} t set ${raw.ref(holder)} = n.worker
      ${what === 'request' ? raw`, claimed_at = case when n.worker is null then null else ${now}::timestamptz end` : raw``}
    from unnest(${ids}::uuid[], ${workers}::uuid[]) as n (id, worker) where t.id = n.id
      ${what === 'letter' ? raw`and t.sent_at is null` : raw``}`.execute(sql)
}
