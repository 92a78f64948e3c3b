import { digest, newToken } from '#platform/crypto.ts'

/** A device with passkeys, as the browser shows it to a page; made of nothing but the standard (WebAuthn, CTAP 2). */
export interface SoftPasskey {
  readonly id: string
  /** What the page posts after a passkey was made. */
  made(options: Options, lie?: Lie): Promise<string>
  /** What the page posts after it was used. */
  used(options: Options, lie?: Lie): Promise<string>
}

export interface Options {
  challenge: string
  rp?: { id?: string }
  rpId?: string
  user?: { id: string }
}

/** Something that an attacker's device or page would say instead. */
export interface Lie {
  origin?: string
  site?: string
  challenge?: string
  /** Nobody's finger was checked. */
  unverified?: true
  userHandle?: string
  counter?: number
  type?: string
}

const ES256 = { name: 'ECDSA', namedCurve: 'P-256' } as const
const [PRESENT, VERIFIED, WITH_KEY] = [0x01, 0x04, 0x40]

/** A new passkey on a device of its own, for this origin. */
export async function softPasskey(origin: string): Promise<SoftPasskey> {
  const pair = (await crypto.subtle.generateKey(ES256, true, ['sign', 'verify'])) as CryptoKeyPair
  const id = newToken()
  let handle = ''
  let counter = 0
  const authData = async (site: string, flags: number, lie: Lie, more = Buffer.alloc(0)) => {
    counter += 1
    const checked = lie.unverified ? flags & ~VERIFIED : flags
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lie.counter ?? counter)
    return Buffer.concat([digest(lie.site ?? site), Buffer.of(checked), count, more])
  }
  const clientData = (type: string, options: Options, lie: Lie) =>
    Buffer.from(
      JSON.stringify({
        type: lie.type ?? type,
        challenge: lie.challenge ?? options.challenge,
        origin: lie.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const shared = (response: object) =>
    JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  return {
    id,
    async made(options, lie = {}) {
      handle ||= options.user?.id ?? ''
      const key = await coseKey(pair.publicKey)
      const credential = Buffer.concat([
        Buffer.alloc(16),
        Buffer.of(0, 32),
        Buffer.from(id, 'base64url'),
        key,
      ])
      const data = await authData(options.rp?.id ?? '', PRESENT | VERIFIED | WITH_KEY, lie, credential)
      return shared({
        clientDataJSON: clientData('webauthn.create', options, lie).toString('base64url'),
        attestationObject: attestation(data).toString('base64url'),
        transports: ['internal'],
      })
    },
    async used(options, lie = {}) {
      const data = await authData(options.rpId ?? '', PRESENT | VERIFIED, lie)
      const client = clientData('webauthn.get', options, lie)
      const signed = Buffer.concat([data, digest(client)])
      const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, signed)
      return shared({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: der(Buffer.from(raw)).toString('base64url'),
        userHandle: lie.userHandle ?? handle,
      })
    },
  }
}

/** CBOR of {"fmt": "none", "attStmt": {}, "authData": data}. */
const attestation = (data: Buffer) =>
  Buffer.concat([
    Buffer.of(0xa3),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.of(0xa0),
    text('authData'),
    Buffer.of(0x59, data.length >> 8, data.length & 0xff),
    data,
  ])

const text = (words: string) => Buffer.concat([Buffer.of(0x60 + words.length), Buffer.from(words)])

/** CBOR of a P-256 public key as COSE has it: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
async function coseKey(key: CryptoKey): Promise<Buffer> {
  const raw = Buffer.from(await crypto.subtle.exportKey('raw', key))
  const head = Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20)
  return Buffer.concat([head, raw.subarray(1, 33), Buffer.of(0x22, 0x58, 0x20), raw.subarray(33, 65)])
}

/** Two whole numbers of 32 bytes as a signature in DER form. */
function der(raw: Buffer): Buffer {
  const parts = [raw.subarray(0, 32), raw.subarray(32)].map(number => {
    const from = number.findIndex(byte => byte !== 0)
    const bare = number.subarray(Math.max(0, from))
    const whole = (bare[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), bare]) : bare
    return Buffer.concat([Buffer.of(0x02, whole.length), whole])
  })
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(0x30, body.length), body])
}
