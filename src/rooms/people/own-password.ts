import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { type Self, signedIn } from './at-own-desk.ts'
import { countAttempt, forgetAttempts, tooManyTries } from './attempts.ts'
import { notYourPassword } from './enter-password.ts'
import { checkPassword } from './password.ts'

/**
 * Whoever changes how their account is entered shows their password once more: a session left open on a desk, or a
 * stolen cookie, must not be enough (ASVS 7.5.1).
 */
export const ownPassword = z.string({ error: 'Enter your password' }).max(200)

/** What a command that asks for it may refuse. */
export const ownPasswordRefusals = [notYourPassword, tooManyTries] as const

/** For the command's `attempt`. */
export async function countOwnAttempt(_input: unknown, desk: Desk): Promise<Refusal | undefined> {
  return desk.person ? countAttempt(desk, 'own', desk.person.id) : undefined
}

/** Whoever is signed in and has typed their own password; else a refusal of that field. */
export async function withOwnPassword(desk: Desk, password: string): Promise<Self | Refusal> {
  const self = signedIn(desk)
  if (self instanceof Refusal) return self
  if (!(await checkPassword(desk, self.id, password))) return refuse(notYourPassword, { field: 'password' })
  await forgetAttempts(desk, 'own', self.id)
  return self
}
