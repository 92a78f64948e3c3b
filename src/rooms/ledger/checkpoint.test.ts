import { describe, expect, test } from 'vitest'
import { digest } from '#platform/crypto.ts'
import { checkSignature } from './check-signature.ts'
import { checkpointKey, checkpointText, readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { cosignatureLine, witnessKey } from './cosignature.ts'
import { noteOf, readNote, type SignedNote } from './signed-note.ts'
import { COSIGNATURE, readVerifierKey, verifierKey } from './verifier-key.ts'

const seed = digest('a seed')
const origin = 'evenhand/5b3d4d5e-8f2f-4c43-9f0e-0d7d3f6b1a01'
const standing = { origin, size: 4182, root: digest('a root') }
const note = signCheckpoint(seed, standing)
const checkpoint = readCheckpoint(note) as SignedNote

describe('a signed note', () => {
  // The published example of golang.org/x/mod/sumdb/note, from which the form comes.
  const neumann = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  const example = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`

  test('that others have published is recognised as signed by its key', () => {
    const key = readVerifierKey(neumann)
    expect(key).toMatchObject({ name: 'PeterNeumann', type: 1, text: neumann })
    expect(checkSignature(readNote(example) as SignedNote, key as never)).toEqual({ at: null })
  })

  test('that was changed is not', () => {
    const key = readVerifierKey(neumann) as never
    const other = readNote(example.replace('answer', 'source')) as SignedNote
    expect(checkSignature(other, key)).toBe('bad')
  })

  test.each([
    ['without a signature', 'text\n\n'],
    ['without a blank line', 'text\n— a AAAAAAA=\n'],
    ['without its last line end', example.trimEnd()],
    ['with another kind of dash', example.replace('—', '-')],
    ['with a tabulator', example.replace('then ', 'then\t')],
    ['with a signature too short to name a key', 'text\n\n— a AAAA\n'],
  ])('%s is not read at all', (_, text) => {
    expect(readNote(text)).toBeUndefined()
  })
})

describe('a checkpoint', () => {
  test('is three lines, a blank one and the signature of the service', () => {
    expect(note.split('\n').slice(0, 4)).toEqual([origin, '4182', standing.root.toString('base64'), ''])
    expect(readCheckpoint(note)).toMatchObject(standing)
    expect(checkSignature(checkpoint, checkpointKey(seed, origin))).toEqual({ at: null })
    expect(checkSignature(checkpoint, checkpointKey(digest('another seed'), origin))).toBe('none')
  })

  test('keeps its meaning when there are signatures of a kind that nobody here knows', () => {
    const later = `${note}— ${origin} ${Buffer.alloc(2424, 6).toString('base64')}\n`
    const read = readCheckpoint(later) as SignedNote
    expect(read.signatures).toHaveLength(2)
    expect(checkSignature(read, checkpointKey(seed, origin))).toEqual({ at: null })
    const unknown = verifierKey(origin, 6, Buffer.alloc(1312))
    const signed = noteOf(checkpoint.text, [
      `— ${origin} ${Buffer.concat([unknown.id, Buffer.alloc(2420)]).toString('base64')}`,
    ])
    expect(checkSignature(readCheckpoint(signed) as SignedNote, unknown)).toBe('none')
  })

  test('is not read in any other form, so that one text has one seal', () => {
    for (const [from, to] of [
      ['4182\n', '04182\n'],
      ['4182\n', '4182 \n'],
      ['4182\n', '-1\n'],
      ['=\n\n', '=\nanother line\n\n'],
      ['=\n\n', '\n\n'],
    ] as const)
      expect(readCheckpoint(note.replace(from, to))).toBeUndefined()
    const root = standing.root.toString('base64')
    // The same 32 bytes with other bits in the padding.
    expect(
      readCheckpoint(note.replace(root, `${root.slice(0, 42)}${root[42] === 'A' ? 'B' : next(root)}=`)),
    ).toBeUndefined()
  })
})

describe('a cosignature', () => {
  const at = new Date('2026-11-22T09:41:07.900Z')
  const line = cosignatureLine(digest('chair'), 'fenbridge/chair', checkpoint, at)
  const key = witnessKey(digest('chair'), 'fenbridge/chair')
  const cosigned = readCheckpoint(`${note}${line}\n`) as SignedNote

  test('says who saw this checkpoint and at which second', () => {
    expect(checkSignature(cosigned, key)).toEqual({ at: new Date('2026-11-22T09:41:07Z') })
    expect(checkSignature(cosigned, checkpointKey(seed, origin))).toEqual({ at: null })
    expect(checkSignature(checkpoint, key)).toBe('none')
    expect(readVerifierKey(key.text)).toEqual(key)
    expect(key.type).toBe(COSIGNATURE)
  })

  test('does not hold for another checkpoint, at another time, or cut', () => {
    const other = checkpointText({ ...standing, size: 4183 })
    expect(checkSignature(readNote(noteOf(other, [line])) as SignedNote, key)).toBe('bad')
    const bytes = Buffer.from(line.split(' ')[2] as string, 'base64')
    bytes.writeUInt8(1, 10)
    const later = noteOf(checkpoint.text, [`— ${key.name} ${bytes.toString('base64')}`])
    expect(checkSignature(readNote(later) as SignedNote, key)).toBe('bad')
    const cut = noteOf(checkpoint.text, [`— ${key.name} ${bytes.subarray(0, 40).toString('base64')}`])
    expect(checkSignature(readNote(cut) as SignedNote, key)).toBe('bad')
  })

  test('has the key id and the place of its time that the published example has', () => {
    // C2SP tlog-cosignature, witness.example.com/w1: the second is in the eight bytes after the key's id.
    const published =
      'jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA=='
    const [own, theirs] = [line.split(' ')[2] as string, published].map(text => Buffer.from(text, 'base64'))
    expect(own).toHaveLength(theirs?.length as number)
    expect(theirs?.readBigUInt64BE(4)).toBe(1679315147n)
    expect(own?.readBigUInt64BE(4)).toBe(BigInt(Date.parse('2026-11-22T09:41:07Z') / 1000))
  })
})

describe('a verifier key', () => {
  test('is refused when anything in it was mistyped', () => {
    const { text } = witnessKey(digest('chair'), 'fenbridge/chair')
    for (let at = 0; at < text.length; at++) {
      const other = text[at] === '0' ? '1' : '0'
      expect(readVerifierKey(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined()
    }
    expect(readVerifierKey(` ${text}`)).toBeUndefined()
    expect(readVerifierKey('')).toBeUndefined()
  })

  test('has no name with a space or a plus in it', () => {
    for (const name of ['', 'the chair', 'a+b', 'line\nend'])
      expect(() => verifierKey(name, 1, Buffer.alloc(32))).toThrow('one word')
  })
})

/** The letter after the last of a root: it differs in bits that no byte takes. */
const next = (root: string) => String.fromCharCode((root.codePointAt(42) as number) + 1)
