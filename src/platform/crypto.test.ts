import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  derive,
  digest,
  equal,
  isSignedBy,
  joinTwo,
  mac,
  newId,
  newKey,
  newPair,
  newToken,
  open,
  openFrom,
  openPart,
  openText,
  PART,
  publicHalf,
  SealBroken,
  seal,
  sealPart,
  sealTo,
  signed,
  signerOf,
  splitInThree,
  stretch,
  TooBusy,
} from './crypto.ts'
import vectors from './testdata/crypto-vectors.json' with { type: 'json' }

const ABOUT = 'service|file|name|7f3c|1'
const bytes = (hex: string) => Buffer.from(hex, 'hex')

describe('something sealed under a key', () => {
  test.each(vectors.format1)(
    'of format 1, made elsewhere, still opens: $text',
    ({ key, about, text, sealed }) => {
      expect(openText(bytes(key), bytes(sealed), about)).toBe(text)
    },
  )

  test('comes back as it was, whatever was sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.string(), (plain, about) => {
        const key = newKey()
        expect(open(key, seal(key, plain, about), about).equals(plain)).toBe(true)
      }),
    )
  })

  test.each(['', '\0', '\u0080\0\0', 'Siân O’Brien 🌻', 'n'.repeat(100_000)])(
    'comes back as text: %.20s',
    text => {
      const key = newKey()
      expect(openText(key, seal(key, text, ABOUT), ABOUT)).toBe(text)
    },
  )

  test('is never the same twice', () => {
    const key = newKey()
    expect(seal(key, 'Ann', ABOUT).equals(seal(key, 'Ann', ABOUT))).toBe(false)
  })

  test('does not tell how long the text is, but for steps of 64 bytes and of 256 from a kilobyte on', () => {
    const lengthOf = (n: number) => seal(newKey(), 'x'.repeat(n), ABOUT).length - 29
    expect([0, 3, 63].map(lengthOf)).toEqual([64, 64, 64])
    expect([64, 1_023, 1_024, 1_279, 1_280].map(lengthOf)).toEqual([128, 1_024, 1_280, 1_280, 1_536])
  })

  test('is refused when any one bit of any byte is turned over', () => {
    const key = newKey()
    const sealed = seal(key, 'Ann Example', ABOUT)
    for (let at = 0; at < sealed.length; at++)
      for (let bit = 0; bit < 8; bit++)
        expect(() => open(key, flipped(sealed, at, bit), ABOUT)).toThrow(SealBroken)
  })

  test('is refused when it is cut anywhere, also to a tag of four bytes', () => {
    const key = newKey()
    const sealed = seal(key, 'Ann Example', ABOUT)
    for (let length = 0; length < sealed.length; length++)
      expect(() => open(key, sealed.subarray(0, length), ABOUT)).toThrow(SealBroken)
    const shortTag = Buffer.concat([sealed.subarray(0, -16), sealed.subarray(-16, -12)])
    expect(() => open(key, shortTag, ABOUT)).toThrow(SealBroken)
  })

  test('is refused in another place, and under another key', () => {
    const key = newKey()
    const name = seal(key, 'Ann Example', 'service|file|name|7f3c|1')
    const phone = seal(key, '01632 960001', 'service|file|phone|7f3c|1')
    expect(() => open(key, phone, 'service|file|name|7f3c|1')).toThrow(SealBroken)
    expect(() => open(key, name, 'service|file|name|7f3c|2')).toThrow(SealBroken)
    expect(() => open(newKey(), name, 'service|file|name|7f3c|1')).toThrow(SealBroken)
    expect(() => open(key.subarray(1), name, 'service|file|name|7f3c|1')).toThrow(SealBroken)
  })

  test('is refused without a word of what is in it or where it was', () => {
    const key = newKey()
    const fault = faultOf(() => open(key, seal(key, 'Ann Example', 'about Ann'), 'about Ben'))
    expect(`${fault} ${(fault as Error).stack} ${JSON.stringify(fault)}`).not.toMatch(/Ann|Ben/)
    expect(fault).not.toHaveProperty('cause')
  })

  test('cannot be made under a key of the wrong length', () => {
    expect(() => seal(newKey().subarray(1), 'Ann', ABOUT)).toThrow('Invalid key length')
  })
})

