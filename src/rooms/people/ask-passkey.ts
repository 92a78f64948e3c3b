import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { digest, newToken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { countFromNetwork, tooManyTries } from './attempts.ts'
import { makeChallenge } from './challenge.ts'
import { passkeysOf } from './passkeys.ts'
import { prfExtension, relyingParty } from './relying-party.ts'

/**
 * Asks the browser at the door for a passkey. Whoever is halfway in is asked for one of their own; anybody else for any
 * that their device has for this site, so that the answer says nothing of who is known here. The browser gets a cookie
 * that the challenge is bound to and that is worth nothing else. Opens no session, but is not kept as other acts are.
 */
export const askPasskey = command({
  name: 'ask-passkey',
  input: z.strictObject({}),
  who: 'anyone',
  as: 'doorkeeper',
  refusals: [tooManyTries],
  session: 'starts',
  slow: false,
  attempt: (_input, desk) => countFromNetwork(desk),
  async carryOut(_input, desk) {
    const { cookie, halfway } = desk.caller ?? {}
    const isKnown = cookie && (halfway || desk.person)
    const token = isKnown ? undefined : newToken()
    const browser = token ? digest(token) : cookie
    if (!browser) throw new Error('a browser has a cookie by now')
    const options = await optionsFor(desk, halfway?.id, await makeChallenge(desk, browser))
    return { options: JSON.stringify(options), ...(token ? { token } : {}) }
  },
})

async function optionsFor(desk: Desk, person: string | undefined, challenge: string) {
  const own = person ? await passkeysOf(desk, person) : []
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(desk).id,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
    timeout: 5 * 60_000,
    allowCredentials: own.map(({ id, transports }) => ({ id, transports })),
  })
  return { ...options, extensions: { ...options.extensions, ...prfExtension(desk) } }
}
