import type { Client } from 'pg'
import { newId } from '#platform/crypto.ts'
import type { Sender } from '../send.ts'

/** As a large service has them on any day (data/volume-model.json): each colleague's, and a few that nobody has yet. */
const OPEN = 900
const COLLEAGUES = 22
const UNALLOCATED = 20

/** Opens cases about these families as the co-ordinator, each with its contacts, every third with a date to keep; gives the cases' ids. */
export async function openCases(
  client: Client,
  sender: Sender,
  cookie: string,
  files: readonly string[],
): Promise<string[]> {
  const carryOut = carrierOf(sender, cookie)
  const cases: string[] = []
  for (const file of files.slice(0, OPEN)) {
    const n = cases.length
    const isMine = n >= UNALLOCATED && n % COLLEAGUES === 0
    const begun = await carryOut('begin-case', {
      ...{ file, issue: 'transport', level: '2', stage: 'no-plan' },
      ...(isMine ? { mine: 'yes' } : {}),
    })
    if (n % 3 === 0) await carryOut('enter-date', { case: begun['case'], ...aDate(n) })
    cases.push(begun['case'] ?? '')
  }
  await handOut(client, cases.slice(UNALLOCATED))
  await client.query(
    'update casework.contact c set case_id = a.id from casework.case a where a.file = c.file',
  )
  return cases
}

const aDate = (n: number) => ({
  what: 'The answer of the panel.',
  on: new Date(Date.now() + (1 + (n % 60)) * 86_400_000).toISOString().slice(0, 10),
  holder: 'LA',
  source: 'council-letter',
})

/** To colleagues whom the bench does not sign in. */
async function handOut(client: Client, cases: readonly string[]): Promise<void> {
  const colleagues = Array.from({ length: COLLEAGUES - 1 }, newId)
  await client.query(
    `update casework.case set worker = ($2::uuid[])[1 + (chosen.n % array_length($2::uuid[], 1))]
     from unnest($1::uuid[]) with ordinality as chosen(id, n)
     where casework.case.id = chosen.id and worker is null`,
    [cases, colleagues],
  )
}

function carrierOf(sender: Sender, cookie: string) {
  return async (name: string, input: object): Promise<Record<string, string>> => {
    const { status, body } = await sender.send({
      method: 'POST',
      path: `/api/commands/${name}`,
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(input),
    })
    if (status !== 200) throw new Error(`${name} answered ${status}: ${body.slice(0, 500)}`)
    return JSON.parse(body).done
  }
}
