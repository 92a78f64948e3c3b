import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { type FileSeal, fileSealToWrite } from '#rooms/vault'
import { alreadyEnded } from '../refusals.ts'
import {
  type AccessWords,
  type AskedBy,
  type Competence,
  type Identity,
  openAccess,
  sealAccess,
} from './access-request.ts'

/** A request as it is kept; days are texts like 2026-11-22. */
export interface AccessRow {
  readonly id: string
  readonly file: string
  readonly person: string
  readonly asked_by: AskedBy
  readonly asker: string | null
  readonly channel: 'phone' | 'email' | 'post' | 'face-to-face' | 'other'
  readonly received_on: string
  readonly identity: Identity | null
  readonly identity_on: string | null
  readonly competence: Competence | null
  readonly due_on: string
  readonly extended_told_on: string | null
  readonly sealed_words: Buffer
  readonly by: string
  readonly collected_at: Date | null
  readonly ended_at: Date | null
  readonly ended_how: 'in-person' | 'post' | 'other-safe-way' | 'refused' | 'withdrawn' | null
  readonly cleared_at: Date | null
  readonly version: number
}

/** The row of a request; undefined where there is none, or its file is not open to whoever asks. */
export async function accessRow({ sql }: Desk, id: string, lock = false): Promise<AccessRow | undefined> {
  const { rows } = await raw<AccessRow>`
    select id, file, person, asked_by, asker, channel, received_on::text, identity, identity_on::text, competence,
      due_on::text, extended_told_on::text, sealed_words, by, collected_at, ended_at, ended_how, cleared_at, version
    from permissions.access_request where id = ${id}::uuid ${lock ? raw`for update` : raw``}`.execute(sql)
  return rows[0]
}

/** A request that somebody goes on with, held until the act is over, with its file's key and opened. */
export interface AccessAtHand {
  readonly row: AccessRow
  readonly seal: FileSeal
  readonly words: AccessWords
}

/** The request for an act that changes it; the file's key is held first, as everywhere. Refuses one that is over. */
export async function accessToWrite(desk: Desk, id: string): Promise<AccessAtHand | Refusal> {
  const standing = await accessRow(desk, id)
  if (!standing) return refuse(notFound)
  const seal = await fileSealToWrite(desk, standing.file, 'only kept')
  if (seal instanceof Refusal) return seal
  const row = await accessRow(desk, id, true)
  if (!row) return refuse(notFound)
  return row.ended_at ? refuse(alreadyEnded) : { row, seal, words: openAccess(seal, row) }
}

/** Writes what was typed anew, under the next version, with whatever else changes. */
export async function writeAccess(
  { sql }: Desk,
  { row, seal, words }: AccessAtHand,
  typed: Partial<AccessWords>,
  changes: Readonly<Record<string, string | Date | null>> = {},
): Promise<void> {
  const version = row.version + 1
  const sealed = sealAccess(seal, row.id, version, { ...words, ...typed })
  const columns = Object.entries(changes).map(([column, value]) => raw`, ${raw.ref(column)} = ${value}`)
  await raw`
    update permissions.access_request set sealed_words = ${sealed}, version = ${version}${raw.join(columns, raw``)}
    where id = ${row.id}::uuid`.execute(sql)
}
