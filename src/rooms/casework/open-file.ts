import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import { contactsOf } from './calls/contacts-of.ts'
import { promisesOfFile } from './calls/promises-of-file.ts'
import { openPeople } from './open-people.ts'
import { referenceInWords } from './reference.ts'
import type { Tables } from './schema/tables.ts'

/** A family's file: its people, its last twenty contacts and what was promised. Who opened it, and when, enters the ledger. */
export const openFile = query({
  name: 'open-file',
  input: z.strictObject({ file: z.uuid() }),
  who: [...CASEWORKERS, 'volunteer'],
  async answer({ file }, desk) {
    const found = await fileOf(desk, file)
    if (!found) return refuse(notFound)
    const seal = await fileSeal(desk, file)
    if (seal instanceof Refusal) return seal
    const people = await openPeople(desk, file, seal)
    if (people instanceof Refusal) return people
    const contacts = await contactsOf(desk, file, seal)
    const promises = await promisesOfFile(desk, file)
    return {
      ...{ file, reference: referenceInWords(found.reference), openedAt: found.opened_at },
      ...{ people, contacts, promises, remindersStoppedAt: found.reminders_stopped_at },
    }
  },
  about: ({ file }) => file,
})

const fileOf = ({ sql }: Desk, file: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.file')
    .select(['reference', 'opened_at', 'reminders_stopped_at'])
    .where('id', '=', file)
    .executeTakeFirst()
