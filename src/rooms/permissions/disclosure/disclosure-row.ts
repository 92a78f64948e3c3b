import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import type { BodyKind } from '../consent/codes.ts'
import { type FamilyAtHand, familyToWrite } from '../family-at-hand.ts'
import { type DisclosureWords, openDisclosure } from './disclosure-words.ts'
import type { Ground, WayOut } from './grounds.ts'

/** A disclosure as it is kept. */
export interface DisclosureRow {
  readonly id: string
  readonly file: string
  readonly ground: Ground
  readonly permission: string | null
  readonly body_kind: BodyKind
  readonly by: string
  readonly at: Date
  readonly changed_by: string
  readonly looked_by: string | null
  readonly looked_at: Date | null
  readonly looked_version: number | null
  readonly way: WayOut | null
  readonly left_at: Date | null
  readonly left_by: string | null
  readonly left_on: string | null
  readonly alone: boolean
  readonly kept_from_family: boolean
  readonly receipt: string | null
  readonly sealed_words: Buffer
  readonly version: number
}

const COLUMNS = raw`id, file, ground, permission, body_kind, by, at, changed_by, looked_by, looked_at, looked_version, way,
  left_at, left_by, left_on::text as left_on, alone, kept_from_family, receipt, sealed_words, version`

/** The row of a disclosure; undefined where there is none, or it is not open to whoever asks. */
export async function disclosureRow({ sql }: Desk, id: string): Promise<DisclosureRow | undefined> {
  const { rows } = await raw<DisclosureRow>`
    select ${COLUMNS} from permissions.disclosure where id = ${id}`.execute(sql)
  return rows[0]
}

/** All of a file that whoever asks may see, the latest first. */
export async function disclosureRows({ sql }: Desk, file: string): Promise<DisclosureRow[]> {
  const { rows } = await raw<DisclosureRow>`
    select ${COLUMNS} from permissions.disclosure where file = ${file}
    order by coalesce(left_at, at) desc, id`.execute(sql)
  return rows
}

/** A disclosure that somebody works on, held until the act is over, with its family and opened. */
export interface DisclosureAtHand extends FamilyAtHand {
  readonly row: DisclosureRow
  readonly words: DisclosureWords
}

/** The disclosure for an act that changes it: the file's key first, then the row, as everywhere. */
export async function disclosureToWrite(desk: Desk, id: string): Promise<DisclosureAtHand | Refusal> {
  const standing = await disclosureRow(desk, id)
  if (!standing) return refuse(notFound)
  const family = await familyToWrite(desk, standing.file)
  if (family instanceof Refusal) return family
  const { rows } = await raw<DisclosureRow>`
    select ${COLUMNS} from permissions.disclosure where id = ${id} for update`.execute(desk.sql)
  const [row] = rows
  return row ? { ...family, row, words: openDisclosure(family.seal, row) } : refuse(notFound)
}
