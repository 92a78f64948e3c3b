import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { fileSeal } from '#rooms/vault'
import { openDetails } from './document-details.ts'
import { referenceOf } from './file-reference.ts'
import { referenceInWords } from './reference.ts'
import type { Tables } from './schema/tables.ts'

/** The documents in a family's file, newest first: what each is, who it came from, who put it in and when. */
export const listDocuments = query({
  name: 'list-documents',
  input: z.strictObject({ file: z.uuid() }),
  who: [...CASEWORKERS, 'volunteer'],
  async answer({ file }, desk) {
    const reference = await referenceOf(desk, file)
    if (reference === undefined) return refuse(notFound)
    const seal = await fileSeal(desk, file)
    if (seal instanceof Refusal) return seal
    const rows = await documentsIn(desk, file)
    const names = await namesOf(
      desk,
      rows.map(({ put_by }) => put_by),
    )
    const documents = rows.map(({ id, put_by, put_at, sealed_details }) => ({
      document: id,
      ...openDetails(seal, id, sealed_details),
      putBy: names.get(put_by) ?? 'somebody who has left',
      putAt: put_at,
    }))
    return { reference: referenceInWords(reference), documents }
  },
  about: ({ file }) => file,
})

const documentsIn = ({ sql }: Desk, file: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.document')
    .select(['id', 'put_by', 'put_at', 'sealed_details'])
    .where('file', '=', file)
    .where('put_at', 'is not', null)
    .$narrowType<{ put_at: Date; sealed_details: Buffer }>()
    .orderBy('put_at', 'desc')
    .execute()
