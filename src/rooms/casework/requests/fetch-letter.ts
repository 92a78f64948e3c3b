import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { download } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { openBytesFromService } from '#rooms/vault'
import { keyPlace } from '../document-details.ts'
import { partsFrom } from '../read-parts.ts'
import type { Tables } from '../schema/tables.ts'
import { openLetter } from './request-document.ts'

/** One letter of a request as it is opened to be handed out; with its key, so the question stays within this room. */
const openLetterOf = query({
  name: 'fetch-letter',
  input: z.strictObject({ request: z.uuid(), document: z.uuid() }),
  who: CASEWORKERS,
  async answer({ request, document }, desk) {
    const row = await letterOf(desk, request, document)
    if (!row) return refuse(notFound)
    const details = await openLetter(desk, document, row.sealed_details)
    if (details instanceof Refusal) return details
    const key = await openBytesFromService(desk, row.sealed_key, keyPlace(document))
    if (key instanceof Refusal) return key
    return { name: details.name, size: details.size, parts: row.parts, document, key: new Uint8Array(key) }
  },
  about: ({ request }) => request,
})

/** Hands out one letter that came with a request, part by part, to those who work with families. */
export const fetchLetter = download({
  path: '/requests/:request/letters/:document',
  query: openLetterOf,
  read: partsFrom('casework.request_document_chunk'),
})

const letterOf = ({ sql }: Desk, request: string, document: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.request_document')
    .select(['parts', 'sealed_key', 'sealed_details'])
    .where('id', '=', document)
    .where('request', '=', request)
    .where('put_at', 'is not', null)
    .$narrowType<{ parts: number; sealed_details: Buffer }>()
    .executeTakeFirst()
