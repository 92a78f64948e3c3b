import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Conflict, notFound, Refusal } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { type CaseDetails, openCaseDetails, sealCaseDetails } from './case-details.ts'
import { type CaseAtHand, caseToWrite } from './case-to-write.ts'
import { issueCode } from './issue-code.ts'
import { LEVELS } from './level.ts'
import { recordChange } from './record-change.ts'
import { STAGES } from './stage.ts'

/** Changes what a case is about, how far it has got, whom it concerns: each change a record with author and date. */
export const changeCase = command({
  name: 'change-case',
  called: 'Change a case',
  input: z.strictObject({
    case: z.uuid(),
    version: versionRead,
    issue: issueCode,
    stage: z.enum(STAGES, 'Choose how far it has got'),
    level: z.enum(LEVELS, 'Choose a level'),
    people: z.array(z.uuid()).max(50).default([]),
    setting: z.string().trim().max(200, 'A school or setting has 200 characters or fewer').default(''),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['case', 'version', 'issue', 'stage', 'level'],
  async carryOut({ case: id, version, issue, stage, level, people, setting }, desk) {
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    if (standing.version !== version)
      return new Conflict({ setting: openCaseDetails(standing.seal, standing).setting }, standing.version)
    await recordChange(desk, standing, 'issue', standing.issue, issue)
    await recordChange(desk, standing, 'stage', standing.stage, stage)
    await recordChange(desk, standing, 'level', String(standing.level), level)
    await recordDetails(desk, standing, { people, setting })
    await save(desk, standing, { issue, stage, level: Number(level) }, { people, setting })
    return { file: standing.file, case: id }
  },
  about: (_input, { file }) => file,
})

async function recordDetails(desk: Desk, standing: CaseAtHand, details: CaseDetails): Promise<void> {
  const before = openCaseDetails(standing.seal, standing)
  if (JSON.stringify(before) !== JSON.stringify(details))
    await recordChange(desk, standing, 'details', null, null)
}

const save = (
  { sql }: Desk,
  { id, version, seal }: CaseAtHand,
  codes: { issue: string; stage: string; level: number },
  details: CaseDetails,
) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.case')
    .set({ ...codes, version: version + 1, sealed_words: sealCaseDetails(seal, id, version + 1, details) })
    .where('id', '=', id)
    .execute()
