import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { base64url, bytesOf } from './base64url.ts'

/**
 * Asks the browser for a passkey for the form in this place, and sends the form with the answer: `use` for one that is
 * there, `make` for a new one. What the passkey yields for its owner's keys (PRF) goes with it where the browser gives
 * it.
 */
export async function answerWithPasskey(place: HTMLElement, form: HTMLFormElement): Promise<void> {
  const says = place.querySelector('[data-passkey-says]')
  const say = (words: string) => {
    if (says) says.textContent = words
  }
  say('Follow what your browser asks.')
  try {
    const options = await optionsFrom(place.dataset['passkeyOptions'] ?? '')
    const [response, yielded] = await (place.dataset['passkey'] === 'make' ? make(options) : use(options))
    fill(form, 'response', JSON.stringify(response))
    fill(form, 'unlocks', yielded ?? '')
    form.submit()
  } catch {
    say('No passkey was given. Try again, or choose another way.')
  }
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

type Options = { extensions?: { prf?: { eval?: { first?: string } } } }

async function optionsFrom(address: string): Promise<Options> {
  const sent = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: '{}',
  })
  if (!sent.ok) throw new Error(String(sent.status))
  const { done } = (await sent.json()) as { done: { options: string } }
  return JSON.parse(done.options)
}

async function use(options: Options): Promise<[object, string | undefined]> {
  const optionsJSON = withBytes(options) as PublicKeyCredentialRequestOptionsJSON
  const response = await startAuthentication({ optionsJSON })
  return withoutYield(response)
}

/** Some devices yield only when they are used, not when a passkey is made: then it is used once, at once. */
async function make(options: Options): Promise<[object, string | undefined]> {
  const optionsJSON = withBytes(options) as PublicKeyCredentialCreationOptionsJSON
  const response = await startRegistration({ optionsJSON })
  const [sent, yielded] = withoutYield(response)
  if (yielded || !yieldsLater(response)) return [sent, yielded]
  const asked = {
    // Nobody looks at what is signed here: only what is yielded counts.
    challenge: optionsJSON.challenge,
    ...(optionsJSON.rp.id ? { rpId: optionsJSON.rp.id } : {}),
    allowCredentials: [{ id: response.id, type: 'public-key' as const }],
    userVerification: 'required' as const,
    extensions: { ...optionsJSON.extensions },
  }
  const used = await startAuthentication({ optionsJSON: asked }).catch(() => undefined)
  return [sent, used && withoutYield(used)[1]]
}

type Extended = { clientExtensionResults: object }
type Prf = { prf?: { enabled?: boolean; results?: { first?: ArrayBuffer } } }

const yieldsLater = ({ clientExtensionResults }: Extended) =>
  (clientExtensionResults as Prf).prf?.enabled === true

/** What was yielded goes in a field of its own, and not a second time in the answer. */
function withoutYield<R extends Extended>(response: R): [R, string | undefined] {
  const { prf, ...others } = response.clientExtensionResults as Prf
  const first = prf?.results?.first
  return [{ ...response, clientExtensionResults: others }, first && base64url(first)]
}

function withBytes(options: Options): object {
  const first = options.extensions?.prf?.eval?.first
  if (!first) return options
  return { ...options, extensions: { ...options.extensions, prf: { eval: { first: bytesOf(first) } } } }
}
