import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { declarationsNamed, type FileToCompare, type Match, matchesFor } from '#rooms/interests'
import { filesToCompare } from './file-to-compare.ts'
import { linesOf } from './matches-to-judge.ts'
import { requestsToCompare } from './request-to-compare.ts'

/**
 * One match with both sides: what was declared, and whom of the family it may mean. Of the match, not of the file:
 * who looked at the file, which the worker may read, says nothing of it (C16).
 */
export const matchToJudge = query({
  name: 'match-to-judge',
  input: z.strictObject({ match: z.uuid() }),
  who: LEADERS,
  async answer({ match: id }, desk) {
    const [line] = await linesOf(desk, await matchesFor(desk, { id }))
    if (!line || line.declaration === null) return refuse(notFound)
    const [declaration] = await declarationsNamed(desk, [line.declaration])
    const compared = line.isRequest
      ? await requestsToCompare(desk, [line.thing])
      : await filesToCompare(desk, [line.thing])
    return { line, declaration, meant: meantBy(line, compared[0]), cases: await openCases(desk, line) }
  },
  about: ({ match }) => match,
})

/** What the file says of whom it may mean: their name, address, telephone, school, agencies; or a case's setting. */
function meantBy({ about }: Match, file: FileToCompare | undefined): [what: string, says: string][] {
  const people = (file?.people ?? []).filter(({ id }) => id === about)
  const said = people.flatMap(({ names, phones, address, setting, agencies }): [string, string][] => [
    ['Name', names.join(', also ')],
    ['Telephone', phones.join(', ')],
    ['Address', address],
    ['School or nursery', setting],
    ['Who else works with them', agencies],
  ])
  const settings = (file?.settings ?? []).filter(({ id }) => id === about)
  const all: [string, string][] = [
    ...said,
    ...settings.map(({ text }): [string, string] => ['Where the case is about', text]),
  ]
  return all.filter(([, says]) => says)
}

/** How many cases of the family the worker has at present. */
async function openCases({ sql }: Desk, { thing, worker }: Match): Promise<number> {
  const { rows } = await raw<{ cases: number }>`
    select count(*)::int as cases from casework.case
    where file = ${thing} and worker = ${worker} and state <> 'closed'`.execute(sql)
  return rows[0]?.cases ?? 0
}