describe('something sealed to somebody', () => {
  test.each(vectors.format2)('of format 2, made elsewhere, still opens: $text', async vector => {
    const { privateKey, about, text, sealed } = vector
    expect((await openFrom(bytes(privateKey), bytes(sealed), about)).toString()).toBe(text)
  })

  test('comes back to the holder of the private half, and to nobody else', async () => {
    const [ann, ben] = await Promise.all([newPair(), newPair()])
    for (const text of ['', 'Siân O’Brien 🌻', 'n'.repeat(100_000)]) {
      const sealed = await sealTo(ann.publicKey, text, ABOUT)
      expect((await openFrom(ann.privateKey, sealed, ABOUT)).toString()).toBe(text)
      await expect(openFrom(ben.privateKey, sealed, ABOUT)).rejects.toThrow(SealBroken)
      await expect(openFrom(ann.privateKey, sealed, `${ABOUT}0`)).rejects.toThrow(SealBroken)
    }
  })

  test('is refused when any byte is changed or cut off', async () => {
    const { publicKey, privateKey } = await newPair()
    const sealed = await sealTo(publicKey, 'Ann Example', ABOUT)
    for (let at = 0; at < sealed.length; at++) {
      await expect(openFrom(privateKey, flipped(sealed, at, at % 8), ABOUT)).rejects.toThrow(SealBroken)
      await expect(openFrom(privateKey, sealed.subarray(0, at), ABOUT)).rejects.toThrow(SealBroken)
    }
  })

  test('is not mistaken for something sealed under a key, nor the other way round', async () => {
    const { publicKey, privateKey } = await newPair()
    const key = newKey()
    expect(() => open(key, Buffer.of(2), ABOUT)).toThrow(SealBroken)
    await expect(openFrom(privateKey, seal(key, 'Ann', ABOUT), ABOUT)).rejects.toThrow(SealBroken)
    const sealed = await sealTo(publicKey, 'Ann', ABOUT)
    expect(() => open(privateKey, sealed, ABOUT)).toThrow(SealBroken)
  })

  test('is made by the suite that RFC 9180 publishes vectors for', async () => {
    const { ikmE, info, skRm, pkRm, enc, aad, pt, ct } = vectors.hpke
    const kem = new DhkemX25519HkdfSha256()
    const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() })
    const own = (hex: string) => new Uint8Array(bytes(hex)).buffer
    const sender = await suite.createSenderContext({
      recipientPublicKey: await kem.deserializePublicKey(own(pkRm)),
      info: own(info),
      ekm: await kem.deriveKeyPair(own(ikmE)),
    })
    expect(Buffer.from(sender.enc).toString('hex')).toBe(enc)
    expect(Buffer.from(await sender.seal(own(pt), own(aad))).toString('hex')).toBe(ct)
    const recipientKey = await kem.deserializePrivateKey(own(skRm))
    const opened = await suite.open({ recipientKey, enc: own(enc), info: own(info) }, own(ct), own(aad))
    expect(Buffer.from(opened).toString('hex')).toBe(pt)
  })
})

