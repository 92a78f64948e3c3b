import { z } from 'zod'
import { command } from '#platform/command.ts'
import { openText } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { openDemoSession } from '#rooms/people'
import type { Tables } from '../schema/tables.ts'
import { standingService } from '../standing-service.ts'
import { aboutPersona } from './keep-personas.ts'

const onlyInADemo = {
  code: 'only-in-a-demo',
  status: 403,
  sentence: 'This is a service for real families: nobody steps into anybody’s shoes here.',
} as const

/**
 * One press, and one is signed in as somebody invented. Where families are real it is refused, and there is nobody
 * into whose shoes one could step: the table’s policies show none.
 */
export const stepIn = command({
  name: 'step-into-shoes',
  input: z.strictObject({ persona: z.uuid() }),
  who: 'anyone',
  as: 'doorkeeper',
  refusals: [onlyInADemo, notFound],
  session: 'starts',
  bare: true,
  async carryOut({ persona }, desk) {
    const service = await standingService(desk)
    if (!service?.demo) return refuse(onlyInADemo)
    const password = await passwordOf(desk, persona)
    const token = password && (await openDemoSession(desk, persona, password))
    return token ? { person: persona, next: '/', token } : refuse(notFound)
  },
  about: (_input, { person }) => person,
})

async function passwordOf({ sql, secret }: Desk, person: string): Promise<string | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('service.persona')
    .select('sealed_password')
    .where('person', '=', person)
    .executeTakeFirst()
  return row && openText(secret.derive('persona'), row.sealed_password, aboutPersona(person))
}
