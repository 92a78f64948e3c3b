import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { areSheetsMissing, type FileSeal, fileSealToWrite, keyMissing, sheetsMissing } from '#rooms/vault'
import { CHANNELS } from './channel.ts'
import { openNewFile } from './open-new-file.ts'
import type { Tables } from './schema/tables.ts'

/** A name, as anybody may have one: one letter or two hundred; a pile of marks on one letter is no name. */
const name = z
  .string()
  .trim()
  .max(200, 'A name has 200 characters or fewer')
  .regex(/^(?!.*\p{M}{4})/u, 'Write the name without so many marks on one letter')

/** What was said, up to about fifty pages of it. */
export const words = z
  .string()
  .max(100_000, 'These notes are longer than 100,000 characters. Save them as two contacts')

/**
 * Logs one contact, for a family that has a file or for somebody new. Nothing is required: a caller may stay
 * unnamed, and still gets a reference.
 */
export const logContact = command({
  name: 'log-contact',
  called: 'Log a call',
  input: z.strictObject({
    file: z.uuid().optional(),
    callerName: name.optional(),
    phone: z.string().trim().max(50, 'A telephone number has 50 characters or fewer').optional(),
    childName: name.optional(),
    channel: z.enum(CHANNELS).default('phone'),
    words: words.optional(),
    minutes: z.coerce
      .number('Enter the minutes as a number')
      .int('Enter whole minutes')
      .min(0, 'Enter the minutes, 0 or more')
      .max(1440, 'A contact lasts a day at most')
      .optional(),
  }),
  who: CASEWORKERS,
  spoken: ['file', 'channel', 'minutes'],
  refusals: [notFound, keyMissing, sheetsMissing],
  async carryOut({ file: known, words = '', channel, minutes, ...caller }, desk) {
    if (await areSheetsMissing(desk)) return refuse(sheetsMissing)
    if (known && !(await isOpenTo(desk, known))) return refuse(notFound)
    const file = known ?? newId()
    const seal = known ? await fileSealToWrite(desk, file) : await openNewFile(desk, file, caller)
    if (seal instanceof Refusal) return seal
    const contact = await enter(desk, file, seal, { words, channel, minutes })
    return { file, contact }
  },
  about: (_input, { file }) => file,
})

const isOpenTo = async ({ sql }: Desk, file: string) =>
  (await sql
    .withTables<Tables>()
    .selectFrom('casework.file')
    .select('id')
    .where('id', '=', file)
    .executeTakeFirst()) !== undefined

async function enter(
  { sql, person, now }: Desk,
  file: string,
  seal: FileSeal,
  contact: { words: string; channel: string; minutes: number | undefined },
): Promise<string> {
  const id = newId()
  await sql
    .withTables<Tables>()
    .insertInto('casework.contact')
    .values({
      id,
      file,
      channel: contact.channel,
      minutes: contact.minutes ?? null,
      worker: person?.id ?? '',
      at: now,
      sealed_words: seal.seal(contact.words, { field: 'casework.contact.sealed_words', row: id, version: 1 }),
    })
    .execute()
  return id
}
