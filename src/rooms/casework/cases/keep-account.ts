import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import { type AccountKind, type AccountWords, type Party, type Source, sealAccount } from './account.ts'
import type { CaseAtHand } from './case-to-write.ts'

/** What of an account is coded: whose it is, what it is, how it came to us, on which day, and whether they confirmed it. */
export interface AccountCodes {
  readonly party: Party
  readonly kind: AccountKind
  readonly source: Source
  readonly verbatim: boolean
  readonly saidOn?: string | undefined
  readonly confirmed: boolean
}

/** Keeps what a party says of the matter, sealed, with its source; gives its id. */
export async function keepAccount(
  { sql, person, now }: Desk,
  { id: caseId, file, seal }: CaseAtHand,
  codes: AccountCodes,
  words: AccountWords,
): Promise<string> {
  const id = newId()
  await sql
    .withTables<Tables>()
    .insertInto('casework.account')
    .values({
      id,
      file,
      case_id: caseId,
      party: codes.party,
      kind: codes.kind,
      source: codes.source,
      verbatim: codes.verbatim,
      said_on: raw<Date | null>`${codes.saidOn ?? null}::date`,
      confirmed_at: codes.confirmed ? now : null,
      confirmed_by: codes.confirmed ? (person?.id ?? null) : null,
      sealed_words: sealAccount(seal, id, 1, words),
      by: person?.id ?? '',
      at: now,
    })
    .execute()
  return id
}
