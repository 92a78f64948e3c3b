import { digest } from '#platform/crypto.ts'

/** What a signature type byte stands for (C2SP signed-note, tlog-cosignature); others are read and then ignored. */
export const ED25519 = 0x01
export const COSIGNATURE = 0x04

/** The public half of a key, with the name and the four bytes by which a signature line names it. */
export interface VerifierKey {
  readonly name: string
  readonly type: number
  readonly publicKey: Uint8Array
  readonly id: Buffer
  /** NAME+ID+KEY: the one line that is passed on, noted down and compared. */
  readonly text: string
}

/** A verifier key in the form of C2SP signed-note. Refuses a name that is empty or holds spaces or a plus. */
export function verifierKey(name: string, type: number, publicKey: Uint8Array): VerifierKey {
  if (!NAME.test(name)) throw new RangeError('A key’s name is one word, without a plus.')
  const material = Buffer.concat([Buffer.of(type), publicKey])
  const id = digest(Buffer.concat([Buffer.from(`${name}\n`), material])).subarray(0, 4)
  return { name, type, publicKey, id, text: `${name}+${id.toString('hex')}+${material.toString('base64')}` }
}

/** The key that such a line names; undefined when it is mistyped. Types that are not known here are read too. */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const [, name, encoded] = /^([^+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
  const material = Buffer.from(encoded ?? '', 'base64')
  if (!name || !NAME.test(name) || material.length < 2) return
  const key = verifierKey(name, material[0] as number, material.subarray(1))
  return key.text === text ? key : undefined
}

const NAME = /^[^\s+\p{C}]+$/u
