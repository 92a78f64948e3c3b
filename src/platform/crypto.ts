import {
  argon2,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomUUID,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { combine, split } from 'shamir-secret-sharing'
import { turns } from './turns.ts'

export { TooBusy } from './turns.ts'

/** A symmetric key of 32 bytes. */
export type Key = Uint8Array

/** A pair for sealing to somebody: 32 bytes each, X25519. */
export interface KeyPair {
  publicKey: Uint8Array
  privateKey: Uint8Array
}

/** What was to be opened is damaged, moved, or sealed under another key. Says no more, so that logs cannot. */
export class SealBroken extends Error {
  override name = 'SealBroken'
  constructor() {
    super('Something sealed could not be opened: it was changed, moved, or sealed under another key.')
  }
}

/** A fresh random key. */
export function newKey(): Key {
  return randomBytes(KEY)
}

/** A fresh secret of 32 random bytes, in base64url: for cookies, invitations, forms. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A fresh random UUID (version 4): tells nothing about when it was made or what came before it. */
export function newId(): string {
  return randomUUID()
}

/** SHA-256, 32 bytes; text is taken as UTF-8. */
export function digest(text: string | Uint8Array): Buffer {
  return hash('sha256', text, 'buffer')
}

/** SHA-256 of something long, taken in bit by bit; `end` gives the 32 bytes. */
export function digestOfParts(): { take(bytes: Uint8Array): void; end(): Buffer } {
  const running = createHash('sha256')
  return { take: bytes => void running.update(bytes), end: () => running.digest() }
}

/** HMAC-SHA-256, 32 bytes; text is taken as UTF-8. */
export function mac(key: Key, text: string | Uint8Array): Buffer {
  return createHmac('sha256', asObject(key)).update(text).digest()
}

/** Whether two secrets are the same, in a time that does not depend on where they differ; false when lengths do. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A key of its own for each purpose named: HKDF-SHA-256 (RFC 5869), no salt, the label as info. */
export function derive(key: Key, label: string): Key {
  return new Uint8Array(hkdfSync('sha256', key, EMPTY, label, KEY))
}

/**
 * Seals bytes or text (as UTF-8) so that they open only under the same key and for the same `about`
 * (service|table|column|row|version): 1 | 12 random bytes | AES-256-GCM ciphertext | 16-byte tag.
 * Lengths are hidden: inside, the text is followed by one byte 80 and zeros up to the next multiple of 64 bytes,
 * or of 256 from 1,024 bytes on. One key seals up to 2^32 texts. Refuses a key that is not 32 bytes.
 */
export function seal(key: Key, plain: string | Uint8Array, about: string): Buffer {
  return enciphered(SEALED, key, padded(plain), about)
}

/** The bytes that `seal` was given. Throws SealBroken on anything else, whatever is wrong with it. */
export function open(key: Key, sealed: Uint8Array, about: string): Buffer {
  try {
    return unpadded(deciphered(SEALED, key, sealed, about))
  } catch {
    throw new SealBroken()
  }
}

/** The text that `seal` was given. Throws SealBroken on anything else. */
export function openText(key: Key, sealed: Uint8Array, about: string): string {
  return open(key, sealed, about).toString('utf8')
}

/** How many bytes of something long are sealed together. */
export const PART = 65_536

/**
 * Seals one part of something long, so that parts open only in their order and none can be left out, at the end
 * either (as in STREAM, Hoang and others 2015): 3 | 12 random bytes | AES-256-GCM ciphertext | 16-byte tag, with
 * `about|number|more`, or `about|number|last`, as additional data. Every part holds `PART` bytes; the last one holds
 * fewer and is filled up by one byte 80 and zeros, so that a length shows in steps of `PART` only. Numbers begin at 0.
 * Refuses any other length. A key is for one thing, so that no part of another fits in.
 */
export function sealPart(
  key: Key,
  plain: Uint8Array,
  about: string,
  number: number,
  isLast: boolean,
): Buffer {
  if (isLast ? plain.length >= PART : plain.length !== PART)
    throw new RangeError('A part has its own length.')
  const whole = isLast ? filledUp(plain, PART) : plain
  return enciphered(SEALED_PART, key, whole, aboutPart(about, number, isLast))
}

/** The bytes of one part. Throws SealBroken for a part that was changed, or stands in another place. */
export function openPart(
  key: Key,
  sealed: Uint8Array,
  about: string,
  number: number,
  isLast: boolean,
): Buffer {
  try {
    const whole = deciphered(SEALED_PART, key, sealed, aboutPart(about, number, isLast))
    return isLast ? unpadded(whole) : whole
  } catch {
    throw new SealBroken()
  }
}

/** A fresh pair: whoever has the public half may seal, only the private half opens. */
export async function newPair(): Promise<KeyPair> {
  const pair = await suite.kem.generateKeyPair()
  const [publicKey, privateKey] = await Promise.all([
    suite.kem.serializePublicKey(pair.publicKey),
    suite.kem.serializePrivateKey(pair.privateKey),
  ])
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) }
}

