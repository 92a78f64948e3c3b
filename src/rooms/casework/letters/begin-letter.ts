import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { type FileSeal, fileSealToWrite, keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import { perspectiveFirst } from '../calls/refusals.ts'
import { type CaseHead, caseHead } from '../cases/case-head.ts'
import { giveReason } from '../cases/give-reason.ts'
import { hasPerspective } from '../cases/has-perspective.ts'
import { referenceOf } from '../file-reference.ts'
import type { Tables } from '../schema/tables.ts'
import { addressees } from './addressees.ts'
import { type Call, callOf } from './call-of.ts'
import { familyFile } from './family-file.ts'
import { firstWords } from './first-words.ts'
import { ABOUT_A_CASE, LETTER_KINDS } from './letter-kinds.ts'
import type { LetterWords } from './letter-words.ts'
import { newLetter } from './new-letter.ts'
import { nobodyYet, notForThem, notWithFamily, whichCase, whichContact } from './refusals.ts'
import { areTheirs, isWithFamily } from './whose-words.ts'

const input = z.strictObject({
  file: z.uuid(),
  kind: z.enum(LETTER_KINDS, 'Choose what the letter is for'),
  case: z.uuid().optional(),
  contact: z.uuid().optional(),
  person: z.uuid().optional(),
  notAskedBecause: because.optional(),
})
type ToBegin = z.output<typeof input>

/**
 * Begins a letter from the records: nothing is typed twice, and nothing leaves by it. Options come after how the family
 * sees it, or after the reason why they were not asked (K05); dates and everything else are never held back.
 */
export const beginLetter = command({
  name: 'begin-letter',
  called: 'A letter',
  input,
  who: CASEWORKERS,
  refusals: [
    ...[notFound, keyMissing, whichCase, whichContact],
    ...[notWithFamily, nobodyYet, notForThem, perspectiveFirst],
  ],
  spoken: ['file', 'kind', 'case', 'contact', 'person'],
  async carryOut(typed, desk) {
    if (!(await referenceOf(desk, typed.file))) return refuse(notFound)
    const seal = await fileSealToWrite(desk, typed.file)
    if (seal instanceof Refusal) return seal
    const begun = await wordsFor(desk, seal, typed)
    if (begun instanceof Refusal) return begun
    const reason = await perspective(desk, seal, typed)
    if (reason instanceof Refusal) return reason
    return { file: typed.file, letter: await enterLetter(desk, seal, typed, begun) }
  },
  about: ({ file }) => file,
})

/** What a letter begins with; a summary belongs to the case of its contact. */
interface Begun {
  readonly words: LetterWords
  readonly contact: string | null
  readonly case: string | null
}

async function wordsFor(desk: Desk, seal: FileSeal, typed: ToBegin): Promise<Begun | Refusal> {
  const { file, kind } = typed
  const family = await familyFile(desk, seal, file)
  if (!family) return refuse(notFound)
  const head = await caseMeant(desk, typed)
  if (head instanceof Refusal) return head
  const call = await callToSumUp(desk, seal, typed)
  if (call instanceof Refusal) return call
  const mayGoTo = addressees(family.people, family)
  const person = typed.person
    ? mayGoTo.find(({ id }) => id === typed.person)
    : (mayGoTo.find(one => call && areTheirs(call.contact.withWhom, one)) ?? mayGoTo[0])
  if (typed.person && !person) return refuse(notForThem, { field: 'person' })
  return {
    words: firstWords(kind, person, { call, issue: head?.issue }),
    contact: call?.contact.id ?? null,
    case: (call ? call.contact.case : typed.case) ?? null,
  }
}

/** The case that the letter tells of; undefined for one that tells of none. */
async function caseMeant(
  desk: Desk,
  { file, kind, case: id }: ToBegin,
): Promise<CaseHead | undefined | Refusal> {
  if (!id) return ABOUT_A_CASE.includes(kind) ? refuse(whichCase, { field: 'case' }) : undefined
  const head = await caseHead(desk, id)
  if (head?.file !== file) return refuse(notFound)
  return kind === 'allocation' && !head.worker ? refuse(nobodyYet, { field: 'kind' }) : head
}

/** The contact that a summary sums up; undefined for every other letter. */
async function callToSumUp(
  desk: Desk,
  seal: FileSeal,
  { kind, file, contact }: ToBegin,
): Promise<Call | undefined | Refusal> {
  if (kind !== 'call-summary') return undefined
  if (!contact) return refuse(whichContact, { field: 'contact' })
  const call = await callOf(desk, seal, file, contact)
  if (!call) return refuse(notFound)
  return isWithFamily(call.contact.withWhom) ? call : refuse(notWithFamily, { field: 'contact' })
}

const PERSPECTIVE_FIRST = `How the family sees it is not written down yet. It comes before options${ourPromise('perspective-first')}: write it in the case first, or say here why they were not asked.`

async function perspective(
  desk: Desk,
  seal: FileSeal,
  { file, kind, case: id, notAskedBecause: words }: ToBegin,
): Promise<Refusal | undefined> {
  if (kind !== 'options' || !id || (await hasPerspective(desk, id))) return undefined
  if (!words) return refuse(perspectiveFirst, { field: 'notAskedBecause', sentence: PERSPECTIVE_FIRST })
  await giveReason(desk, file, seal, { what: 'perspective-not-asked', words, case: id })
  return undefined
}

async function enterLetter(
  { sql, person, now }: Desk,
  seal: FileSeal,
  { file, kind }: ToBegin,
  begun: Begun,
): Promise<string> {
  const row = newLetter(seal, { file, kind, ...begun, by: person?.id ?? '', at: now })
  await sql.withTables<Tables>().insertInto('casework.letter').values(row).execute()
  return row.id
}
