import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { upload } from '#platform/upload.ts'
import type { Tables } from '../schema/tables.ts'
import { receiveLetter, whyNotMore } from './receive-letter.ts'
import { enoughFiles, requestEnded } from './refusals.ts'

const TEN_MB = 10 * 1024 * 1024

/** A letter or photo that has arrived whole belongs to the request from now on (domain.md §8, task 33). */
const addLetter = command({
  name: 'add-letter',
  called: 'Send us a letter',
  input: z.strictObject({ request: z.uuid(), document: z.uuid('Choose a file') }),
  who: 'anyone',
  as: 'visitor',
  bare: true,
  holdOff: { fromOneAddress: 40, inAll: 1_000 },
  spoken: ['request', 'document'],
  refusals: [requestEnded, enoughFiles],
  async carryOut({ request, document }, desk) {
    const why = await whyNotMore(desk, request)
    if (why) return why
    const { numUpdatedRows } = await desk.sql
      .withTables<Tables>()
      .updateTable('casework.request_document')
      .set({ put_at: desk.now })
      .where('id', '=', document)
      .where('request', '=', request)
      .where('put_at', 'is', null)
      .where('sealed_details', 'is not', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n ? { request } : refuse(requestEnded)
  },
  about: ({ request }) => request,
})

/** For whoever holds the request's id: a letter or photo of 10 MB at most, sealed while it arrives; `afterwards` says where it leads. */
export const addLetterTo = (afterwards: (request: string) => string) =>
  upload({
    command: addLetter,
    field: 'document',
    most: TEN_MB,
    afterwards: ({ request }) => afterwards(request),
    receive: receiveLetter,
  })