describe('something long, sealed in parts', () => {
  const [first, second] = [Buffer.alloc(PART, 'one '), Buffer.alloc(PART, 'two ')]
  const last = Buffer.from('and the end')

  test.each(vectors.format3)('of format 3, made elsewhere, still opens: part $number', vector => {
    const sealed = readFileSync(join(import.meta.dirname, 'testdata', vector.sealedIn))
    const plain = openPart(bytes(vector.key), sealed, vector.about, vector.number, vector.isLast)
    expect(digest(plain).toString('hex')).toBe(vector.sha256)
  })

  test('comes back whole, whatever the length of the end', () => {
    const key = newKey()
    for (const length of [0, 1, 4_096, PART - 1]) {
      const end = Buffer.alloc(length, 0)
      expect(openPart(key, sealPart(key, end, ABOUT, 1, true), ABOUT, 1, true).equals(end)).toBe(true)
    }
    expect(openPart(key, sealPart(key, first, ABOUT, 0, false), ABOUT, 0, false).equals(first)).toBe(true)
  })

  test('shows its length in steps of 65,536 bytes only', () => {
    const key = newKey()
    const lengths = [first, last, Buffer.alloc(0)].map(
      plain => sealPart(key, plain, ABOUT, 0, plain !== first).length,
    )
    expect(lengths).toEqual([PART + 29, PART + 29, PART + 29])
  })

  test('is refused when parts change places, are left out, are cut off at the end, or come from another thing', () => {
    const [key, other] = [newKey(), newKey()]
    const parts = [first, second].map((plain, n) => sealPart(key, plain, ABOUT, n, false))
    const [one = Buffer.of(), two = Buffer.of()] = parts
    const end = sealPart(key, last, ABOUT, 2, true)
    const wrong: [Buffer, number, boolean][] = [
      [two, 0, false],
      [one, 1, false],
      [end, 1, true],
      [two, 1, true],
      [end, 2, false],
      [sealPart(other, second, ABOUT, 1, false), 1, false],
      [sealPart(key, second, `${ABOUT}0`, 1, false), 1, false],
      [seal(key, second, `${ABOUT}|1|more`), 1, false],
    ]
    for (const [sealed, number, isLast] of wrong)
      expect(() => openPart(key, sealed, ABOUT, number, isLast)).toThrow(SealBroken)
    for (const at of [0, 1, 12, 13, PART, PART + 28])
      expect(() => openPart(key, flipped(one, at, at % 8), ABOUT, 0, false)).toThrow(SealBroken)
    expect(() => openPart(key, one.subarray(0, -1), ABOUT, 0, false)).toThrow(SealBroken)
  })

  test('is not sealed in parts of another length', () => {
    expect(() => sealPart(newKey(), last, ABOUT, 0, false)).toThrow(RangeError)
    expect(() => sealPart(newKey(), first, ABOUT, 0, true)).toThrow(RangeError)
  })
})

describe('a key from a password', () => {
  test.each(vectors.stretched)(
    'is the one that another implementation of Argon2id gives: $password',
    async vector => {
      const key = await stretch(vector.password, bytes(vector.salt))
      expect(Buffer.from(key).toString('hex')).toBe(vector.key)
    },
  )

  test('is refused to a salt that is too short', async () => {
    await expect(stretch('correct horse', new Uint8Array(15))).rejects.toThrow('16 bytes')
  })

  test('is asked of two at a time: whoever comes when twenty are waiting is turned away at once', async () => {
    const salt = newKey()
    const asked = Array.from({ length: 23 }, () => stretch('correct horse', salt))
    await expect(asked[22]).rejects.toThrow(TooBusy)
    expect(await Promise.all(asked.slice(0, 22))).toHaveLength(22)
  }, 60_000)
})

