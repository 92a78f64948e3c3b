import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { type FileSeal, keyMissing } from '#rooms/vault'
import type { BodyKind } from '../consent/codes.ts'
import { opened, permissionRow } from '../consent/permission.ts'
import { standingOn } from '../consent/standing.ts'
import { type FamilyAtHand, familyToWrite } from '../family-at-hand.ts'
import type { Tables } from '../schema/tables.ts'
import { disclosureRow } from './disclosure-row.ts'
import {
  type DisclosureWords,
  firstDisclosureWords,
  openDisclosure,
  sealDisclosure,
} from './disclosure-words.ts'
import type { Ground } from './grounds.ts'
import { noGround } from './refusals.ts'

/**
 * Begins to share something under a permission: whom it goes to is the permission's, and is not typed. `like`: with the
 * text and the choices of one that was stopped, so that nothing is typed twice; papers go as they are, and are looked
 * through anew. Nothing leaves by it.
 */
export const beginDisclosure = command({
  name: 'begin-disclosure',
  input: z.strictObject({ permission: z.uuid('Choose the permission'), like: z.uuid().optional() }),
  who: CASEWORKERS,
  bare: true,
  refusals: [notFound, keyMissing, noGround],
  spoken: ['permission'],
  async carryOut({ permission, like }, desk) {
    const row = await permissionRow(desk, permission)
    if (!row) return refuse(notFound)
    const standing = await familyToWrite(desk, row.file)
    if (standing instanceof Refusal) return standing
    const given = opened(standing.seal, row)
    if (standingOn(given, dateAt(desk.now)) !== 'holds') return refuse(noGround, { field: 'permission' })
    const disclosure = await enterDisclosure(desk, standing.seal, {
      ...{ file: row.file, ground: 'permission', permission, bodyKind: given.bodyKind, isKept: false },
      words: { ...firstDisclosureWords(given), ...(await wordsOf(desk, standing, like)) },
    })
    return { file: row.file, disclosure }
  },
  about: (_input, { file }) => file,
})

/** What was typed and chosen in another one of the same family, which is to go under this permission; none of elsewhere. */
async function wordsOf(
  desk: Desk,
  { file, seal }: FamilyAtHand,
  like: string | undefined,
): Promise<Partial<DisclosureWords>> {
  const row = like ? await disclosureRow(desk, like) : undefined
  if (!row || row.file !== file || row.ground !== 'permission') return {}
  const { title, text, accounts, views, papers } = openDisclosure(seal, row)
  return { title, text, accounts, views, papers: papers.map(({ document }) => ({ document, copy: null })) }
}

/** Enters a disclosure that has not left; gives its id. The file's key is held to write. */
export async function enterDisclosure(
  { sql, person, now }: Desk,
  seal: FileSeal,
  begun: {
    readonly file: string
    readonly ground: Ground
    readonly permission: string | null
    readonly bodyKind: BodyKind
    readonly isKept: boolean
    readonly words: DisclosureWords
  },
): Promise<string> {
  const id = newId()
  const by = person?.id ?? ''
  await sql
    .withTables<Tables>()
    .insertInto('permissions.disclosure')
    .values({
      ...{
        id,
        file: begun.file,
        ground: begun.ground,
        permission: begun.permission,
        body_kind: begun.bodyKind,
      },
      ...{ by, changed_by: by, at: now, kept_from_family: begun.isKept },
      sealed_words: sealDisclosure(seal, id, 1, begun.words),
    })
    .execute()
  return id
}
