import { mac } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'

/** For which site passkeys are made and asked: this service's own address and no other (WebAuthn §5.1). */
export function relyingParty({ origin }: Desk): { id: string; origin: string } {
  const url = new URL(origin)
  return { id: url.hostname, origin: url.origin }
}

/** How a passkey may sign: EdDSA, ES256, RS256 (COSE). */
export const SIGNATURES = [-8, -7, -257] as const

/** What every passkey of this service is asked to work on (PRF, WebAuthn §10.1.4): 32 bytes in base64url, no secret. */
const prfInput = ({ secret }: Desk): string => mac(secret.derive('passkey'), 'prf').toString('base64url')

/** What opens the person's private key, from what their passkey yielded and this machine's secret. */
export const passkeyWrapKey = ({ secret }: Desk, yielded: string): Buffer =>
  mac(secret.derive('passkey wrap'), Buffer.from(yielded, 'base64url'))

/** The extension as the options carry it; the page's script makes bytes of the text. */
export const prfExtension = (desk: Desk): object => ({ prf: { eval: { first: prfInput(desk) } } })
