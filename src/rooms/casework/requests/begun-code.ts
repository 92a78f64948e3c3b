import { type Key, mac, newKey } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** Letters and numbers that nobody takes for each other (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** A fresh code such as `K7QM-3XHD-92FA-PW4T`: 80 random bits, that nobody can guess with the database in hand. */
export function newCode(): string {
  const signs = [...newKey().subarray(0, LENGTH)].map(byte => SIGNS[byte % SIGNS.length]).join('')
  return signs.replaceAll(/.{4}(?=.)/g, four => `${four}-`)
}

/** A code as it was meant: capitals, without lines and spaces, and O, I, L for the numbers that they look like. */
const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

/** True for what could be a code: sixteen of its signs. */
export const isCode = (typed: string): boolean =>
  plainCode(typed).length === LENGTH && [...plainCode(typed)].every(sign => SIGNS.includes(sign))

/** By what a kept form is found: a hash of the code under this machine's secret. */
export const codeHash = ({ secret }: Pick<Desk, 'secret'>, code: string): Buffer =>
  mac(secret.derive('begun-request-code'), plainCode(code))

/** What seals a kept form: of the code and this machine's secret; neither alone opens it, and the code is not kept. */
export const codeKey = ({ secret }: Pick<Desk, 'secret'>, code: string): Key =>
  mac(secret.derive('begun-request-key'), plainCode(code))

/** What was kept under a code is no longer needed. Does nothing where nothing was kept. */
export async function forgetBegun(desk: Pick<Desk, 'sql' | 'secret'>, code: string): Promise<void> {
  await desk.sql
    .withTables<Tables>()
    .deleteFrom('casework.begun_request')
    .where('code_hash', '=', codeHash(desk, code))
    .execute()
}
