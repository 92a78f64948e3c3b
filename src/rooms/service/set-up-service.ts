import { sql as raw } from 'kysely'
import { z } from 'zod'
import { contrastFaults } from '#design/house-style.ts'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { foundCoordinator, newAddress, newPassword } from '#rooms/people'
import { partOfService, type WholeService, wholeService } from './answers.ts'
import { enteredSoFar, forgetEntered } from './entered-so-far.ts'
import { hardToRead } from './hard-to-read.ts'
import { keepLogo } from './keep-logo.ts'
import { alreadySetUp, refusalToSetUp, setUpCode, setUpRefusals } from './may-set-up.ts'
import { logoPicture } from './picture.ts'
import type { Tables } from './schema/tables.ts'
import type { SetUpDoor } from './set-up-door.ts'
import { standingService } from './standing-service.ts'

const notAllEntered = {
  code: 'not-all-entered',
  status: 422,
  sentence: 'Something about the service is still missing. Go through the pages before this one.',
} as const

const AT_THIS_MOMENT = 'Somebody else is setting this service up at this moment. Wait a little, then sign in.'

/**
 * First run, last page: the service, its co-ordinator, and the first key, all in one transaction, so that there is no
 * half-made service. What is not given here is taken from what the pages before kept. Works once.
 */
export const setUpService = (door: SetUpDoor) =>
  command({
    name: 'set-up-service',
    input: z.strictObject({
      ...setUpCode,
      ...partOfService,
      logo: logoPicture.optional(),
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
    refusals: [...setUpRefusals, notAllEntered, hardToRead],
    session: 'starts',
    spoken: ['profile', 'olderWords', 'brand', 'accent', 'font'],
    async carryOut({ code, coordinatorName: name, address, password, logo: given, ...more }, desk) {
      const refusal = await refusalToSetUp(desk, door, code)
      if (refusal) return refusal
      const { entered } = await enteredSoFar(desk)
      const whole = wholeService.safeParse({ ...entered, ...withoutNothing(more) })
      if (!whole.success) return refuse(notAllEntered)
      const [fault] = contrastFaults(whole.data)
      if (fault) return refuse(hardToRead, { sentence: fault.sentence, field: fault.part })
      if (!(await isFirst(desk))) return refuse(alreadySetUp, { sentence: AT_THIS_MOMENT })
      await forgetEntered(desk)
      const founded = await foundCoordinator(desk, {
        name,
        address,
        password,
        service: whole.data.serviceName,
      })
      if (!founded) return refuse(alreadySetUp)
      const logo = given ?? Buffer.from(entered.logo ?? '', 'base64')
      if (logo.length) await keepLogo(desk, logo)
      await enterService(desk, whole.data, door.demo === true)
      return founded
    },
    about: (_input, { person }) => person,
  })

const withoutNothing = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

/** Of two who set up at the same moment one goes on; the other does not wait, since choosing a password is slow. */
async function isFirst(desk: Desk): Promise<boolean> {
  const { rows } = await raw<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('set up the service')) as free`.execute(desk.sql)
  return rows[0]?.free === true && (await standingService(desk)) === undefined
}

const enterService = ({ sql, now }: Desk, service: WholeService, demo: boolean) => {
  const { serviceName, area, telephone, serviceEmail, postalAddress } = service
  const { profile, olderWords, brand, accent, font } = service
  return sql
    .withTables<Tables>()
    .insertInto('service.service')
    .values({
      id: newId(),
      name: serviceName,
      area,
      telephone,
      email: serviceEmail ?? null,
      address: postalAddress ?? null,
      profile,
      older_words: olderWords,
      style: JSON.stringify({ brand, accent, font }),
      set_up_at: now,
      demo,
    })
    .execute()
}
