import { digest, newId, newToken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { localPath } from '#platform/local-path.ts'
import type { Keys } from '#platform/who.ts'
import { sealSession } from '#rooms/vault'
import { dropAuthenticator } from './authenticator.ts'
import { deviceOf } from './device-of.ts'
import { factorsOf } from './factors-of.ts'
import { noteSeen } from './last-seen.ts'
import { nextStep, type Proof, type Step } from './next-step.ts'
import { dropRecoveryCode } from './recovery.ts'
import type { Tables } from './schema/tables.ts'
import { stepPath } from './step-path.ts'

/** Who has shown what, with the keys that it opened. */
export interface Arrival {
  readonly person: string
  readonly shown: readonly Proof[]
  readonly keys: Keys | undefined
}

/** A type and not an interface: it is a command's answer. */
export type Arrived = { person: string; step: Step; next: string; token: string }

/**
 * Opens a session for whoever has shown so much: half a one while something is due, else a whole one. Each time under
 * a new cookie, and the browser's former session ends: a cookie that somebody put there before is never worth more
 * afterwards. `next` is where they wanted to go; what is given back is where they go now.
 */
export async function arrive(desk: Desk, { person, shown, keys }: Arrival, next?: string): Promise<Arrived> {
  await makeGood(desk, person, shown)
  const step = nextStep(shown, keys !== undefined, await factorsOf(desk, person))
  const token = await beginSession(desk, { person, shown, keys }, step)
  const wanted = localPath(next)
  return { person, step, token, next: step === 'in' ? (wanted ?? '/') : stepPath(step, wanted) }
}

/** Opens a session at this step, whole or half, and ends the browser’s former one. Gives the cookie’s token. */
export async function beginSession(
  desk: Desk,
  { person, shown, keys }: Arrival,
  step: Step,
): Promise<string> {
  const token = newToken()
  await endFormer(desk)
  await desk.sql
    .withTables<Tables>()
    .insertInto('people.session')
    .values({
      token_hash: digest(token),
      id: newId(),
      person,
      step,
      shown: [...new Set(shown)],
      sealed_keys: keys ? sealSession(desk.secret, token, keys) : null,
      device: deviceOf(desk.caller?.agent),
      started_at: desk.now,
      seen_at: desk.now,
    })
    .execute()
  if (step === 'in') await noteSeen(desk.sql, person, desk.now)
  return token
}

/**
 * A recovery code is used up as soon as something else was shown with it. Shown with the password, it stands for an app
 * that is lost: whoever finds the phone finds an app that opens nothing.
 */
async function makeGood(desk: Desk, person: string, shown: readonly Proof[]): Promise<void> {
  const { halfway } = desk.caller ?? {}
  if (!isUsed(shown) || (halfway?.id === person && isUsed(halfway.shown))) return
  await dropRecoveryCode(desk, person)
  if (!shown.includes('code') && !shown.includes('passkey')) await dropAuthenticator(desk, person)
}

const isUsed = (shown: readonly string[]) => shown.includes('recovery') && new Set(shown).size > 1

async function endFormer({ sql, caller }: Desk): Promise<void> {
  if (!caller?.cookie) return
  await sql
    .withTables<Tables>()
    .deleteFrom('people.session')
    .where('token_hash', '=', caller.cookie)
    .execute()
}
