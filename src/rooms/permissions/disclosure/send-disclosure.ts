import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { isAddress } from '#platform/mail.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { sheetOf } from '#platform/paper/print-letter.ts'
import { notFound, notPrintable, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { inTheirName, speaksForOthers } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { standingService, waysToReach } from '#rooms/service'
import { keyMissing } from '#rooms/vault'
import { permissionToUse } from '../consent/permission.ts'
import type { Tables } from '../schema/tables.ts'
import { composeDisclosure, type ToLeave } from './compose-disclosure.ts'
import { type DisclosureAtHand, disclosureToWrite } from './disclosure-row.ts'
import { type DisclosureWords, sealDisclosure } from './disclosure-words.ts'
import { mailDisclosure } from './mail-disclosure.ts'
import { prepareReceipts } from './receipt.ts'
import {
  changedSince,
  leftAlready,
  noAddress,
  noGround,
  notCovered,
  nothingToSend,
  secondLookFirst,
  tooBigToMail,
} from './refusals.ts'
import { rulesOfSharing } from './rules.ts'
import { seenAs } from './seen-as.ts'
import { subjectOf } from './subject-of.ts'
import { whatTheySay } from './what-they-say.ts'
import { sayWhoIsTold, whoIsTold } from './who-is-told.ts'

const input = z.strictObject({
  disclosure: z.uuid(),
  how: z.enum(['printed', 'email'], 'Choose how it goes'),
  email: z.string().trim().max(254).default(''),
  aloneBecause: z.string().trim().max(2000, 'Write the reason in 2,000 characters or fewer').default(''),
  /** On a lawful ground: who of the file is told, where several may be. */
  receiptFor: z.array(z.uuid()).max(50).default([]),
  /** The mark of what would leave, as it was read. */
  seen: z.string().max(100),
})
type Typed = z.output<typeof input>

/**
 * Lets something leave, once, exactly as it was read, and keeps it word for word. Absolute (K12): without a permission
 * that holds and covers every part of it, or one of the lawful grounds, it stays. The permission is held until the act
 * is over, so that a withdrawal comes before it, and stops it, or after it.
 */
export const sendDisclosure = command({
  name: 'send-disclosure',
  called: 'Something to share',
  input,
  who: CASEWORKERS,
  refusals: [
    ...[notFound, keyMissing, leftAlready, noGround, notCovered, nothingToSend, changedSince],
    ...[secondLookFirst, noAddress, tooBigToMail, inTheirName, notPrintable],
    sayWhoIsTold,
  ],
  spoken: ['disclosure', 'how'],
  async carryOut(typed, desk) {
    const standing = await disclosureToWrite(desk, typed.disclosure)
    if (standing instanceof Refusal) return standing
    const { row, words } = standing
    if (row.left_at) return refuse(leftAlready)
    if (row.permission) await permissionToUse(desk, row.permission)
    const toLeave = await composeDisclosure(desk, standing, row, words)
    const fault = whyNot(toLeave, words) ?? (await lookMissing(desk, standing, typed))
    if (fault) return fault
    if (seenAs(toLeave, words) !== typed.seen) return refuse(changedSince)
    const told = whoIsTold(standing, row, toLeave.permission?.person, typed.receiptFor)
    if (told instanceof Refusal) return told
    const unsent = typed.how === 'email' ? await mail(desk, standing, toLeave, typed) : wrongSheet(toLeave)
    if (unsent) return unsent
    await letOut(desk, standing, toLeave, told, typed)
    return { file: row.file, disclosure: row.id, subject: subjectOf(row) }
  },
  about: (_input, { subject }) => subject,
})

/** What keeps it here whatever anybody says. */
function whyNot({ holds, uncovered: [first], letter }: ToLeave, words: DisclosureWords): Refusal | undefined {
  if (!holds) return refuse(noGround)
  if (first)
    return refuse(notCovered, {
      sentence: `${first.sentence} So it does not leave${ourPromise('nothing-shared-unpermitted')}.`,
    })
  if (!words.text && [...words.accounts, ...words.views, ...words.papers].length === 0)
    return refuse(nothingToSend)
  return speaksForOthers(`${letter.title}\n${words.text}`) ? refuse(inTheirName) : undefined
}

async function lookMissing(
  desk: Desk,
  { row }: DisclosureAtHand,
  { aloneBecause }: Typed,
): Promise<Refusal | undefined> {
  if (row.looked_version === row.version || aloneBecause) return undefined
  const rules = await rulesOfSharing(desk)
  return rules?.second_look === false ? undefined : refuse(secondLookFirst, { field: 'aloneBecause' })
}

const wrongSheet = ({ letter }: ToLeave): Refusal | undefined => {
  const sheet = sheetOf(letter, { service: '', contact: [] })
  return sheet instanceof Refusal ? sheet : undefined
}

async function mail(
  desk: Desk,
  standing: DisclosureAtHand,
  toLeave: ToLeave,
  { email }: Typed,
): Promise<Refusal | undefined> {
  if (!isAddress(email)) return refuse(noAddress, { field: 'email' })
  const service = await standingService(desk)
  const head = { service: service?.name ?? '', contact: service ? waysToReach(service) : [] }
  const sheet = sheetOf(toLeave.letter, head)
  if (sheet instanceof Refusal) return sheet
  return mailDisclosure(desk, standing, toLeave, { to: email, sheet })
}

async function letOut(
  desk: Desk,
  standing: DisclosureAtHand,
  { letter, accounts, views, documents, permission }: ToLeave,
  told: Exclude<ReturnType<typeof whoIsTold>, Refusal>,
  { how, email, aloneBecause }: Typed,
): Promise<void> {
  const { row, seal, words } = standing
  const version = row.version + 1
  const papers = words.papers.flatMap(paper => {
    const name = documents.find(({ id }) => id === paper.document)?.name
    return name === undefined ? [] : [{ ...paper, name }]
  })
  const names = papers.map(({ name, copy }) => (copy ? `${name} (parts are taken out)` : name))
  const receipts = await prepareReceipts(desk, standing, permission, told, {
    ...{ ground: row.ground, way: how, words, papers: names, said: whatTheySay({ accounts, views }) },
  })
  const isLooked = row.looked_version === row.version
  const left = { letter, papers, mailedTo: how === 'email' ? email : '' }
  await desk.sql
    .withTables<Tables>()
    .updateTable('permissions.disclosure')
    .set({
      ...{ version, way: how, left_at: desk.now, left_by: desk.person?.id ?? null },
      receipt: receipts[0] ?? null,
      ...{ left_on: raw<Date>`${dateAt(desk.now)}::date`, alone: !isLooked && aloneBecause !== '' },
      sealed_words: sealDisclosure(seal, row.id, version, {
        ...{ ...words, aloneBecause, receipts, left },
        told: told.map(({ id }) => id),
      }),
    })
    .where('id', '=', row.id)
    .execute()
}