/** The public half of a pair, from its private half: X25519 (RFC 7748), 32 bytes. */
export function publicHalf(privateKey: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([AGREEING, privateKey]), format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-KEY)
}

/** Three parts of a secret of 32 bytes, 33 bytes each: any two give it back, one says nothing of it (Shamir, GF(2^8)). */
export async function splitInThree(secret: Uint8Array): Promise<[Uint8Array, Uint8Array, Uint8Array]> {
  const [one, two, three] = await split(new Uint8Array(secret), 3, 2)
  if (!one || !two || !three) throw new Error('a secret is split into three')
  return [one, two, three]
}

/** The secret again, from two of its parts. Wrong parts give another secret: check what comes out. */
export async function joinTwo(one: Uint8Array, other: Uint8Array): Promise<Uint8Array> {
  return combine([new Uint8Array(one), new Uint8Array(other)])
}

/**
 * Seals to a public key, with nobody's secret at hand: 2 | encapsulated key (32) | ciphertext and tag, by HPKE
 * (RFC 9180) base mode, X25519, HKDF-SHA-256, AES-256-GCM, no info, `about` as additional data; padded as `seal`.
 * Anyone can do this, so what opens is secret but says nothing about who sealed it.
 */
export async function sealTo(
  publicKey: Uint8Array,
  plain: string | Uint8Array,
  about: string,
): Promise<Buffer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(plainBytes(publicKey))
  const { enc, ct } = await suite.seal({ recipientPublicKey }, padded(plain), Buffer.from(about))
  return Buffer.concat([SEALED_TO, new Uint8Array(enc), new Uint8Array(ct)])
}

/** The bytes that `sealTo` was given. Throws SealBroken on anything else. */
export async function openFrom(privateKey: Uint8Array, sealed: Uint8Array, about: string): Promise<Buffer> {
  try {
    if (sealed[0] !== SEALED_TO[0]) throw new SealBroken()
    const recipientKey = await suite.kem.deserializePrivateKey(plainBytes(privateKey))
    const enc = plainBytes(sealed.subarray(1, 1 + ENC))
    const ct = plainBytes(sealed.subarray(1 + ENC))
    return unpadded(Buffer.from(await suite.open({ recipientKey, enc }, ct, Buffer.from(about))))
  } catch {
    throw new SealBroken()
  }
}

/** The public half of a signing key: Ed25519 (RFC 8032), 32 bytes from the 32 bytes of its seed. */
export function signerOf(seed: Key): Buffer {
  return createPublicKey(signingKey(seed)).export({ format: 'der', type: 'spki' }).subarray(SPKI.length)
}

