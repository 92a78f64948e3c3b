/** What kinds of document are taken, each with the endings that its name may have, the usual one first. */
export const FILE_KINDS = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  heic: ['heic', 'heif'],
  webp: ['webp'],
  docx: ['docx'],
  odt: ['odt'],
  rtf: ['rtf'],
  eml: ['eml'],
  txt: ['txt', 'text'],
} as const
export type FileKind = keyof typeof FILE_KINDS

/** The endings of all of them, as the `accept` of a field for files takes them. */
export const ACCEPTED: string = Object.values(FILE_KINDS)
  .flat()
  .map(ending => `.${ending}`)
  .join(',')

/**
 * What kind of document begins with these bytes (its first 64 kB, or all of it); undefined for any other. Nothing is
 * unpacked or decoded: what is kept is given back as it came and never shown by us.
 */
export function kindOfFile(start: Buffer): FileKind | undefined {
  for (const [kind, isIt] of Object.entries(SIGNS)) if (isIt(start)) return kind as FileKind
  return undefined
}

const begins = (start: Buffer, sign: string | readonly number[], at = 0): boolean => {
  const bytes = typeof sign === 'string' ? Buffer.from(sign, 'latin1') : Buffer.from(sign)
  return start.subarray(at, at + bytes.length).equals(bytes)
}

/** Plain text comes last: a message, too, is text. */
const SIGNS: Readonly<Record<FileKind, (start: Buffer) => boolean>> = {
  pdf: start => begins(start, '%PDF-'),
  jpeg: start => begins(start, [0xff, 0xd8, 0xff]),
  png: start => begins(start, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  heic: start => begins(start, 'ftyp', 4) && HEIC_BRANDS.test(start.toString('latin1', 8, 12)),
  webp: start => begins(start, 'RIFF') && begins(start, 'WEBP', 8),
  docx: start => isZip(start) && start.includes('[Content_Types].xml') && hasEntryIn(start, 'word/'),
  odt: start => isZip(start) && begins(start, 'mimetypeapplication/vnd.oasis.opendocument.text', 30),
  rtf: start => begins(start, '{\\rtf'),
  eml: start => isText(start) && isMessage(start.toString('latin1', 0, 4_000)),
  txt: start => start.length > 0 && isText(start),
}

const HEIC_BRANDS = /^(hei[cmsx]|hev[cmsx]|mif1|msf1)$/

const isZip = (start: Buffer) => begins(start, [0x50, 0x4b, 3, 4])

/** Whether an entry of the archive lies in this folder: its name stands 30 bytes after the mark of its head. */
function hasEntryIn(start: Buffer, folder: string): boolean {
  const mark = Buffer.of(0x50, 0x4b, 3, 4)
  for (let at = 0; at >= 0; at = start.indexOf(mark, at + 4)) if (begins(start, folder, at + 30)) return true
  return false
}

/** A message begins with the lines of its head, and among them some that every message has. */
function isMessage(start: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/)
  return (
    /^[!-9;-~]+:[ \t]/.test(head) && /^(received|return-path|from|date|message-id|mime-version):/im.test(head)
  )
}

/** UTF-8 or an older Western writing without other control signs, or UTF-16 that says so in its first two bytes. */
function isText(start: Buffer): boolean {
  if (begins(start, [0xff, 0xfe]) || begins(start, [0xfe, 0xff]))
    return start.length % 2 === 0 && !start.subarray(2).every(byte => byte === 0)
  return !start.some(byte => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
}
