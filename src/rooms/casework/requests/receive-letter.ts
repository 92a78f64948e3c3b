import { newId, newKey } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { AtDesk } from '#platform/jobs.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import type { ComingFile, Taking } from '#platform/upload.ts'
import { PartsSealer, type SealedPart } from '#rooms/vault'
import { partsPlace } from '../document-details.ts'
import type { Tables } from '../schema/tables.ts'
import { enoughFiles, requestEnded } from './refusals.ts'
import { addLetterParts, beginLetter, finishLetter } from './request-document.ts'

/** Parts written in one transaction: 256 kB. */
const AT_ONCE = 4
/** How many letters and photos come with one request. */
const LETTERS_AT_MOST = 10

/**
 * Takes a letter or photo in for a request while it arrives, sealed part by part, each step a short transaction. Refuses
 * when the request is closed, or there is no such request, in the same words; and more than ten files.
 */
export async function receiveLetter(
  { request }: { request: string },
  coming: ComingFile,
  at: AtDesk,
): Promise<Taking | Refusal> {
  const [document, key] = [newId(), newKey()]
  const refusal = await at(async desk => {
    const why = await whyNotMore(desk, request)
    return why ?? beginLetter(desk, { request, document }, key)
  })
  if (refusal instanceof Refusal) return refusal
  const sealer = new PartsSealer(key, partsPlace(document))
  let waiting: SealedPart[] = []
  return {
    async take(bytes) {
      waiting.push(...sealer.take(bytes))
      while (waiting.length >= AT_ONCE) {
        const [parts, rest] = [waiting.slice(0, AT_ONCE), waiting.slice(AT_ONCE)]
        waiting = rest
        await at(desk => addLetterParts(desk, document, parts))
      }
    },
    async end() {
      const parts = [...waiting, sealer.end()]
      await at(async desk => {
        await addLetterParts(desk, document, parts)
        await finishLetter(desk, document, { ...coming, size: sealer.size, parts: sealer.count })
      })
      return document
    },
    drop: () => at(desk => forgetLetter(desk, document)),
  }
}

/** Why nothing more can be added to this request; undefined when something can. */
export async function whyNotMore({ sql }: Pick<Desk, 'sql'>, request: string): Promise<Refusal | undefined> {
  const letters = await lettersSoFar({ sql }, request)
  if (letters === undefined) return refuse(requestEnded)
  return letters >= LETTERS_AT_MOST ? refuse(enoughFiles, { field: 'document' }) : undefined
}

/** How many letters have come with a request; undefined where it is closed, or there is no such request. */
export async function lettersSoFar({ sql }: Pick<Desk, 'sql'>, request: string): Promise<number | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.request')
    .where('id', '=', request)
    .where('ended_at', 'is', null)
    .select(({ selectFrom, fn }) =>
      selectFrom('casework.request_document')
        .where('request', '=', request)
        .where('put_at', 'is not', null)
        .select(fn.countAll().as('count'))
        .as('letters'),
    )
    .executeTakeFirst()
  return row && Number(row.letters)
}

async function forgetLetter({ sql }: Desk, document: string): Promise<void> {
  await sql
    .withTables<Tables>()
    .deleteFrom('casework.request_document')
    .where('id', '=', document)
    .where('put_at', 'is', null)
    .execute()
}
