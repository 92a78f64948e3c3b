import { generateSync } from 'otplib'

const STEP_MS = 30_000

/** Somebody's authenticator app, as it would run on their phone. */
export interface AuthenticatorApp {
  readonly secret: string
  /** The code that it shows at that moment. */
  codeAt(now: Date): string
}

/** An app that has read this key. */
export const authenticatorApp = (secret: string): AuthenticatorApp => ({
  secret,
  codeAt: now => generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) }),
})

/** How many half minutes have passed since 1970: a code belongs to one of them. */
export const halfMinuteOf = (now: Date): number => Math.floor(now.getTime() / STEP_MS)
