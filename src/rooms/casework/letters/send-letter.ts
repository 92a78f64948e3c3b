import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import type { Letter } from '#platform/paper/letter.ts'
import { sheetOf } from '#platform/paper/print-letter.ts'
import { sheetText } from '#platform/paper/sheet-text.ts'
import { notFound, notPrintable, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { standingService, waysToReach } from '#rooms/service'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { composeLetter } from './compose-letter.ts'
import { familyFile } from './family-file.ts'
import { SENDING_WAYS } from './letter-kinds.ts'
import { letterMail, noticeMail } from './letter-mails.ts'
import { type LetterAtHand, letterToWrite } from './letter-row.ts'
import { sealLetter } from './letter-words.ts'
import { letterChanged, mindFirst, noMailAddress, notTheirWay, sentAlready } from './refusals.ts'
import { seenAs } from './seen-as.ts'
import { toMind } from './to-mind.ts'
import { waysFor } from './ways-for.ts'
import { whatItDoes } from './what-it-does.ts'

const input = z.strictObject({
  letter: z.uuid(),
  how: z.enum(SENDING_WAYS, 'Choose how it goes'),
  minded: z.enum(['yes']).optional(),
  /** The mark of the letter as it was read. */
  seen: z.string().max(100),
})
type ToSend = z.output<typeof input>

/**
 * Sends a letter, once, by a way that the family chose, as it was read, and keeps it word for word. A summary that was
 * promised is promised no more; options that it sets out are options explained.
 */
export const sendLetter = command({
  name: 'send-letter',
  input,
  who: CASEWORKERS,
  bare: true,
  refusals: [
    ...[notFound, keyMissing, sentAlready, letterChanged],
    ...[mindFirst, notTheirWay, noMailAddress, notPrintable],
  ],
  spoken: ['letter', 'how', 'minded'],
  async carryOut(typed, desk) {
    const standing = await letterToWrite(desk, typed.letter)
    if (standing instanceof Refusal) return standing
    const { row, seal, kept } = standing
    if (row.sent_at) return refuse(sentAlready)
    const family = await familyFile(desk, seal, row.file)
    if (!family) return refuse(notFound)
    const person = family.people.find(({ id }) => id === kept.words.person)
    if (typed.how !== 'printed' && !waysFor(person).includes(typed.how))
      return person?.email ? refuse(notTheirWay, { field: 'how' }) : refuse(noMailAddress, { field: 'how' })
    if (toMind(person, family).length > 0 && !typed.minded) return refuse(mindFirst, { field: 'minded' })
    const { letter } = await composeLetter(desk, seal, row, kept.words, family)
    if (seenAs(letter) !== typed.seen) return refuse(letterChanged)
    const mailedTo = typed.how === 'printed' ? undefined : person?.email
    const posted = mailedTo ? await mail(desk, typed.how, mailedTo, letter) : undefined
    if (posted instanceof Refusal) return posted
    await keep(desk, standing, typed.how, letter, mailedTo)
    await whatItDoes(desk, row)
    return { file: row.file, case: row.case_id, letter: row.id }
  },
  about: (_input, { file }) => file,
})

async function mail(
  desk: Desk,
  how: ToSend['how'],
  to: string,
  letter: Letter,
): Promise<Refusal | undefined> {
  if (how === 'notice') {
    await desk.post({ kind: noticeMail, to, values: {} })
    return undefined
  }
  const service = await standingService(desk)
  const head = { service: service?.name ?? '', contact: service ? waysToReach(service) : [] }
  const sheet = sheetOf(letter, head)
  if (sheet instanceof Refusal) return sheet
  await desk.post({ kind: letterMail, to, values: { letter: sheetText(sheet) } })
  return undefined
}

async function keep(
  { sql, person, now }: Desk,
  { row, seal, kept }: LetterAtHand,
  how: ToSend['how'],
  left: Letter,
  mailedTo: string | undefined,
): Promise<void> {
  const version = row.version + 1
  const whole = { words: kept.words, left, ...(mailedTo ? { mailedTo } : {}) }
  await sql
    .withTables<Tables>()
    .updateTable('casework.letter')
    .set({
      version,
      sealed_words: sealLetter(seal, row.id, version, whole),
      sent_at: now,
      sent_by: person?.id ?? null,
      sent_how: how,
    })
    .where('id', '=', row.id)
    .execute()
}
