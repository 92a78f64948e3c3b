import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { PlainDate } from '#rooms/facts'
import type { FileSeal } from '#rooms/vault'
import type { BodyKind, Given, Scope, Voice } from './codes.ts'
import { openPermission, openReason, type PermissionWords } from './permission-words.ts'

/** A permission, opened. */
export interface Permission extends PermissionWords {
  readonly id: string
  readonly file: string
  /** Who of the file gave it. */
  readonly person: string
  readonly speaksAs: Voice
  readonly bodyKind: BodyKind
  readonly scopes: readonly Scope[]
  readonly how: Given
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate
  readonly by: string
  readonly at: Date
  readonly withdrawnAt: Date | null
  readonly withdrawnBy: string | null
  /** Why it was withdrawn; empty where nothing was said. */
  readonly because: string
}

export interface PermissionRow {
  readonly id: string
  readonly file: string
  readonly person: string
  readonly speaks_as: Voice
  readonly body_kind: BodyKind
  readonly scopes: Scope[]
  readonly how: Given
  readonly from_on: PlainDate
  readonly until_on: PlainDate
  readonly by: string
  readonly at: Date
  readonly withdrawn_at: Date | null
  readonly withdrawn_by: string | null
  readonly sealed_words: Buffer
  readonly sealed_reason: Buffer | null
}

const COLUMNS = raw`id, file, person, speaks_as, body_kind, scopes, how, from_on::text as from_on, until_on::text as until_on,
  by, at, withdrawn_at, withdrawn_by, sealed_words, sealed_reason`

/** One permission's row; undefined where there is none, or its file is not open to whoever asks. */
export async function permissionRow({ sql }: Desk, id: string): Promise<PermissionRow | undefined> {
  const { rows } = await raw<PermissionRow>`
    select ${COLUMNS} from permissions.permission where id = ${id}`.execute(sql)
  return rows[0]
}

/**
 * The same, held until the act is over: whoever withdraws it and whoever sends something under it wait for each other,
 * and the second sees what the first did.
 */
export async function permissionToUse({ sql }: Desk, id: string): Promise<PermissionRow | undefined> {
  const { rows } = await raw<PermissionRow>`
    select ${COLUMNS} from permissions.permission where id = ${id} for update`.execute(sql)
  return rows[0]
}

/** All permissions of a file, the latest first. */
export async function permissionRows({ sql }: Desk, file: string): Promise<PermissionRow[]> {
  const { rows } = await raw<PermissionRow>`
    select ${COLUMNS} from permissions.permission where file = ${file} order by at desc, id`.execute(sql)
  return rows
}

/** Opens a permission with its file's key. */
export const opened = (seal: FileSeal, row: PermissionRow): Permission => ({
  id: row.id,
  file: row.file,
  person: row.person,
  speaksAs: row.speaks_as,
  bodyKind: row.body_kind,
  scopes: row.scopes,
  how: row.how,
  fromOn: row.from_on,
  untilOn: row.until_on,
  by: row.by,
  at: row.at,
  withdrawnAt: row.withdrawn_at,
  withdrawnBy: row.withdrawn_by,
  because: row.sealed_reason ? openReason(seal, row.id, row.sealed_reason) : '',
  ...openPermission(seal, row.id, row.sealed_words),
})
