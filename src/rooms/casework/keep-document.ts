import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { upload } from '#platform/upload.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing, sheetsMissing } from '#rooms/vault'
import { DOCUMENT_SOURCES } from './document-sources.ts'
import { receiveDocument } from './receive-document.ts'
import type { Tables } from './schema/tables.ts'

const TWENTY_FIVE_MB = 25 * 1024 * 1024

/** Puts a document that has arrived whole into a family's file. */
const keepDocument = command({
  name: 'keep-document',
  called: 'Put in a document',
  input: z.strictObject({
    file: z.uuid(),
    from: z.enum(DOCUMENT_SOURCES, 'Choose who it came from'),
    document: z.uuid('Choose a document'),
  }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['file', 'document'],
  refusals: [notFound, keyMissing, sheetsMissing],
  async carryOut({ file, document }, { sql, person, now }) {
    const { numUpdatedRows } = await sql
      .withTables<Tables>()
      .updateTable('casework.document')
      .set({ put_at: now })
      .where('id', '=', document)
      .where('file', '=', file)
      .where('put_by', '=', person?.id ?? '')
      .where('put_at', 'is', null)
      .where('sealed_details', 'is not', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n ? { file, document } : refuse(notFound)
  },
  about: ({ file }) => file,
})

/** A document of 25 MB at most, sealed while it arrives. */
export const putInDocument = upload({
  command: keepDocument,
  field: 'document',
  most: TWENTY_FIVE_MB,
  afterwards: ({ file }) => `/families/${file}/documents`,
  receive: receiveDocument,
})
