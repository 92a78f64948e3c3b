import { digest, equal, type Key, mac, newToken } from '#platform/crypto.ts'

/** What a form's hidden token says, once its seal is checked. */
export interface FormToken {
  /** Whose form it is; empty for somebody not signed in. */
  readonly person: string
  /** The command it is for. */
  readonly command: string
  /** Random, one for each form shown: the idempotency key, and the draft's name. */
  readonly nonce: string
  readonly issuedAt: number
  /** Older than a week: it no longer lets an act through, but still says whose text this is. */
  readonly isOld: boolean
}

const GOOD_FOR_MS = 7 * 24 * 3_600_000

/**
 * One token in every form does four things: it proves the form is ours (CSRF), recognises a repeat (idempotency),
 * names the draft, and, when the session lapsed meanwhile, still proves whose text this is.
 */
export function issueFormToken(
  key: Key,
  person: string,
  command: string,
  now: Date,
  nonce = newToken(),
): string {
  const body = [person, command, nonce, String(now.getTime())].join('.')
  return `${body}.${mac(key, body).toString('base64url')}`
}

/** Reads a token back; undefined when it was not issued here or is for another command. */
export function readFormToken(key: Key, token: unknown, command: string, now: Date): FormToken | undefined {
  if (typeof token !== 'string') return undefined
  const [person = '', named = '', nonce = '', time = '', seal = ''] = token.split('.')
  const expected = mac(key, [person, named, nonce, time].join('.'))
  if (!equal(expected, Buffer.from(seal, 'base64url'))) return undefined
  const issuedAt = Number(time)
  if (named !== command) return undefined
  return { person, command, nonce, issuedAt, isOld: now.getTime() - issuedAt > GOOD_FOR_MS }
}

/** The key under which a finished act is remembered: the nonce alone would let one person's key answer another's. */
export function repeatKey(person: string, command: string, nonce: string): Buffer {
  return digest(['repeat', person, command, nonce].join('|'))
}
