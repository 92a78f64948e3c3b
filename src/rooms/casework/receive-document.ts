import { newId, newKey } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { AtDesk } from '#platform/jobs.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import type { ComingFile, Taking } from '#platform/upload.ts'
import {
  areSheetsMissing,
  fileSealToWrite,
  keyMissing,
  PartsSealer,
  type SealedPart,
  sheetsMissing,
} from '#rooms/vault'
import { keyPlace, partsPlace, sealDetails } from './document-details.ts'
import type { DocumentSource } from './document-sources.ts'
import { referenceOf } from './file-reference.ts'
import type { Tables } from './schema/tables.ts'

/** Parts written in one transaction: 256 kB. */
const AT_ONCE = 4

/**
 * Takes a document into a family's file while it arrives: under a new key of its own, part by part, each step a short
 * transaction, so that a slow line holds up nobody. Until `keep-document` has been carried out it belongs to nothing
 * and is in no list. Refuses like the contact of that file would be.
 */
export async function receiveDocument(
  { file, from }: { file: string; from: DocumentSource },
  coming: ComingFile,
  at: AtDesk,
): Promise<Taking | Refusal> {
  const [document, key] = [newId(), newKey()]
  const refusal = await at(desk => begin(desk, file, document, key))
  if (refusal) return refusal
  const sealer = new PartsSealer(key, partsPlace(document))
  let waiting: SealedPart[] = []
  const write = async (parts: SealedPart[]) => {
    waiting = parts.slice(AT_ONCE)
    await at(desk => addParts(desk, document, parts.slice(0, AT_ONCE)))
  }
  return {
    async take(bytes) {
      waiting.push(...sealer.take(bytes))
      while (waiting.length >= AT_ONCE) await write(waiting)
    },
    async end() {
      const parts = [...waiting, sealer.end()]
      const details = { ...coming, from, size: sealer.size }
      await at(async desk => {
        await addParts(desk, document, parts)
        await finish(desk, file, document, details, sealer.count)
      })
      return document
    },
    drop: () => at(desk => forget(desk, document)),
  }
}

async function begin(
  desk: Desk,
  file: string,
  document: string,
  key: Uint8Array,
): Promise<Refusal | undefined> {
  if (await areSheetsMissing(desk)) return refuse(sheetsMissing)
  if ((await referenceOf(desk, file)) === undefined) return refuse(notFound)
  const seal = await fileSealToWrite(desk, file)
  if (seal instanceof Refusal) return seal
  await desk.sql
    .withTables<Tables>()
    .insertInto('casework.document')
    .values({
      id: document,
      file,
      put_by: desk.person?.id ?? '',
      began_at: desk.now,
      sealed_key: seal.seal(key, keyPlace(document)),
    })
    .execute()
  return undefined
}

async function addParts({ sql }: Desk, document: string, parts: readonly SealedPart[]): Promise<void> {
  const tables = sql.withTables<Tables>()
  await Promise.all(
    parts.map(({ number, sealed }) =>
      tables
        .insertInto('casework.document_chunk')
        .values({ document, number, sealed_part: sealed })
        .execute(),
    ),
  )
}

/** The file's key may have been exchanged while the document came: what is sealed last is sealed under the newest. */
async function finish(
  desk: Desk,
  file: string,
  document: string,
  details: Parameters<typeof sealDetails>[2],
  parts: number,
): Promise<void> {
  const seal = await fileSealToWrite(desk, file)
  if (seal instanceof Refusal) throw new Error(keyMissing.code)
  await desk.sql
    .withTables<Tables>()
    .updateTable('casework.document')
    .set({ parts, sealed_details: sealDetails(seal, document, details) })
    .where('id', '=', document)
    .execute()
}

async function forget({ sql }: Desk, document: string): Promise<void> {
  await sql
    .withTables<Tables>()
    .deleteFrom('casework.document')
    .where('id', '=', document)
    .where('put_at', 'is', null)
    .execute()
}