describe('something signed', () => {
  test.each(vectors.signed)('has the signature that RFC 8032 publishes: $about', vector => {
    const [seed, text] = [bytes(vector.seed), bytes(vector.text)]
    expect(signerOf(seed).toString('hex')).toBe(vector.signer)
    expect(signed(seed, text).toString('hex')).toBe(vector.signature)
    expect(isSignedBy(bytes(vector.signer), text, bytes(vector.signature))).toBe(true)
  })

  test('is recognised under its own key and text only, and no bit of the signature can be turned over', () => {
    const seed = newKey()
    const signature = signed(seed, 'Siân')
    expect(isSignedBy(signerOf(seed), Buffer.from('Siân'), signature)).toBe(true)
    expect(isSignedBy(signerOf(newKey()), 'Siân', signature)).toBe(false)
    expect(isSignedBy(signerOf(seed), 'Sian', signature)).toBe(false)
    for (let at = 0; at < signature.length; at++)
      expect(isSignedBy(signerOf(seed), 'Siân', flipped(signature, at, at % 8))).toBe(false)
  })

  test('is not recognised when key or signature have another length, and no key is made from a short seed', () => {
    const seed = newKey()
    const signature = signed(seed, 'Ann')
    expect(isSignedBy(signerOf(seed).subarray(1), 'Ann', signature)).toBe(false)
    expect(isSignedBy(signerOf(seed), 'Ann', signature.subarray(1))).toBe(false)
    expect(() => signed(seed.subarray(1), 'Ann')).toThrow('32 bytes')
  })
})

describe('digests, keys and names', () => {
  test('follow their published examples', () => {
    // FIPS 180-4 "abc"; RFC 4231 test case 2.
    expect(digest('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(mac(Buffer.from('Jefe'), 'what do ya want for nothing?').toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  test.each(vectors.derived)('derive the same key for $label as elsewhere', ({ key, label, derived }) => {
    expect(Buffer.from(derive(bytes(key), label)).toString('hex')).toBe(derived)
    expect(equal(derive(bytes(key), `${label}2`), bytes(derived))).toBe(false)
  })

  test('take text as UTF-8', () => {
    expect(digest('Siân').equals(digest(Buffer.from('Siân')))).toBe(true)
  })

  test('are equal only when every byte is, and never when one is longer', () => {
    expect(equal(Buffer.from('abc'), Buffer.from('abc'))).toBe(true)
    expect(equal(Buffer.from('abc'), Buffer.from('abd'))).toBe(false)
    expect(equal(Buffer.from('abc'), Buffer.from('abcd'))).toBe(false)
    expect(equal(Buffer.of(), Buffer.of())).toBe(true)
  })

  test('are fresh each time, in the form that was promised', () => {
    expect(newKey()).toHaveLength(32)
    expect(newToken()).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(Array.from({ length: 1_000 }, newToken)).size).toBe(1_000)
  })
})

function flipped(sealed: Buffer, at: number, bit: number): Buffer {
  const other = Buffer.from(sealed)
  other[at] = (other[at] ?? 0) ^ (1 << bit)
  return other
}

function faultOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (fault) {
    return fault
  }
}

describe('a secret in three parts', () => {
  test('comes back from any two of them, and from a part made elsewhere', async () => {
    const secret = newKey()
    const [one, two, three] = await splitInThree(secret)
    for (const [a, b] of [
      [one, two],
      [three, one],
      [two, three],
    ] as const)
      expect(equal(await joinTwo(a, b), secret)).toBe(true)
    // f(x) = 07 + 05·x in GF(2^8), by hand: f(1) = 02, f(2) = 0d; the last byte of a part is its x.
    const part = (y: number, x: number) => Uint8Array.from([...Array(32).fill(y), x])
    expect(await joinTwo(part(0x02, 1), part(0x0d, 2))).toEqual(new Uint8Array(32).fill(7))
  })

  test('is not the secret, nor half of it, in one part', async () => {
    const secret = newKey()
    for (const part of await splitInThree(secret))
      expect(Buffer.from(part).includes(Buffer.from(secret.subarray(0, 8)))).toBe(false)
  })
})

test('the public half follows from the private one (RFC 7748 §6.1)', async () => {
  const alice = '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'
  expect(publicHalf(bytes(alice)).toString('hex')).toBe(
    '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
  )
  const { publicKey, privateKey } = await newPair()
  expect(equal(publicHalf(privateKey), publicKey)).toBe(true)
})
