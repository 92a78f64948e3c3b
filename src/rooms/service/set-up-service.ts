import { sql as raw } from 'kysely'
import { z } from 'zod'
import { contrastFaults } from '#design/house-style.ts'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { foundCoordinator, newAddress, newPassword } from '#rooms/people'
import { hardToRead } from './hard-to-read.ts'
import { PROFILES } from './profiles.ts'
import type { Tables } from './schema/tables.ts'
import { standingService } from './standing-service.ts'
import { chosenStyle } from './styles.ts'

const alreadySetUp = {
  code: 'already-set-up',
  status: 409,
  sentence: 'This service is set up already. Sign in instead.',
} as const

const AT_THIS_MOMENT = 'Somebody else is setting this service up at this moment. Wait a little, then sign in.'

/**
 * First run: the service with its profile and house style, its co-ordinator, and the first key, all in one
 * transaction, so that there is no half-made service. Works once.
 */
export const setUpService = command({
  name: 'set-up-service',
  input: z.strictObject({
    serviceName: z
      .string({ error: 'Enter the service’s name' })
      .trim()
      .min(3, 'The name has 3 letters or more')
      .max(100, 'The name has 100 letters or fewer'),
    profile: z.enum(PROFILES, { error: 'Choose the policy that the service works under' }),
    ...chosenStyle,
    coordinatorName: z
      .string({ error: 'Enter the co-ordinator’s name' })
      .trim()
      .min(1, 'Enter the co-ordinator’s name')
      .max(200, 'A name has 200 characters or fewer'),
    address: newAddress,
    password: newPassword,
  }),
  who: 'anyone',
  as: 'founder',
  refusals: [alreadySetUp, hardToRead],
  session: 'starts',
  spoken: ['profile', 'brand', 'accent', 'font'],
  async carryOut({ serviceName, profile, brand, accent, font, coordinatorName, address, password }, desk) {
    if (await standingService(desk)) return refuse(alreadySetUp)
    const [fault] = contrastFaults({ brand, accent })
    if (fault) return refuse(hardToRead, { sentence: fault.sentence, field: fault.part })
    if (!(await isFirst(desk))) return refuse(alreadySetUp, { sentence: AT_THIS_MOMENT })
    const founded = await foundCoordinator(desk, { name: coordinatorName, address, password })
    if (!founded) return refuse(alreadySetUp)
    await desk.sql
      .withTables<Tables>()
      .insertInto('service.service')
      .values({
        id: newId(),
        name: serviceName,
        profile,
        style: JSON.stringify({ brand, accent, font }),
        set_up_at: desk.now,
      })
      .execute()
    return founded
  },
  about: (_input, { person }) => person,
})

/** Of two who set up at the same moment one goes on; the other does not wait, since choosing a password is slow. */
async function isFirst(desk: Desk): Promise<boolean> {
  const { rows } = await raw<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('set up the service')) as free`.execute(desk.sql)
  return rows[0]?.free === true && (await standingService(desk)) === undefined
}
