import { setTimeout as pause } from 'node:timers/promises'
import { type AuthenticatorApp, authenticatorApp, halfMinuteOf } from './authenticator-app.ts'

/** Sends something to the interface for programs: a body makes it a POST. `cookie` is what the answer set, or else the one sent. */
export type Ask = (
  path: string,
  body: object | undefined,
  cookie: string,
) => Promise<{ status: number; cookie: string; answer: unknown }>

/** A whole session, and what it takes to begin another. */
export interface SignedIn {
  cookie: string
  app: AuthenticatorApp
  recoveryCode: string
}

/** From half a session after the first password to a whole one, as a program does it: an app, and a recovery code. */
export async function becomeSomebodyOverApi(
  ask: Ask,
  half: string,
  now: () => Date = () => new Date(),
): Promise<SignedIn> {
  const { secret, offer } = await answerOf(ask('/api/queries/offer-authenticator', undefined, half))
  const app = authenticatorApp(String(secret))
  const code = app.codeAt(now())
  used.set(app, halfMinuteOf(now()))
  const { cookie } = await done(ask('/api/commands/set-up-authenticator', { offer, code }, half))
  const printed = await answerOf(ask('/api/queries/offer-recovery-code', undefined, cookie))
  const recoveryCode = String(printed['recoveryCode'])
  const kept = { offer: printed['offer'], lastGroup: recoveryCode.slice(-5) }
  const whole = await done(ask('/api/commands/keep-recovery-code', kept, cookie))
  return { cookie: whole.cookie, app, recoveryCode }
}

/** Signs in again with password and app; waits for the next code when the one that is shown was used. Gives the cookie. */
export async function signInOverApi(
  ask: Ask,
  { address, password }: { address: string; password: string },
  app: AuthenticatorApp,
): Promise<string> {
  const half = await done(ask('/api/commands/sign-in', { address, password }, ''))
  while (halfMinuteOf(new Date()) <= (used.get(app) ?? 0)) await pause(500)
  const now = new Date()
  used.set(app, halfMinuteOf(now))
  return (await done(ask('/api/commands/enter-code', { code: app.codeAt(now) }, half.cookie))).cookie
}

/** Each code works once. */
const used = new WeakMap<AuthenticatorApp, number>()

async function done(asked: ReturnType<Ask>) {
  const { status, cookie, answer } = await asked
  if (status !== 200) throw new Error(`Not signed in: ${status} ${JSON.stringify(answer)}`)
  return { cookie, answer }
}

async function answerOf(asked: ReturnType<Ask>): Promise<Record<string, unknown>> {
  const { answer } = (await done(asked)).answer as { answer: Record<string, unknown> }
  return answer
}
