import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keptOut } from '#rooms/interests'
import { fileSeal, indexPerson, keyMissing, liftRestriction as liftFromKey } from '#rooms/vault'
import { referenceOf } from './file-reference.ts'
import { somebodyShutOut } from './interests/stays-shut-out.ts'
import { openPeople, peopleOf } from './open-people.ts'

/**
 * Opens a restricted file again to everybody who works with families; it is found again too. Not where an interest shut
 * somebody out: they would hold its key again (C16, T9).
 */
export const liftRestriction = command({
  name: 'lift-restriction',
  input: z.strictObject({ file: z.uuid() }),
  who: LEADERS,
  as: 'registrar',
  refusals: [notFound, keyMissing, somebodyShutOut],
  spoken: ['file'],
  async carryOut({ file }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    if ((await keptOut(desk, file)).size > 0) return refuse(somebodyShutOut)
    const refusal = (await liftFromKey(desk, file)) ?? (await findAgain(desk, file))
    return refusal ?? { file }
  },
  about: (_input, { file }) => file,
})

async function findAgain(desk: Desk, file: string): Promise<Refusal | undefined> {
  const seal = await fileSeal(desk, file)
  const service = desk.person?.keys?.service
  if (seal instanceof Refusal) return seal
  if (!service) return refuse(keyMissing)
  for (const { name, phone } of openPeople(seal, await peopleOf(desk, file)))
    await indexPerson(desk, service, file, [name, phone ?? ''])
  return undefined
}
