import { z } from 'zod'
import { download, type Opened } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { type AccessAnswer, accessAnswer } from './access-answer.ts'

/** The answer in a form that programs read; sealed in the database until it is asked for. */
const openAnswer = query({
  name: 'fetch-answer',
  input: z.strictObject({ access: z.uuid() }),
  who: LEADERS,
  async answer({ access: request }, desk) {
    const answer = await accessAnswer.answer({ access: request }, desk)
    if (answer instanceof Refusal) return answer
    const bytes = Buffer.from(`${JSON.stringify(asJson(answer), null, 2)}\n`)
    return { name: `${answer.reference}-answer.json`, size: bytes.length, parts: 1, bytes, file: answer.file }
  },
  about: (_input, { file }) => file,
})

/** Hands out an answer as JSON (UK GDPR article 15(3): in a commonly used electronic form). */
export const fetchAnswer = download({
  path: '/rights/access/:access/answer',
  query: openAnswer,
  read: async ({ bytes }: Opened & { bytes: Buffer }) => [bytes],
})

const asJson = ({
  reference,
  person,
  asker,
  askedOn,
  madeOn,
  responsible,
  entries,
  leftOut,
  paper,
}: AccessAnswer) => ({
  what: 'An answer under article 15 of the UK GDPR',
  ...{ reference, person, askedFor: asker || person, askedOn, madeOn },
  responsible: responsible ? { name: responsible.name, contact: responsible.contact } : null,
  keptElsewhere: paper,
  leftOut,
  entries: entries.map(({ isDocument, ...entry }) => ({
    ...entry,
    ...(isDocument ? { enclosed: true } : {}),
  })),
})
