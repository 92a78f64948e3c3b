import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { addressLookup, unlock } from '#rooms/vault'
import { activeAccount } from './active-account.ts'
import { arrive } from './arrive.ts'
import { countAttempt, forgetAttempts, tooManyTries } from './attempts.ts'
import { checkPassword } from './password.ts'

const notThisPassword = {
  code: 'not-this-password',
  status: 422,
  sentence: 'The e-mail address or the password is not right.',
} as const

/**
 * The first step of signing in. It opens half a session: the second step, or setting one up. The answer is the same,
 * and takes as long, whether or not the address has an account (ASVS 6.3.8).
 */
export const signIn = command({
  name: 'sign-in',
  input: z.strictObject({
    address: z.string({ error: 'Enter your e-mail address' }).max(320),
    password: z.string({ error: 'Enter your password' }).max(200),
    next: z.string().max(1000).optional(),
  }),
  who: 'anyone',
  as: 'doorkeeper',
  refusals: [notThisPassword, tooManyTries],
  session: 'starts',
  attempt: ({ address }, desk) => countAttempt(desk, 'password', nameOf(desk, address)),
  async carryOut({ address, password, next }, desk) {
    const person = await activeAccount(desk, address)
    const wrapKey = await checkPassword(desk, person, password)
    if (!person || !wrapKey) return refuse(notThisPassword, { field: 'address' })
    await forgetAttempts(desk, 'password', nameOf(desk, address))
    return arrive(desk, { person, shown: ['password'], keys: await unlock(desk, person, wrapKey) }, next)
  },
  about: (_input, { person }) => person,
})

const nameOf = ({ secret }: Desk, address: string) => addressLookup(secret, address).toString('base64')

/** Half a session for whoever has just chosen a password: their browser's cookie. The second factor comes next. */
export async function openSessionFor(desk: Desk, person: string, wrapKey: Uint8Array): Promise<string> {
  const keys = await unlock(desk, person, wrapKey)
  return (await arrive(desk, { person, shown: ['password'], keys })).token
}
