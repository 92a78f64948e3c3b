import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { addWrap } from '#rooms/vault'
import type { Self } from './at-own-desk.ts'
import { useChallenge } from './challenge.ts'
import { notThisPasskey } from './enter-passkey.ts'
import { passkeyAnswer, passkeyYield, readAnswer } from './passkey-answer.ts'
import { sealPasskeyName } from './passkeys.ts'
import { passkeyWrapKey, relyingParty, SIGNATURES } from './relying-party.ts'
import type { Tables } from './schema/tables.ts'

/** What a form brings that adds a passkey. */
export const newPasskey = {
  response: passkeyAnswer,
  unlocks: passkeyYield,
  name: z
    .string({ error: 'Give the passkey a name, such as “My phone”' })
    .trim()
    .min(1, 'Give the passkey a name, such as “My phone”')
    .max(60, 'The name has 60 characters or fewer'),
}

/** For the `attempt` of a command that adds one: the challenge is used up, or it is refused. */
export async function challengeUsed(
  { response }: { response: string },
  desk: Desk,
): Promise<Refusal | undefined> {
  const answer = readAnswer(response)
  return answer && (await useChallenge(desk, answer.challenge)) ? undefined : refuse(notThisPasskey)
}

/** Keeps a passkey that the browser has just made; where it yields something, it opens its owner's keys from now on. */
export async function keepPasskey(
  { desk, id: person }: Self,
  { response, unlocks, name }: { response: string; unlocks?: string | undefined; name: string },
): Promise<Refusal | undefined> {
  const made = await verified(desk, response)
  if (!made) return refuse(notThisPasskey)
  const { id, publicKey, counter, transports = [] } = made
  const { numInsertedOrUpdatedRows } = await desk.sql
    .withTables<Tables>()
    .insertInto('people.passkey')
    .values({
      id,
      person,
      public_key: Buffer.from(publicKey),
      counter: String(counter),
      transports,
      sealed_name: sealPasskeyName(desk, id, name),
      unlocks: unlocks !== undefined,
      made_at: desk.now,
      used_at: null,
    })
    .onConflict(known => known.column('id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return refuse(notThisPasskey)
  if (unlocks) await addWrap(desk, person, 'passkey', id, passkeyWrapKey(desk, unlocks))
  return undefined
}

async function verified(desk: Desk, response: string) {
  const answer = readAnswer(response)
  if (!answer) return undefined
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(desk)
  const found = await verifyRegistrationResponse({
    response: answer.whole,
    expectedChallenge: answer.challenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...SIGNATURES],
  }).catch(() => undefined)
  return found?.verified ? found.registrationInfo.credential : undefined
}
