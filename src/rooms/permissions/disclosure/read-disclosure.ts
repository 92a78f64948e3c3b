import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { accountsOfFile, listDocuments, referenceInWords, viewsToConvey } from '#rooms/casework'
import { namesOf } from '#rooms/people'
import { type FamilyAtHand, familyToRead } from '../family-at-hand.ts'
import { composeDisclosure } from './compose-disclosure.ts'
import { type DisclosureRow, disclosureRow } from './disclosure-row.ts'
import { openDisclosure } from './disclosure-words.ts'
import { copiesOf } from './redacted-copy.ts'
import { rulesOfSharing } from './rules.ts'
import { seenAs } from './seen-as.ts'
import { subjectOf } from './subject-of.ts'
import { mayBeTold } from './who-is-told.ts'

/** A disclosure as it stands: as it left, word for word; before that as it would leave at this moment. */
export const readDisclosure = query({
  name: 'read-disclosure',
  input: z.strictObject({ disclosure: z.uuid() }),
  who: CASEWORKERS,
  async answer({ disclosure }, desk) {
    const row = await disclosureRow(desk, disclosure)
    if (!row) return refuse(notFound)
    const standing = await familyToRead(desk, row.file)
    return standing instanceof Refusal ? standing : whole(desk, standing, row)
  },
  about: (_input, answer) => subjectOf(answer),
})

/** A disclosure as `readDisclosure` gives it. */
export type DisclosureInFull = Awaited<ReturnType<typeof whole>>

async function whole(desk: Desk, standing: FamilyAtHand, row: DisclosureRow) {
  const words = openDisclosure(standing.seal, row)
  const [toLeave, names, rules, copies] = await Promise.all([
    composeDisclosure(desk, standing, row, words),
    namesOf(
      desk,
      [row.by, row.changed_by, row.looked_by, row.left_by].flatMap(id => id ?? []),
    ),
    rulesOfSharing(desk),
    words.papers.some(({ copy }) => copy) ? copiesOf(desk, standing.seal, row.id) : [],
  ])
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? 'Somebody who has left') : null)
  const me = desk.person?.id
  return {
    id: row.id,
    file: row.file,
    reference: referenceInWords(standing.family.reference),
    ground: row.ground,
    bodyKind: row.body_kind,
    version: row.version,
    words,
    letter: words.left?.letter ?? toLeave.letter,
    toLeave,
    copies,
    seen: seenAs(toLeave, words),
    giver: standing.family.people.find(({ id }) => id === toLeave.permission?.person)?.name ?? '',
    writtenBy: nameOf(row.changed_by),
    isMine: row.changed_by === me,
    lookedBy: row.looked_version === row.version || row.left_at ? nameOf(row.looked_by) : null,
    lookedAt: row.looked_at,
    needsLook: rules?.second_look !== false && row.looked_version !== row.version,
    left:
      row.left_at && row.way && row.left_on
        ? { at: row.left_at, on: row.left_on, by: nameOf(row.left_by) ?? '', way: row.way, alone: row.alone }
        : null,
    isKept: row.kept_from_family,
    receipts: words.receipts,
    mayBeTold: mayBeTold(standing, row).map(({ id, name }) => ({ id, name })),
  }
}

/** What may be chosen to go along: the accounts of the file's cases, their own views and its papers, for the page that edits. */
export const choicesForDisclosure = query({
  name: 'choices-for-disclosure',
  input: z.strictObject({ disclosure: z.uuid() }),
  who: CASEWORKERS,
  async answer({ disclosure }, desk) {
    const row = await disclosureRow(desk, disclosure)
    if (!row) return refuse(notFound)
    const standing = await familyToRead(desk, row.file)
    if (standing instanceof Refusal) return standing
    const listed = await listDocuments.answer({ file: row.file }, desk)
    if (listed instanceof Refusal) return listed
    const [accounts, views] = await Promise.all([
      accountsOfFile(desk, standing.seal, row.file),
      viewsToConvey(desk, standing.seal, row.file),
    ])
    return { id: row.id, ground: row.ground, file: row.file, accounts, views, documents: listed.documents }
  },
  about: (_input, answer) => subjectOf(answer),
})
