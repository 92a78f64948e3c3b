import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal, keyMissing } from '#rooms/vault'
import { words } from './calls/contact-fields.ts'
import { mayAmend } from './may-amend.ts'
import type { Tables } from './schema/tables.ts'

/** Amends what was written about a contact: by whoever took it, or those who lead. Two people's texts never overwrite each other. */
export const amendContact = command({
  name: 'amend-contact',
  input: z.strictObject({ contact: z.uuid(), version: versionRead, words }),
  who: CASEWORKERS,
  spoken: ['contact', 'version'],
  refusals: [notFound, keyMissing],
  async carryOut({ contact, version, words: text }, desk) {
    const standing = await lockContact(desk, contact)
    if (!standing || !mayAmend(standing, desk.person)) return refuse(notFound)
    const seal = await fileSeal(desk, standing.file)
    if (seal instanceof Refusal) return seal
    const place = { field: 'casework.contact.sealed_words', row: contact } as const
    if (standing.version !== version) {
      const theirs = seal.open(standing.sealed_words, { ...place, version: standing.version })
      return new Conflict({ words: theirs }, standing.version)
    }
    await save(desk, contact, version + 1, seal.seal(text, { ...place, version: version + 1 }))
    return { file: standing.file, contact }
  },
  about: (_input, { file }) => file,
})

/** The row for update: one that this person may amend, or none. */
const lockContact = ({ sql }: Desk, contact: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.contact')
    .select(['file', 'worker', 'version', 'sealed_words'])
    .where('id', '=', contact)
    .forUpdate()
    .executeTakeFirst()

const save = ({ sql, person, now }: Desk, contact: string, version: number, sealed: Buffer) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.contact')
    .set({ version, sealed_words: sealed, amended_by: person?.id ?? null, amended_at: now })
    .where('id', '=', contact)
    .execute()
