import { gunzipSync, inflateSync } from 'node:zlib'

/** A text that was planted, and a guise in which it might stand somewhere. */
interface Sought {
  readonly text: string
  readonly guise: string
  readonly bytes: Buffer
}

/**
 * Looks for many texts at once, in every guise, among any number of bytes: in UTF-8, composed and decomposed, UTF-16,
 * base64, hexadecimal, as part of an address, in capitals or small letters, and the same again within whatever of the
 * bytes was compressed (gzip, zlib).
 */
export class FactFinder {
  /** Guises found so far, each as "text as guise". */
  readonly found = new Set<string>()
  /** The longest guise: so far must two pieces of one thing overlap. */
  readonly longest: number
  readonly #starts = new Uint8Array(2 ** 24)
  readonly #sought = new Map<number, Sought[]>()

  /** Refuses a text that is too short to be found by chance never. */
  constructor(texts: readonly string[]) {
    const all = texts.flatMap(guisesOf)
    this.longest = Math.max(...all.map(({ bytes }) => bytes.length))
    for (const one of all) {
      if (one.bytes.length < 8) throw new RangeError(`"${one.text}" is too short to be looked for`)
      const start = startAt(one.bytes, 0)
      this.#starts[start] = 1
      this.#sought.set(start, [...(this.#sought.get(start) ?? []), one])
    }
  }

  /** Looks through these bytes. */
  look(haystack: Buffer): void {
    this.#lookAt(haystack)
    for (const inner of unpacked(haystack)) this.#lookAt(inner)
  }

  /** How many of these texts were found in any guise. */
  countOf(texts: readonly string[]): number {
    return texts.filter(text => [...this.found].some(one => one.startsWith(`${text} as `))).length
  }

  #lookAt(haystack: Buffer): void {
    const folded = inSmallLetters(haystack)
    const [starts, last] = [this.#starts, folded.length - 3]
    for (let at = 0; at < last; at++) {
      const start = ((folded[at] ?? 0) << 16) | ((folded[at + 1] ?? 0) << 8) | (folded[at + 2] ?? 0)
      if (starts[start]) this.#compare(folded, at, start)
    }
  }

  #compare(folded: Buffer, at: number, start: number): void {
    for (const { text, guise, bytes } of this.#sought.get(start) ?? [])
      if (folded.compare(bytes, 0, bytes.length, at, Math.min(at + bytes.length, folded.length)) === 0)
        this.found.add(`${text} as ${guise}`)
  }
}

function guisesOf(text: string): Sought[] {
  const utf16 = Buffer.from(text, 'utf16le')
  const decomposed = Buffer.from(text.normalize('NFD'))
  const guises: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8, decomposed', decomposed],
    ['Latin 1', Buffer.from(text, 'latin1')],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['hexadecimal', Buffer.from(Buffer.from(text).toString('hex'))],
    ['an address', Buffer.from(encodeURIComponent(text))],
    ['a form', Buffer.from(new URLSearchParams({ a: text }).toString().slice(2))],
    ...[0, 1, 2].flatMap(shift =>
      (['base64', 'base64url'] as const).map(
        way => [`${way} from place ${shift}`, inBase64(text, shift, way)] as [string, Buffer],
      ),
    ),
  ]
  return guises.map(([guise, bytes]) => ({ text, guise, bytes: inSmallLetters(bytes) }))
}

/** The part of a text's base64 that is the same whatever stands before and after it. */
function inBase64(text: string, shift: number, way: 'base64' | 'base64url'): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString(way)
  return Buffer.from(shift === 0 ? whole : whole.slice(4))
}

/** Capital letters of the Latin alphabet become small ones, byte by byte; everything else stays. */
function inSmallLetters(bytes: Uint8Array): Buffer {
  const folded = Buffer.from(bytes)
  for (let at = 0; at < folded.length; at++) {
    const byte = folded[at] ?? 0
    if (byte >= 65 && byte <= 90) folded[at] = byte | 32
  }
  return folded
}

const startAt = (bytes: Buffer, at: number) => bytes.readUIntBE(at, 3)

const GZIP = Buffer.of(0x1f, 0x8b, 8)
/** How zlib begins, for each strength of compression. */
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map(second => Buffer.of(0x78, second))
const AT_MOST = { finishFlush: 2, maxOutputLength: 64 * 1024 * 1024 }
const READ = 4 * 1024 * 1024

/** What comes out of every place that begins as something compressed does. */
function* unpacked(haystack: Buffer): Generator<Buffer> {
  for (const sign of [GZIP, ...ZLIB])
    for (let at = haystack.indexOf(sign); at >= 0; at = haystack.indexOf(sign, at + 1)) {
      const bytes = haystack.subarray(at, at + READ)
      try {
        yield sign === GZIP ? gunzipSync(bytes, AT_MOST) : inflateSync(bytes, AT_MOST)
      } catch {
        // It only began like it.
      }
    }
}
