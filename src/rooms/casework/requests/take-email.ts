import { mac, newId, newKey } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { PartsSealer } from '#rooms/vault'
import { partsPlace } from '../document-details.ts'
import type { Tables } from '../schema/tables.ts'
import { enterRequest } from './enter-request.ts'
import { addLetterParts, beginLetter, finishLetter } from './request-document.ts'
import type { AttachedLetter, EmailRequest } from './request-from-email.ts'

/**
 * Makes a request of an e-mail, sealed to the service, with what was attached: all of it in the transaction of this
 * desk. `mark` tells it from every other. Gives the request’s id; undefined when this very mail was taken in before.
 */
export async function takeEmail(
  desk: Pick<Desk, 'sql' | 'secret' | 'now'>,
  mark: string,
  { words, letters }: EmailRequest,
): Promise<string | undefined> {
  if (!(await isNew(desk, mark))) return undefined
  const request = await enterRequest(desk, { channel: 'email', ...words })
  for (const letter of letters) await keepLetter(desk, request, letter)
  return request
}

async function isNew(
  { sql, secret, now }: Pick<Desk, 'sql' | 'secret' | 'now'>,
  mark: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await sql
    .withTables<Tables>()
    .insertInto('casework.taken_mail')
    .values({ hash: mac(secret.derive('taken-mail'), mark), taken_at: now })
    .onConflict(conflict => conflict.column('hash').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

async function keepLetter(
  desk: Pick<Desk, 'sql' | 'secret' | 'now'>,
  request: string,
  { name, kind, bytes }: AttachedLetter,
): Promise<void> {
  const [document, key] = [newId(), newKey()]
  await beginLetter(desk, { request, document }, key)
  const sealer = new PartsSealer(key, partsPlace(document))
  const parts = [...sealer.take(bytes), sealer.end()]
  for (let at = 0; at < parts.length; at += 16) await addLetterParts(desk, document, parts.slice(at, at + 16))
  const about = { name, kind, size: sealer.size, parts: sealer.count }
  await finishLetter(desk, document, { ...about, putAt: desk.now })
}
