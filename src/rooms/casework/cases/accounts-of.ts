import { type RawBuilder, sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { type AccountKind, openAccount, type Party, type Source } from './account.ts'

/** What a party says, opened, with its source. */
export interface Account {
  readonly id: string
  readonly party: Party
  readonly kind: AccountKind
  readonly source: Source
  readonly verbatim: boolean
  /** The day it was said or written, as 2026-11-22; null where only the day of entry is known. */
  readonly saidOn: string | null
  readonly confirmedAt: Date | null
  readonly differs: boolean
  readonly words: string
  readonly who: string
  readonly by: string
  readonly at: Date
}

interface Row {
  id: string
  party: Party
  kind: AccountKind
  source: Source
  verbatim: boolean
  said_on: string | null
  confirmed_at: Date | null
  differs: boolean
  sealed_words: Buffer
  by: string
  at: Date
  version: number
}

/** Everything that the parties of a case say, in the order in which it was entered. */
export const accountsOf = (desk: Desk, seal: FileSeal, caseId: string): Promise<Account[]> =>
  accountsWhere(desk, seal, raw`case_id = ${caseId}`)

/** The same over all cases of a file. */
export const accountsOfFile = (desk: Desk, seal: FileSeal, file: string): Promise<Account[]> =>
  accountsWhere(desk, seal, raw`file = ${file}`)

async function accountsWhere(
  { sql }: Desk,
  seal: FileSeal,
  isMeant: RawBuilder<unknown>,
): Promise<Account[]> {
  const { rows } = await raw<Row>`
    select id, party, kind, source, verbatim, said_on::text, confirmed_at, differs, sealed_words, by, at, version
    from casework.account where ${isMeant} order by at, id`.execute(sql)
  return rows.map(({ said_on, confirmed_at, sealed_words, version, ...row }) => ({
    ...row,
    saidOn: said_on,
    confirmedAt: confirmed_at,
    ...openAccount(seal, { id: row.id, sealed_words, version }),
  }))
}
