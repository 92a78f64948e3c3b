import { type Key, mac, open, openText, seal } from '#platform/crypto.ts'
import type { InstanceSecret } from '#platform/desk.ts'
import type { PersonKeys } from './person-keys.ts'

/** The service key on its way to somebody invited: only their link's token, with this machine's secret, opens it. */
export const sealForInvitation = (
  secret: InstanceSecret,
  token: string,
  person: string,
  service: Key,
): Buffer => seal(tokenKey(secret, 'invitation', token), service, aboutInvitation(person))

/** Takes the service key out of an invitation. */
export const openInvitation = (
  secret: InstanceSecret,
  token: string,
  person: string,
  sealed: Uint8Array,
): Key => open(tokenKey(secret, 'invitation', token), sealed, aboutInvitation(person))

/** A session's keys, sealed under the cookie and this machine's secret: the database alone opens nothing. */
export function sealSession(secret: InstanceSecret, token: string, keys: PersonKeys): Buffer {
  const text = JSON.stringify({
    own: base64(keys.own),
    ...(keys.service ? { service: base64(keys.service) } : {}),
  })
  return seal(tokenKey(secret, 'session', token), text, 'people.session|sealed_keys')
}

/** The keys that this cookie carries. */
export function openSession(secret: InstanceSecret, token: string, sealed: Uint8Array): PersonKeys {
  const { own, service } = JSON.parse(
    openText(tokenKey(secret, 'session', token), sealed, 'people.session|sealed_keys'),
  )
  return { own: Buffer.from(own, 'base64'), ...(service ? { service: Buffer.from(service, 'base64') } : {}) }
}

const aboutInvitation = (person: string) => `people.invitation|sealed_service_key|${person}`

const tokenKey = (secret: InstanceSecret, purpose: string, token: string): Key =>
  mac(secret.derive(purpose), token)

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
