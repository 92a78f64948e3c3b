import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { familyFile, referenceInWords } from '#rooms/casework'
import { fileSeal } from '#rooms/vault'

/** What somebody of a file asked for, in one line. Days are texts. */
export interface AskedLine {
  readonly kind: 'access' | 'correction' | 'erasure'
  readonly id: string
  readonly person: string
  readonly askedOn: string
  readonly dueOn: string
  readonly endedHow: string | null
}

interface Row {
  kind: AskedLine['kind']
  id: string
  person: string
  asked_on: string
  due_on: string
  ended_how: string | null
}

/** What the people of a file asked for about their data, the latest first, and what bars its use or its erasure. */
export const rightsOfFile = query({
  name: 'rights-of-file',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const seal = await fileSeal(desk, file)
    if (seal instanceof Refusal) return refuse(notFound)
    const family = await familyFile(desk, seal, file)
    if (!family) return refuse(notFound)
    const nameOf = (id: string) => family.people.find(one => one.id === id)?.name || 'Not named'
    const asked = (await askedIn(desk, file)).map(
      ({ kind, id, person, asked_on, due_on, ended_how }): AskedLine => ({
        ...{ kind, id, person: nameOf(person), askedOn: asked_on, dueOn: due_on, endedHow: ended_how },
      }),
    )
    return {
      reference: referenceInWords(family.reference),
      people: family.people.map(({ id, kind, name }) => ({ id, kind, name: name || 'Not named' })),
      asked,
      ...(await marksOf(desk, file)),
    }
  },
  about: ({ file }) => file,
})

async function askedIn({ sql }: Desk, file: string): Promise<Row[]> {
  const { rows } = await raw<Row>`
    select 'access' as kind, id, person, received_on::text as asked_on, due_on::text, ended_how, at
      from permissions.access_request where file = ${file}::uuid
    union all select 'correction', id, person, asked_on::text, due_on::text, ended_how, at
      from permissions.correction where file = ${file}::uuid
    union all select 'erasure', id, person, asked_on::text, due_on::text, ended_how, at
      from permissions.erasure_request where file = ${file}::uuid
    order by at desc`.execute(sql)
  return rows
}

/** Whether its use is restricted, and whether it is held for a court or an inspector. */
export async function marksOf({ sql }: Desk, file: string): Promise<{ limited: boolean; held: boolean }> {
  const { rows } = await raw<{ limited: boolean; held: boolean }>`
    select
      exists (select from permissions.processing_limit where file = ${file}::uuid and lifted_at is null) as limited,
      exists (select from permissions.legal_hold where file = ${file}::uuid and lifted_at is null) as held`.execute(
    sql,
  )
  return rows[0] ?? { limited: false, held: false }
}
