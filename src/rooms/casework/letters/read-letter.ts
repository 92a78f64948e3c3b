import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeal } from '#rooms/vault'
import { referenceInWords } from '../reference.ts'
import { addressees } from './addressees.ts'
import { type Composed, composeLetter } from './compose-letter.ts'
import { type FamilyFile, familyFile } from './family-file.ts'
import type { LetterKind, SendingWay } from './letter-kinds.ts'
import { type LetterRow, letterRow } from './letter-row.ts'
import { type KeptLetter, openLetter } from './letter-words.ts'
import { seenAs } from './seen-as.ts'
import { toMind } from './to-mind.ts'
import { chosenWay, waysFor } from './ways-for.ts'

/** A letter as it stands: as it left, word for word; before that as the records make it at this moment. */
export const readLetter = query({
  name: 'read-letter',
  input: z.strictObject({ letter: z.uuid() }),
  who: CASEWORKERS,
  async answer({ letter: id }, desk) {
    const row = await letterRow(desk, id)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    const family = await familyFile(desk, seal, row.file)
    return family ? whole(desk, seal, row, family) : refuse(notFound)
  },
  about: (_input, { file }) => file,
})

/** A letter as `readLetter` gives it. */
export type LetterInFull = Awaited<ReturnType<typeof whole>>

async function whole(desk: Desk, seal: FileSeal, row: LetterRow, family: FamilyFile) {
  const kept = openLetter(seal, row)
  const [composed, names] = await Promise.all([
    composedOf(desk, seal, row, kept, family),
    namesOf(
      desk,
      [row.by, row.sent_by].flatMap(one => one ?? []),
    ),
  ])
  const person = family.people.find(({ id }) => id === kept.words.person)
  const nameOf = (worker: string) => names.get(worker) ?? 'somebody who has left'
  return {
    id: row.id,
    file: row.file,
    case: row.case_id,
    reference: referenceInWords(family.reference),
    kind: row.kind as LetterKind,
    words: kept.words,
    version: row.version,
    by: nameOf(row.by),
    at: row.at,
    sent:
      row.sent_at && row.sent_by
        ? { at: row.sent_at, by: nameOf(row.sent_by), how: row.sent_how as SendingWay, to: kept.mailedTo }
        : null,
    ...composed,
    seen: seenAs(composed.letter),
    person,
    mayGoTo: addressees(family.people, family),
    mind: toMind(person, family),
    ways: waysFor(person),
    chosen: chosenWay(person),
  }
}

async function composedOf(
  desk: Desk,
  seal: FileSeal,
  row: LetterRow,
  { words, left }: KeptLetter,
  family: FamilyFile,
): Promise<Composed> {
  if (left) return { letter: left, leavesOut: false, policyAlone: false }
  return composeLetter(desk, seal, row, words, family)
}
