import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { SealBroken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { type PersonKeys, unlock } from '#rooms/vault'
import { arrive } from './arrive.ts'
import { forgetFromNetwork } from './attempts.ts'
import { useChallenge } from './challenge.ts'
import type { Proof } from './next-step.ts'
import { passkeyAnswer, passkeyYield, readAnswer } from './passkey-answer.ts'
import { passkeyWrapKey, relyingParty } from './relying-party.ts'
import type { Tables } from './schema/tables.ts'

export const notThisPasskey = {
  code: 'not-this-passkey',
  status: 422,
  sentence: 'This passkey was not accepted. Try again, or come in another way.',
} as const

/**
 * Signing in by a passkey, at the door or as the second step. It counts as two things at once, since the device has
 * checked a finger, a face or a number. Where it also opens the person's keys nothing else is asked; else the password.
 */
export const enterPasskey = command({
  name: 'enter-passkey',
  input: z.strictObject({
    response: passkeyAnswer,
    unlocks: passkeyYield,
    next: z.string().max(1000).optional(),
  }),
  who: 'anyone',
  as: 'doorkeeper',
  refusals: [notThisPasskey],
  session: 'starts',
  slow: false,
  async attempt({ response }, desk) {
    const answer = readAnswer(response)
    return answer && (await useChallenge(desk, answer.challenge)) ? undefined : refuse(notThisPasskey)
  },
  async carryOut({ response, unlocks, next }, desk) {
    const person = await ownerOf(desk, response)
    const { halfway } = desk.caller ?? {}
    if (!person || (halfway && halfway.id !== person.id)) return refuse(notThisPasskey)
    const keys = (unlocks ? await keysBy(desk, person, unlocks) : undefined) ?? halfway?.keys
    await forgetFromNetwork(desk)
    const shown: Proof[] = [...((halfway?.shown ?? []) as Proof[]), 'passkey']
    return arrive(desk, { person: person.id, shown, keys }, next)
  },
  about: (_input, { person }) => person,
})

/** Whose passkey signed the challenge for our site; undefined when nobody's, or of a closed account. */
async function ownerOf(desk: Desk, response: string): Promise<{ id: string; passkey: string } | undefined> {
  const answer = readAnswer(response)
  const row = answer && (await passkeyRow(desk, answer.id))
  if (!answer || !row) return undefined
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(desk)
  const credential = {
    id: row.id,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
  }
  const verified = await verifyAuthenticationResponse({
    response: answer.whole,
    expectedChallenge: answer.challenge,
    expectedOrigin,
    expectedRPID,
    credential,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!verified?.verified || !isTheirs(answer.whole.response.userHandle, row.person)) return undefined
  await desk.sql
    .withTables<Tables>()
    .updateTable('people.passkey')
    .set({ counter: String(verified.authenticationInfo.newCounter), used_at: desk.now })
    .where('id', '=', row.id)
    .execute()
  return { id: row.person, passkey: row.id }
}

/** Locked until the act is over: of two answers with the same counter the second comes too late. */
const passkeyRow = ({ sql }: Desk, id: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('people.passkey as own')
    .innerJoin('people.account', 'people.account.id', 'own.person')
    .select(['own.id', 'own.person', 'public_key', 'counter'])
    .where('own.id', '=', id)
    .where('state', '=', 'active')
    .forUpdate('own')
    .executeTakeFirst()

/** A device may say whose passkey it is; then it must be right. */
const isTheirs = (handle: string | undefined, person: string) =>
  !handle || Buffer.from(handle, 'base64url').toString() === person

async function keysBy(
  desk: Desk,
  { id, passkey }: { id: string; passkey: string },
  yielded: string,
): Promise<PersonKeys | undefined> {
  try {
    return await unlock(desk, id, passkeyWrapKey(desk, yielded), 'passkey', passkey)
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined
    throw fault
  }
}
