import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeal } from '#rooms/vault'
import type { Channel } from './channel.ts'
import { mayAmend } from './may-amend.ts'
import { openPeople, peopleOf } from './open-people.ts'
import { referenceInWords } from './reference.ts'
import type { Tables } from './schema/tables.ts'

const SHOWN = 20

/** A family's file: its people and its last twenty contacts. Who opened it, and when, enters the ledger. */
export const openFile = query({
  name: 'open-file',
  input: z.strictObject({ file: z.uuid() }),
  who: [...CASEWORKERS, 'volunteer'],
  async answer({ file }, desk) {
    // Asked together: none needs the other's answer, and what may not be seen comes back empty.
    const [found, seal, people, rows] = await Promise.all([
      fileOf(desk, file),
      fileSeal(desk, file),
      peopleOf(desk, file),
      contactsOf(desk, file),
    ])
    if (!found) return refuse(notFound)
    if (seal instanceof Refusal) return seal
    const contacts = await openContacts(desk, seal, rows)
    return {
      file,
      reference: referenceInWords(found.reference),
      openedAt: found.opened_at,
      people: openPeople(seal, people),
      contacts,
    }
  },
  about: ({ file }) => file,
})

const fileOf = ({ sql }: Desk, file: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.file')
    .select(['reference', 'opened_at'])
    .where('id', '=', file)
    .executeTakeFirst()

const contactsOf = ({ sql }: Desk, file: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.contact')
    .select([
      'id',
      'channel',
      'minutes',
      'worker',
      'at',
      'sealed_words',
      'version',
      'amended_by',
      'amended_at',
    ])
    .where('file', '=', file)
    .orderBy('at', 'desc')
    .limit(SHOWN)
    .execute()

type ContactRow = Awaited<ReturnType<typeof contactsOf>>[number]

async function openContacts(desk: Desk, seal: FileSeal, rows: readonly ContactRow[]) {
  const names = await namesOf(
    desk,
    rows.flatMap(({ worker, amended_by }) => (amended_by ? [worker, amended_by] : [worker])),
  )
  const nameOf = (person: string) => names.get(person) ?? 'somebody who has left'
  return rows.map(row => ({
    id: row.id,
    channel: row.channel as Channel,
    minutes: row.minutes,
    worker: nameOf(row.worker),
    at: row.at,
    amended: row.amended_by && row.amended_at ? { by: nameOf(row.amended_by), at: row.amended_at } : null,
    mayAmend: mayAmend(row, desk.person),
    words: seal.open(row.sealed_words, {
      field: 'casework.contact.sealed_words',
      row: row.id,
      version: row.version,
    }),
  }))
}
