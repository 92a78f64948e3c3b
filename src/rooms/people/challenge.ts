import { digest, newKey } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

const GOOD_FOR_MS = 5 * 60_000

/** Something random for one browser to sign: 32 bytes, in base64url. `browser` is the hash of the cookie that it has. */
export async function makeChallenge({ sql, now }: Desk, browser: Buffer): Promise<string> {
  const challenge = Buffer.from(newKey()).toString('base64url')
  await sql
    .withTables<Tables>()
    .insertInto('people.challenge')
    .values({ challenge_hash: digest(challenge), browser, made_at: now })
    .execute()
  return challenge
}

/**
 * Uses a challenge up: true the first time, within five minutes, and from the browser that it was made for. For a
 * command's `attempt`, so that it is used up whatever becomes of the act.
 */
export async function useChallenge({ sql, now, caller }: Desk, challenge: string): Promise<boolean> {
  if (!caller?.cookie) return false
  const { numDeletedRows } = await sql
    .withTables<Tables>()
    .deleteFrom('people.challenge')
    .where('challenge_hash', '=', digest(challenge))
    .where('browser', '=', caller.cookie)
    .where('made_at', '>', new Date(now.getTime() - GOOD_FOR_MS))
    .executeTakeFirst()
  return numDeletedRows === 1n
}
