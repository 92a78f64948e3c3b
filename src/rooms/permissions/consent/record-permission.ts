import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { addressees, documentsNamed, typedDay } from '#rooms/casework'
import { organisationsMatching } from '#rooms/directory'
import { dateAt } from '#rooms/facts'
import { type FileSeal, keyMissing } from '#rooms/vault'
import { type FamilyAtHand, familyToWrite } from '../family-at-hand.ts'
import type { Tables } from '../schema/tables.ts'
import { BODY_KINDS, GIVEN, SCOPES, VOICES } from './codes.ts'
import { lastDay } from './last-day.ts'
import { maySpeakAs, usualVoice } from './may-permit.ts'
import { sealPermission } from './permission-words.ts'
import { endsBeforeItBegins, longerThanAYear, noneOfTheirs, notTheirs, whichDocuments } from './refusals.ts'
import { isLongerThanAYear } from './standing.ts'

const line = (what: string, ask = what) =>
  z.string(ask).trim().max(200, `${what} has 200 characters or fewer`)
const some = (ask: string) =>
  z.string(ask).trim().min(1, ask).max(2000, 'Write this in 2,000 characters or fewer')

const WHICH = 'Write which school, service or body it is'
const WHO_HEARD = 'Write who heard it, or where the signed form is'

const input = z.strictObject({
  file: z.uuid(),
  person: z.uuid('Choose whose permission it is'),
  speaksAs: z.enum(VOICES).optional(),
  bodyKind: z.enum(BODY_KINDS, 'Choose what kind of body it is'),
  body: line('The name of a body', WHICH).min(1, WHICH),
  toPerson: line('A name').default(''),
  about: some('Write what it is about'),
  purpose: some('Write what it is for'),
  scopes: z.array(z.enum(SCOPES), 'Choose what is permitted').min(1, 'Choose what is permitted'),
  documents: z.array(z.uuid()).max(100).default([]),
  how: z.enum(GIVEN, 'Choose how it was given'),
  witness: line('This', WHO_HEARD).min(1, WHO_HEARD),
  from: typedDay('the first day').optional(),
  until: typedDay('the last day').optional(),
})
type Typed = z.output<typeof input>

/**
 * Records that somebody lets us pass something on: what, to whom, what for and until when (K12). Without it nothing
 * leaves. About the end of term where no day is named, and never longer than a year.
 */
export const recordPermission = command({
  name: 'record-permission',
  called: 'A permission',
  input,
  who: CASEWORKERS,
  refusals: [
    ...[notFound, keyMissing, notTheirs, endsBeforeItBegins, longerThanAYear],
    ...[whichDocuments, noneOfTheirs],
  ],
  spoken: ['file', 'bodyKind', 'scopes', 'how', 'from', 'until'],
  async carryOut(typed, desk) {
    const standing = await familyToWrite(desk, typed.file)
    if (standing instanceof Refusal) return standing
    const { seal, family } = standing
    const giver = giverOf(family, typed)
    if (giver instanceof Refusal) return giver
    const from_on = typed.from ?? dateAt(desk.now)
    const until_on = typed.until ?? lastDay(from_on, giver.bornOn)
    const wrong = wrongDays(from_on, until_on) ?? (await wrongDocuments(desk, seal, typed))
    if (wrong) return wrong
    const permission = newId()
    const documents = typed.scopes.includes('documents') ? typed.documents : []
    const words = { ...typed, documents, organisation: await organisationCalled(desk, typed.body) }
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.permission')
      .values({
        ...{ id: permission, file: typed.file, person: typed.person, speaks_as: giver.voice },
        ...{ body_kind: typed.bodyKind, scopes: typed.scopes, how: typed.how },
        ...{ from_on: raw<Date>`${from_on}::date`, until_on: raw<Date>`${until_on}::date` },
        ...{ by: desk.person?.id ?? '', at: desk.now },
        sealed_words: sealPermission(seal, permission, words),
      })
      .execute()
    return { file: typed.file, permission }
  },
  about: ({ file }) => file,
})

function giverOf(family: FamilyAtHand['family'], { person, speaksAs }: Typed) {
  const giver = addressees(family.people, family).find(({ id }) => id === person)
  if (!giver) return refuse(notTheirs, { field: 'person' })
  const voice = speaksAs ?? usualVoice(giver)
  return maySpeakAs(giver, voice)
    ? { voice, bornOn: giver.kind === 'young-person' ? giver.bornOn : undefined }
    : refuse(notTheirs, { field: 'speaksAs' })
}

function wrongDays(from: string, until: string): Refusal | undefined {
  if (until < from) return refuse(endsBeforeItBegins, { field: 'until' })
  return isLongerThanAYear(from, until) ? refuse(longerThanAYear, { field: 'until' }) : undefined
}

async function wrongDocuments(
  desk: Desk,
  seal: FileSeal,
  { file, scopes, documents }: Typed,
): Promise<Refusal | undefined> {
  if (!scopes.includes('documents')) return undefined
  if (documents.length === 0) return refuse(whichDocuments, { field: 'documents' })
  const found = await documentsNamed(desk, seal, file, documents)
  return found.length < new Set(documents).size ? refuse(noneOfTheirs, { field: 'documents' }) : undefined
}

/** The directory's entry of exactly this name, whatever its capital letters. */
async function organisationCalled(desk: Desk, name: string): Promise<string | null> {
  const found = await organisationsMatching(desk, { text: name })
  return found.find(one => one.name.toLowerCase() === name.toLowerCase())?.id ?? null
}
