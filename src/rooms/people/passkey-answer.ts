import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

/** What a browser answers when it is asked for a passkey, as the page's script posts it: JSON text. */
export const passkeyAnswer = z
  .string({ error: 'The browser gave no passkey. Scripts must be on, and the browser must know passkeys.' })
  .max(20_000)

/** What the passkey yields for the person's keys (PRF), in base64url: 32 bytes; absent where the browser gives none. */
export const passkeyYield = z
  .string()
  .regex(/^[\w-]{43}$/)
  .optional()

const TEXT = z.string().max(20_000)
const ANSWER = z.looseObject({
  id: z.string().max(2_000),
  rawId: TEXT,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({ clientDataJSON: TEXT }),
})
const CLIENT_DATA = z.looseObject({ challenge: z.string().max(500) })

/** The answer, taken apart; undefined when it is none. Whether it is true is for the library to say. */
export function readAnswer(
  text: string,
):
  | { id: string; challenge: string; whole: AuthenticationResponseJSON & RegistrationResponseJSON }
  | undefined {
  const answer = ANSWER.safeParse(parsed(text))
  if (!answer.success) return undefined
  const clientData = Buffer.from(answer.data.response.clientDataJSON, 'base64url').toString()
  const said = CLIENT_DATA.safeParse(parsed(clientData))
  if (!said.success) return undefined
  const whole = answer.data as unknown as AuthenticationResponseJSON & RegistrationResponseJSON
  return { id: answer.data.id, challenge: said.data.challenge, whole }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
