import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FamilyPart } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { Sharing } from './consent/sharing.tsx'
import { AgencyQuestions } from './la-requests/agency-questions.tsx'
import { statementsOf } from './rights/correction/statements-of.ts'
import { TheirData } from './rights/their-data.tsx'

/**
 * Beside a file and its cases: what an agency asks of the family, what may be shared, the way to safeguarding, and
 * whether its data may be used. One statement counts; only where somebody disagrees with the record is there a second.
 */
export const permissionsBeside: FamilyPart = async (desk, file) => {
  const { questions, permissions, limited, held, disputed } = await standingOf(desk, file)
  const statements = disputed ? await statementsOf(desk, file) : []
  return (
    <>
      <AgencyQuestions file={file} count={questions} />
      <Sharing file={file} count={permissions} />
      <TheirData {...{ file, limited, held, statements }} />
    </>
  )
}

interface Standing {
  readonly questions: number
  readonly permissions: number
  readonly limited: boolean
  readonly held: boolean
  readonly disputed: boolean
}

async function standingOf({ sql, now }: Desk, file: string): Promise<Standing> {
  const { rows } = await raw<Standing>`
    select
      (select count(*)::int from permissions.agency_request
        where file = ${file}::uuid and outcome = 'family-asked' and answer is null) as questions,
      (select count(*)::int from permissions.permission where file = ${file}::uuid and withdrawn_at is null
        and ${dateAt(now)}::date between from_on and until_on) as permissions,
      exists (select from permissions.processing_limit where file = ${file}::uuid and lifted_at is null) as limited,
      exists (select from permissions.legal_hold where file = ${file}::uuid and lifted_at is null) as held,
      exists (select from permissions.correction where file = ${file}::uuid) as disputed`.execute(sql)
  return rows[0] ?? { questions: 0, permissions: 0, limited: false, held: false, disputed: false }
}
