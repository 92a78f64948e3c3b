import type { VerifierKey } from './verifier-key.ts'

/** A text and the signatures under it, in the form of C2SP signed-note. */
export interface SignedNote {
  /** With its last line end. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  readonly name: string
  /** Four bytes. */
  readonly id: Buffer
  readonly bytes: Buffer
}

/** One signature as a line, without its line end. */
export function signatureLine({ name, id }: VerifierKey, bytes: Uint8Array): string {
  return `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}`
}

/** A text with signature lines under it; the text ends with a line end. */
export function noteOf(text: string, lines: readonly string[]): string {
  return `${text}\n${lines.map(line => `${line}\n`).join('')}`
}

/** A note taken apart; undefined when it is not in the form. Whose signatures they are is not looked at. */
export function readNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || note.length > MOST || CONTROL.test(note) || !note.endsWith('\n')) return
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(readSignature)
  if (signatures.length > MOST_SIGNATURES || !signatures.every(one => one !== undefined)) return
  return { text: note.slice(0, end + 1), signatures }
}

const MOST = 1_000_000
const MOST_SIGNATURES = 100
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note may not hold
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/

function readSignature(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? []
  const bytes = Buffer.from(encoded ?? '', 'base64')
  // Base64 has several spellings of the same bytes; a note has one.
  if (!name || bytes.length < 5 || bytes.toString('base64') !== encoded) return
  return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) }
}
