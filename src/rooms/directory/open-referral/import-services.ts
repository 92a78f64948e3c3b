import type { Desk } from '#platform/desk.ts'
import type { asColumns } from '../details.ts'
import { noteChange } from '../note-change.ts'
import type { Tables } from '../schema/tables.ts'
import { whatChanged } from '../what-changed.ts'
import { type Read, readService } from './read-service.ts'
import { sameJson } from './same-json.ts'
import { isObject, type Json, textOf } from './shapes.ts'
import { toService, type Whole } from './to-service.ts'
import { wholeDirectory } from './whole-directory.ts'
import { whyRefused } from './why-refused.ts'

/** What became, or would become, of one record of a file. */
export interface ReportLine {
  /** Its place in the file, from 1. */
  readonly place: number
  readonly name: string
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused'
  /** What was changed, or why it was refused; empty otherwise. */
  readonly why: string
}

/** Where an import works: nobody is signed in, and it is entered as the service's own act. */
export type ImportDesk = Pick<Desk, 'sql' | 'now' | 'origin'> & { readonly person?: undefined }

/**
 * Puts services of Open Referral UK into the directory, one after the other, recognised by id. New ones are not
 * checked and, where the file does not say it in our terms, not called independent. Of one that is known, only what
 * changed in the feed since the last import is taken over, so that corrections made here stand; what it replaces is
 * kept in the history. Nothing is taken out. With `dryRun` nothing is written; the report is the same.
 */
export async function importServices(
  desk: ImportDesk,
  records: readonly unknown[],
  { dryRun }: { dryRun: boolean },
): Promise<ReportLine[]> {
  const standing = new Map((await wholeDirectory(desk)).map(one => [one.id, one]))
  const seen = new Set<string>()
  const report: ReportLine[] = []
  for (const [at, record] of records.entries())
    report.push({
      place: at + 1,
      name: nameOf(record),
      ...(await takeIn(desk, record, standing, seen, dryRun)),
    })
  return report
}

type Taken = Pick<ReportLine, 'outcome' | 'why'>

async function takeIn(
  desk: ImportDesk,
  record: unknown,
  standing: ReadonlyMap<string, Whole>,
  seen: Set<string>,
  dryRun: boolean,
): Promise<Taken> {
  const refused = whyRefused(record)
  if (refused || !isObject(record)) return { outcome: 'refused', why: refused ?? '' }
  const id = textOf(record['id']).toLowerCase()
  if (seen.has(id)) return { outcome: 'refused', why: TWICE }
  seen.add(id)
  const known = standing.get(id)
  if (known && isSame(known, record, desk.origin)) return { outcome: 'unchanged', why: '' }
  if (known) return { outcome: 'changed', why: await change(desk, known, record, dryRun) }
  if (!dryRun) await add(desk, id, record)
  return { outcome: 'added', why: '' }
}

const TWICE = 'a record of the same id stands before it in this file'
const NOT_SAID = 'It came with an import, and nobody has said yet whether it is independent.'

const nameOf = (record: unknown) => (isObject(record) ? textOf(record['name']).slice(0, 100) : '')

/** As it was imported last, or as we give it out ourselves. */
const isSame = (known: Whole, record: Json, origin: string) =>
  sameJson(known.imported, record) || sameJson(toService(known, origin), record)

async function add(desk: ImportDesk, id: string, record: Json): Promise<void> {
  const { sql, now } = desk
  const { independence = 'other', because = NOT_SAID, name = '', ...read } = readService(record)
  await sql
    .withTables<Tables>()
    .insertInto('directory.organisation')
    .values({
      ...read,
      id,
      name,
      independence,
      because,
      source: sourceOf(record),
      added_at: now,
      changed_at: now,
      closed_at: isClosed(record) ? now : null,
      imported: JSON.stringify(record),
    })
    .execute()
  await noteChange({ ...desk, person: undefined }, id, 'imported', 1)
}

/** Takes over what is new in the feed; gives the names of what was replaced. */
async function change(desk: ImportDesk, known: Whole, record: Json, dryRun: boolean): Promise<string> {
  const { sql, now } = desk
  const next = newInFeed(known, record)
  const was = whatChanged(known as unknown as Json, next)
  const closed_at = isClosed(record) ? (known.closed_at ?? now) : known.closed_at
  const closes = closed_at !== known.closed_at
  const names = [...Object.keys(was), ...(closes ? ['closed'] : [])]
  if (!dryRun) {
    await sql
      .withTables<Tables>()
      .updateTable('directory.organisation')
      .set({
        ...next,
        closed_at,
        version: known.version + 1,
        imported: JSON.stringify(record),
        ...(Object.keys(was).length > 0 ? { changed_at: now, confirmed: false } : {}),
      })
      .where('id', '=', known.id)
      .execute()
    await noteChange(
      { ...desk, person: undefined },
      known.id,
      closes ? 'closed' : 'imported',
      known.version + 1,
      { was },
    )
  }
  return names.join(', ') || 'parts that this directory does not show'
}

/** The details whose value in the feed is another than when it was last read, or than what stands here. */
function newInFeed(known: Whole, record: Json): Partial<ReturnType<typeof asColumns>> {
  const before: Read | Whole = isObject(known.imported) ? readService(known.imported) : known
  const now = readService(record)
  const changed = new Set(Object.keys(whatChanged(before as unknown as Json, now as Json)))
  const next = Object.entries(now).filter(([name]) => changed.has(name))
  return Object.fromEntries(next.map(([name, value]) => [name, value ?? null]))
}

const isClosed = ({ status }: Json) => status === 'inactive' || status === 'defunct'

function sourceOf({ organization }: Json): string {
  const name = isObject(organization) ? textOf(organization['name']).slice(0, 300) : ''
  return name ? `An Open Referral file; provided by ${name}` : 'An Open Referral file'
}
