import { newKey } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { addRecoveryWrap, type PersonKeys, recoveryWrapId, removeWrap, unlockByRecovery } from '#rooms/vault'
import type { Self } from './at-own-desk.ts'
import type { Tables } from './schema/tables.ts'

/** No letter that is taken for a figure, and none that is missing from a keyboard (Crockford's base 32). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const GROUPS = 5

/** A new recovery code: 125 random bits in five groups of five, such as 7k2mx-…. */
export function newRecoveryCode(): string {
  const letters = [...newKey()].map(byte => LETTERS[byte % LETTERS.length]).join('')
  return Array.from({ length: GROUPS }, (_, at) => letters.slice(at * 5, at * 5 + 5)).join('-')
}

/** A code as it was made, however it was typed: in capitals, without hyphens, with O for 0 and I or L for 1. */
export const plainCode = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
    .replaceAll(/[^0-9a-z]/g, '')

/** The group that is typed from the paper, to show that it was printed. */
export const lastGroup = (code: string): string => plainCode(code).slice(-5)

/** Keeps a code: from now on it opens this person's key, and a former one nothing. */
export async function keepRecoveryCode({ desk, id: person }: Self, code: string): Promise<void> {
  await dropRecoveryCode(desk, person)
  await addRecoveryWrap(desk, person, plainCode(code))
  await desk.sql
    .withTables<Tables>()
    .insertInto('people.recovery_code')
    .values({ person, wrap: recoveryWrapId(desk, person, plainCode(code)), made_at: desk.now })
    .execute()
}

/** The keys that this code opens; undefined for any other, and takes as long. Whoever calls uses it up. */
export const openByRecoveryCode = (
  desk: Desk,
  person: string,
  typed: string,
): Promise<PersonKeys | undefined> => unlockByRecovery(desk, person, plainCode(typed))

/** Takes somebody's recovery code away, with what it opens. */
export async function dropRecoveryCode(desk: Desk, person: string): Promise<void> {
  const former = await desk.sql
    .withTables<Tables>()
    .deleteFrom('people.recovery_code')
    .where('person', '=', person)
    .returning('wrap')
    .executeTakeFirst()
  if (former) await removeWrap(desk, person, 'recovery', former.wrap)
}
