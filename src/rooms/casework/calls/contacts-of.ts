import type { Selectable } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import type { FileSeal } from '#rooms/vault'
import type { Channel } from '../channel.ts'
import { mayAmend } from '../may-amend.ts'
import type { Tables } from '../schema/tables.ts'
import type { AskedBy, Direction, Source, Verified, WithWhom } from './codes.ts'

const SHOWN = 20

/** A contact as a person reads it, in its order of the timeline. */
export interface ContactShown {
  readonly id: string
  readonly channel: Channel
  readonly direction: Direction
  readonly withWhom: WithWhom
  /** Who of the file spoke, where several might have. */
  readonly person: string | null
  readonly askedBy: AskedBy | null
  readonly source: Source | null
  readonly verbatim: boolean
  readonly verified: Verified | null
  readonly isRefused: boolean
  readonly case: string | null
  readonly issue: string | null
  readonly level: number | null
  readonly minutes: number | null
  readonly worker: string
  /** Who entered it, where somebody else took it down on paper. */
  readonly enteredBy: string | null
  readonly at: Date
  readonly isFinished: boolean
  readonly mayFinish: boolean
  readonly amended: { readonly by: string; readonly at: Date } | null
  readonly mayAmend: boolean
  readonly words: string
}

/** The last contacts of a file as they are kept, at most twenty, newest first: of one case only where it is given. `openContacts` opens them. */
export function contactRows({ sql }: Desk, file: string, ofCase?: string): Promise<ContactRow[]> {
  const all = sql.withTables<Tables>().selectFrom('casework.contact').selectAll().where('file', '=', file)
  const chosen = ofCase ? all.where('case_id', '=', ofCase) : all
  return chosen.orderBy('at', 'desc').limit(SHOWN).execute()
}

/** Opens contacts with their file's key, and names who took them. */
export async function openContacts(
  desk: Desk,
  seal: FileSeal,
  rows: readonly ContactRow[],
): Promise<ContactShown[]> {
  const people = rows.flatMap(({ worker, amended_by, entered_by }) => [worker, amended_by, entered_by])
  const names = await namesOf(
    desk,
    people.filter(one => one !== null),
  )
  return rows.map(row => shown(row, desk, seal, one => names.get(one) ?? 'somebody who has left'))
}

type ContactRow = Selectable<Tables['casework.contact']>

function shown(
  row: ContactRow,
  desk: Desk,
  seal: FileSeal,
  nameOf: (person: string) => string,
): ContactShown {
  const { id, version } = row
  return {
    id,
    channel: row.channel as Channel,
    direction: row.direction as Direction,
    withWhom: row.with_whom as WithWhom,
    person: row.person,
    askedBy: row.asked_by as AskedBy | null,
    source: row.source as Source | null,
    verbatim: row.verbatim,
    verified: row.verified as Verified | null,
    isRefused: row.outcome === 'refused',
    case: row.case_id,
    issue: row.issue,
    level: row.level,
    minutes: row.minutes,
    worker: nameOf(row.worker),
    enteredBy: row.entered_by && nameOf(row.entered_by),
    at: row.at,
    isFinished: row.completed_at !== null,
    mayFinish: row.completed_at === null && mayPass(CASEWORKERS, desk.person),
    amended: row.amended_by && row.amended_at ? { by: nameOf(row.amended_by), at: row.amended_at } : null,
    mayAmend: mayAmend(row, desk.person),
    words: seal.open(row.sealed_words, { field: 'casework.contact.sealed_words', row: id, version }),
  }
}