/** Signs with an Ed25519 seed of 32 bytes (RFC 8032, not prehashed); 64 bytes, always the same for the same text. */
export function signed(seed: Key, text: string | Uint8Array): Buffer {
  return sign(null, Buffer.from(text), signingKey(seed))
}

/** Whether a public key of 32 bytes signed this; false for anything else, whatever its form. */
export function isSignedBy(signer: Uint8Array, text: string | Uint8Array, signature: Uint8Array): boolean {
  if (signer.length !== KEY || signature.length !== SIGNATURE) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI, signer]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, signature)
}

/**
 * A key from a password: Argon2id (RFC 9106), 64 MiB, three passes, one lane, off the main thread. The password is
 * brought to NFKC, so that one keyboard's é is another's. Two at a time, others wait their turn; throws TooBusy when
 * twenty are waiting already. Refuses a salt of fewer than 16 bytes.
 */
export async function stretch(password: string, salt: Uint8Array): Promise<Key> {
  if (salt.length < 16) throw new RangeError('A salt has at least 16 bytes.')
  const message = Buffer.from(password.normalize('NFKC'))
  const cost = { memory: 64 * 1024, passes: 3, parallelism: 1, tagLength: KEY }
  return new Uint8Array(await inTurn(() => argon2Run('argon2id', { message, nonce: salt, ...cost })))
}

const KEY = 32
const NONCE = 12
const TAG = 16
const ENC = 32
const SIGNATURE = 64
// What stands before the bytes of an Ed25519 key, and of a private X25519 key, in DER form (RFC 8410 §4 and §7).
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const AGREEING = Buffer.from('302e020100300506032b656e04220420', 'hex')
const EMPTY = new Uint8Array()
const SEALED = Buffer.of(1)
const SEALED_TO = Buffer.of(2)
const SEALED_PART = Buffer.of(3)
const END = 0x80
const argon2Run = promisify(argon2)
const inTurn = turns(2, 20)
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

function signingKey(seed: Key) {
  if (seed.length !== KEY) throw new RangeError('A signing key has 32 bytes.')
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

function padded(plain: string | Uint8Array): Buffer<ArrayBuffer> {
  const bytes = typeof plain === 'string' ? Buffer.from(plain) : plain
  return filledUp(bytes, bytes.length < 1024 ? 64 : 256)
}

function filledUp(bytes: Uint8Array, bucket: number): Buffer<ArrayBuffer> {
  const whole = Buffer.alloc(Math.ceil((bytes.length + 1) / bucket) * bucket)
  whole.set(bytes)
  whole[bytes.length] = END
  return whole
}

function unpadded(whole: Buffer): Buffer {
  let end = whole.length - 1
  while (whole[end] === 0) end--
  if (whole[end] !== END) throw new SealBroken()
  return whole.subarray(0, end)
}

const aboutPart = (about: string, number: number, isLast: boolean): string =>
  `${about}|${number}|${isLast ? 'last' : 'more'}`

function enciphered(format: Buffer, key: Key, whole: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', asObject(key), nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(about))
  const body = cipher.update(whole)
  return Buffer.concat([format, nonce, body, cipher.final(), cipher.getAuthTag()])
}

function deciphered(format: Buffer, key: Key, sealed: Uint8Array, about: string): Buffer {
  if (sealed[0] !== format[0] || sealed.length < 1 + NONCE + TAG) throw new SealBroken()
  const nonce = sealed.subarray(1, 1 + NONCE)
  // Without authTagLength Node accepts a tag cut to four bytes.
  const cipher = createDecipheriv('aes-256-gcm', asObject(key), nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(about))
  cipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([cipher.update(sealed.subarray(1 + NONCE, -TAG)), cipher.final()])
}

/** Given raw bytes, a cipher or a MAC of Node's takes four times as long. */
const asObject = (key: Key): KeyObject => createSecretKey(key)

/** A copy with a buffer of its own: WebCrypto reads the whole buffer behind a view. */
function plainBytes(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
