import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import { contactRows, openContacts } from './calls/contacts-of.ts'
import { promisesOfFile } from './calls/promises-of-file.ts'
import { openPeople, peopleOf } from './open-people.ts'
import { referenceInWords } from './reference.ts'
import type { Tables } from './schema/tables.ts'

/** A family's file: its people, its last twenty contacts and what was promised. Who opened it, and when, enters the ledger. */
export const openFile = query({
  name: 'open-file',
  input: z.strictObject({ file: z.uuid() }),
  who: [...CASEWORKERS, 'volunteer'],
  async answer({ file }, desk) {
    // Asked together: none needs the other's answer, and what may not be seen comes back empty.
    const [found, seal, people, rows, promises] = await Promise.all([
      fileOf(desk, file),
      fileSeal(desk, file),
      peopleOf(desk, file),
      contactRows(desk, file),
      promisesOfFile(desk, file),
    ])
    if (!found) return refuse(notFound)
    if (seal instanceof Refusal) return seal
    const contacts = await openContacts(desk, seal, rows)
    return {
      file,
      reference: referenceInWords(found.reference),
      openedAt: found.opened_at,
      isYoungPersons: found.kind === 'young-person',
      mergedInto: found.merged_into,
      inErrorSince: found.in_error_since,
      remindersStoppedAt: found.reminders_stopped_at,
      people: openPeople(seal, people),
      contacts,
      promises,
    }
  },
  about: ({ file }) => file,
})

const fileOf = ({ sql }: Desk, file: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.file')
    .select(['reference', 'opened_at', 'kind', 'merged_into', 'in_error_since', 'reminders_stopped_at'])
    .where('id', '=', file)
    .executeTakeFirst()
