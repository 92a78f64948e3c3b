import { z } from 'zod'
import { command } from '#platform/command.ts'
import { digest } from '#platform/crypto.ts'
import type { AtDesk } from '#platform/jobs.ts'
import { notFound, type Refusal, refuse, wrongKindOfFile } from '#platform/refusal.ts'
import { type ComingFile, type Taking, upload } from '#platform/upload.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { areSheetsMissing, sheetsMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { requestFromEmail } from './request-from-email.ts'
import { takeEmail } from './take-email.ts'

/** What is told in place of an id for an e-mail that came before, by hand or to the mailbox. */
const BEFORE = 'taken-before'

const takenBefore = {
  code: 'taken-before',
  status: 409,
  sentence: 'This e-mail came in before. It waits in the queue, or somebody has dealt with it.',
} as const

/** An e-mail that somebody saved and put in by hand is a request like one that came to the mailbox. */
const dropEmail = command({
  name: 'drop-email',
  called: 'Put in a saved e-mail',
  input: z.strictObject({ message: z.union([z.uuid(), z.literal(BEFORE)], 'Choose a saved e-mail') }),
  who: CASEWORKERS,
  bare: true,
  refusals: [notFound, takenBefore, sheetsMissing, wrongKindOfFile],
  async carryOut({ message }, { sql }) {
    if (message === BEFORE) return refuse(takenBefore, { field: 'message' })
    const found = await sql
      .withTables<Tables>()
      .selectFrom('casework.request')
      .select('id')
      .where('id', '=', message)
      .executeTakeFirst()
    return found ? { request: message } : refuse(notFound)
  },
  about: (_input, { request }) => request,
})

/** A saved e-mail of 25 MB at most. It is one transaction: whatever breaks off before its end leaves nothing behind. */
export const putInEmail = upload({
  command: dropEmail,
  field: 'message',
  most: 25 * 1024 * 1024,
  afterwards: ({ request }) => `/requests/${request}`,
  receive: receiveEmail,
})

async function receiveEmail(_input: unknown, { kind }: ComingFile, at: AtDesk): Promise<Taking | Refusal> {
  if (kind !== 'eml')
    return refuse(wrongKindOfFile, {
      field: 'message',
      sentence: 'This is not a saved e-mail. Save the e-mail as a file whose name ends in .eml.',
    })
  if (await at(areSheetsMissing)) return refuse(sheetsMissing)
  let parts: Uint8Array[] = []
  return {
    async take(bytes) {
      parts.push(Uint8Array.from(bytes))
    },
    async end() {
      const bytes = Buffer.concat(parts)
      const email = await requestFromEmail(bytes)
      const mark = digest(bytes).toString('base64url')
      return (await at(desk => takeEmail(desk, mark, email))) ?? BEFORE
    },
    async drop() {
      parts = []
    },
  }
}
