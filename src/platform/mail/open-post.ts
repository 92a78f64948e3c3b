import { mkdir, rename, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { SendMailOptions } from 'nodemailer'

/** A mail as it leaves. */
export interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** What goes with it, as base64. */
  readonly files?: readonly { readonly name: string; readonly content: string }[]
  readonly madeAt: Date
}

/** Hands one letter over; throws when it was not taken. */
export type Deliver = (letter: Letter) => Promise<void>

interface PostSettings {
  /** As in `smtp://mail.example:25`; without it each mail becomes a file. */
  readonly smtp?: string
  readonly mailFolder: string
  /** As in `Partnership <no-reply@partnership.example>`. */
  readonly mailFrom: string
}

/** The way out: a mail server, or a folder in which each mail is `<id>.eml`, readable by its owner alone. */
export function openPost(config: PostSettings): Deliver {
  return config.smtp ? overSmtp(config.smtp, config) : intoFolder(config)
}

const PATIENCE_MS = 10_000

/** Unencrypted only to this machine: an address on the wire tells that a family is known. `?ignoreTLS=true` overrides. */
function overSmtp(url: string, config: PostSettings): Deliver {
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 2 * PATIENCE_MS,
  }
  const { hostname, searchParams } = new URL(url)
  const requireTLS = !isThisMachine(hostname) && !searchParams.has('ignoreTLS')
  // Named, since nodemailer would greet the server with this machine's own name.
  const options = { url, name: domainOf(config.mailFrom), requireTLS, ...patience, ...NO_FETCHING }
  return async letter => {
    const { createTransport } = await postOffice()
    await createTransport(options).sendMail(message(letter, config))
  }
}

function intoFolder(config: PostSettings): Deliver {
  const options = { streamTransport: true, buffer: true, newline: 'windows', ...NO_FETCHING } as const
  return async letter => {
    const { createTransport } = await postOffice()
    const { message: whole } = await createTransport(options).sendMail(message(letter, config))
    const path = join(config.mailFolder, `${letter.id}.eml`)
    await mkdir(config.mailFolder, { recursive: true, mode: 0o700 })
    await writeFile(`${path}.part`, whole as Buffer, { mode: 0o600 })
    await rename(`${path}.part`, path)
  }
}

/** Loaded with the first mail: it takes some megabytes, and many a day passes without one. */
const postOffice = () => import('nodemailer')

const NO_FETCHING = { disableFileAccess: true, disableUrlAccess: true } as const

/** RFC 3834 asks for Auto-Submitted, so that no absence notice answers a machine. */
function message(
  { id, to, subject, text, files = [], madeAt }: Letter,
  { mailFrom }: PostSettings,
): SendMailOptions {
  return {
    from: mailFrom,
    to: { name: '', address: to },
    subject,
    text,
    attachments: files.map(({ name, content }) => ({ filename: name, content, encoding: 'base64' })),
    date: madeAt,
    // The same at each try, so that a mail sent twice by mischance is shown once.
    messageId: `<${id}@${domainOf(mailFrom)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
    ...NO_FETCHING,
  }
}

const domainOf = (from: string) => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'

const isThisMachine = (host: string) =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
