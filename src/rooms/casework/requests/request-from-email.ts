import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { cleanFileName, extensionOf } from '#platform/file-name.ts'
import { FILE_KINDS, type FileKind, kindOfFile } from '#platform/kind-of-file.ts'
import { isAddress } from '#platform/mail.ts'
import { nameOf } from '../person-details.ts'
import type { RequestWords } from './request-words.ts'
import { textOfHtml } from './text-of-html.ts'

/** A letter or photo that was attached. */
export interface AttachedLetter {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

/** An e-mail as a request: its words, and what was attached to it. */
export interface EmailRequest {
  readonly words: RequestWords
  readonly letters: readonly AttachedLetter[]
}

const MOST_TEXT = 100_000
const MOST_LETTERS = 9
const MOST_BYTES = 10 * 1024 * 1024
const MOST_PARTS = 64
const MOST_HEAD = 256 * 1024

/**
 * Takes an e-mail apart (RFC 5322), whatever it is: too deep, in an unknown writing, without a body. Never throws. Where
 * anything of it is not taken, the whole mail is kept beside it as it came, so that nothing is lost. `isWhole` is false
 * where only its beginning was fetched.
 */
export async function requestFromEmail(bytes: Uint8Array, isWhole = true): Promise<EmailRequest> {
  const email = await parsed(bytes)
  if (!email) return { words: UNREADABLE, letters: kept(bytes) }
  const text = await textOf(email)
  const { letters, leftOut } = isWhole ? lettersOf(email) : { letters: [], leftOut: [] }
  const isCut = !isWhole || text.length > MOST_TEXT
  const words: RequestWords = {
    from: 'unknown',
    ...senderOf(email),
    words: text.slice(0, MOST_TEXT).toWellFormed(),
    message: { ...aboutOf(email), isCut, leftOut },
  }
  const isTakenApart = leftOut.length === 0 && text.length <= MOST_TEXT
  return { words, letters: isTakenApart ? letters : [...letters, ...kept(bytes)] }
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MOST_PARTS, maxHeadersSize: MOST_HEAD })
  } catch {
    return undefined
  }
}

const UNREADABLE: RequestWords = {
  from: 'unknown',
  words: '',
  message: {
    isAutomatic: false,
    isCut: true,
    leftOut: [{ name: 'message.eml', because: 'unreadable' }],
  },
}

/** The mail itself, as it came. */
const kept = (bytes: Uint8Array): AttachedLetter[] =>
  bytes.length > 0 && bytes.length <= 2.5 * MOST_BYTES ? [{ name: 'message.eml', kind: 'eml', bytes }] : []

/** Plain characters; what no database keeps becomes a visible mark. */
const plain = (text: string): string =>
  text.toWellFormed().replaceAll('\u0000', '\uFFFD').replaceAll('\r\n', '\n').normalize('NFC')

const textOf = async ({ text, html }: Email): Promise<string> =>
  plain(text?.trim() ? text : await textOfHtml(html ?? '')).trim()

function senderOf({ from }: Email): Pick<RequestWords, 'name' | 'email'> {
  if (!from?.address) return {}
  const name = nameOf(plain(from.name)).slice(0, 200)
  return { ...(name && { name }), ...(isAddress(from.address) && { email: from.address }) }
}

function aboutOf({ subject, date, headers }: Email) {
  const sentAt = date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : undefined
  const said = new Map(headers.map(({ key, value }) => [key, value.toLowerCase()]))
  const isAutomatic =
    !['no', undefined].includes(said.get('auto-submitted')) ||
    /bulk|list|junk/.test(said.get('precedence') ?? '') ||
    said.has('list-id')
  return {
    ...(subject && { subject: nameOf(plain(subject)).slice(0, 500) }),
    ...(sentAt && { sentAt }),
    isAutomatic,
  }
}

type LeftOut = NonNullable<RequestWords['message']>['leftOut']

function lettersOf({ attachments }: Email): { letters: AttachedLetter[]; leftOut: LeftOut } {
  const letters: AttachedLetter[] = []
  const leftOut: LeftOut = []
  for (const attachment of attachments) {
    const letter = letterOf(attachment, letters.length)
    if ('because' in letter) leftOut.push(letter)
    else letters.push(letter)
  }
  return { letters, leftOut: leftOut.slice(0, 50) }
}

function letterOf({ filename, content }: Attachment, before: number): AttachedLetter | LeftOut[number] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer)
  const kind = kindOfFile(bytes.subarray(0, 65_536))
  const name = cleanFileName(filename ?? '') || 'document'
  if (!kind) return { name, because: 'kind' }
  if (bytes.length > MOST_BYTES) return { name, because: 'size' }
  if (before >= MOST_LETTERS) return { name, because: 'too-many' }
  return { name: withEnding(name, kind), kind, bytes }
}

function withEnding(name: string, kind: FileKind): string {
  const endings: readonly string[] = FILE_KINDS[kind]
  return endings.includes(extensionOf(name)) ? name : `${name}.${endings[0]}`
}
