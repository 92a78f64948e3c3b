import { generateRegistrationOptions } from '@simplewebauthn/server'
import type { Desk } from '#platform/desk.ts'
import type { AboutService } from './about-service.ts'
import { makeChallenge } from './challenge.ts'
import { nameAndAddress } from './name-and-address.ts'
import { passkeysOf } from './passkeys.ts'
import { prfExtension, relyingParty, SIGNATURES } from './relying-party.ts'

/**
 * Asks a browser to make a passkey for this person: one that the device finds by itself, behind a finger, a face or a
 * number, for this site only. As JSON text, for the page's script.
 */
export async function passkeyOffer(desk: Desk, service: AboutService, person: string): Promise<string> {
  const { cookie } = desk.caller ?? {}
  if (!cookie) throw new Error('whoever is known has a cookie')
  const { name, address } = await nameAndAddress(desk, person)
  const challenge = await makeChallenge(desk, cookie)
  const own = await passkeysOf(desk, person)
  const options = await generateRegistrationOptions({
    rpName: await service.name(desk),
    rpID: relyingParty(desk).id,
    userName: address,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(person)),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    supportedAlgorithmIDs: [...SIGNATURES],
    timeout: 5 * 60_000,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: own.map(({ id, transports }) => ({ id, transports })),
  })
  return JSON.stringify({ ...options, extensions: { ...options.extensions, ...prfExtension(desk) } })
}
