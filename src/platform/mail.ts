import { sql as raw, type Transaction } from 'kysely'
import { type Key, newId, seal } from '#platform/crypto.ts'
import { sendJob } from '#platform/send-job.ts'

/** What goes into a mail's text: plain words such as a link or the service's name; nothing about a family. */
export type MailValues = Readonly<Record<string, string>>

/** A kind of mail. Its subject is one constant sentence: it shows on locked screens, and every server keeps it. */
export interface MailKind<V extends MailValues = never> {
  readonly name: string
  readonly subject: string
  /** The body, plain text. Whoever shares the recipient's inbox may read it, so it names no family and no matter. */
  text(values: V): string
}

/** One mail to one address. */
export interface Mail<V extends MailValues = never> {
  readonly kind: MailKind<V>
  readonly to: string
  readonly values: V
  /** Files that go with it. Their names stand in the mail's head, which every server reads: they name nobody. */
  readonly attachments?: readonly MailAttachment[]
}

export interface MailAttachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Posts a mail with the act that is being carried out: if the act is rolled back, nothing is sent. */
export type SendMail = <V extends MailValues>(mail: Mail<V>) => Promise<void>

/** Makes a kind of mail. Refuses a subject that is not a plain sentence of at most 60 letters: no digit, @ or bracket. */
export function mailKind<V extends MailValues>(kind: MailKind<V>): MailKind<V> {
  if (!SUBJECT.test(kind.subject))
    throw new Error(`The subject of the mail ${kind.name} is no plain sentence.`)
  return kind
}

/** Gives a key of its own for each purpose, as the instance secret does. */
interface Keyring {
  derive(purpose: string): Key
}

/**
 * A letterbox for the running transaction. The address and the text are sealed under the mailer's key, since the
 * very address may say that a family is known; the job that sends the mail is told its id.
 * What it gives refuses anything but one plain address: line breaks, commas and brackets could add recipients.
 */
export function postIn(sql: Transaction<unknown>, secret: Keyring, now: Date): SendMail {
  return async ({ kind, to, values, attachments = [] }) => {
    if (!isAddress(to)) throw new TypeError(`The mail ${kind.name} was given something that is no address.`)
    const id = newId()
    const files = attachments.map(({ name, bytes }) => ({
      name,
      content: Buffer.from(bytes).toString('base64'),
    }))
    const letter = JSON.stringify({
      ...{ to, subject: kind.subject, text: kind.text(values) },
      ...(files.length > 0 ? { files } : {}),
    })
    const sealed = seal(secret.derive('mailer'), letter, aboutMail(id))
    await raw`insert into platform.mail (id, kind, sealed, made_at)
      values (${id}, ${kind.name}, ${sealed}, ${now})`.execute(sql)
    await sendJob(sql, 'send-mail', { id })
  }
}

/** What a sealed mail is bound to: its row and no other. */
export const aboutMail = (id: string) => `platform|mail|sealed|${id}|1`

/** True for one mail address such as `name+tag@place.example`, letters of every language; no names, no lists. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text)
}

const SUBJECT = /^\p{Lu}[\p{L} ’,-]{2,59}[.?]?$/u
const ADDRESS = /^[^\p{C}\s@<>()[\],;:"\\]{1,64}@[^\p{C}\p{Z}@<>()[\],;:"\\]+$/u
