import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { cite, factsNamed } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseReference } from './case-reference.ts'
import { caseToWrite } from './case-to-write.ts'

const noFactChosen = {
  code: 'no-fact-chosen',
  status: 422,
  sentence: 'Choose what you told the family, from the register of facts.',
} as const

/**
 * Records which facts of the register a family was given, each labelled as law, guidance, practice or local policy (N42,
 * K15), in the version that stood then: when it changes, the case says so.
 */
export const giveInformation = command({
  name: 'give-information',
  called: 'Information given',
  input: z.strictObject({ case: z.uuid(), facts: z.array(z.string().max(80)).max(30).default([]) }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, noFactChosen],
  spoken: ['case', 'facts'],
  async carryOut({ case: id, facts: chosen }, desk) {
    const facts = [...(await factsNamed(desk, chosen)).values()].filter(({ state }) => state !== 'withdrawn')
    if (facts.length === 0) return refuse(noFactChosen, { field: 'facts' })
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { file } = standing
    const common = { file, case_id: id, by: desk.person?.id ?? '', at: desk.now }
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.information_given')
      .values(facts.map(({ fact, mark, kind }) => ({ id: newId(), fact, mark, kind, ...common })))
      .execute()
    const citing = { kind: 'case', id, title: await referenceOfCase(desk, id) }
    for (const { fact } of facts) await cite(desk, fact, citing)
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})

async function referenceOfCase({ sql }: Desk, id: string): Promise<string> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.case as c')
    .innerJoin('casework.file as f', 'f.id', 'c.file')
    .select(['f.reference', 'c.number'])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow()
  return caseReference(row.reference, row.number)
}
