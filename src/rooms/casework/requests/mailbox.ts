import type { ImapFlow } from 'imapflow'
import { digest } from '#platform/crypto.ts'

/** An e-mail as it was fetched: all of it, or where it is very big its beginning. */
export interface FetchedEmail {
  readonly bytes: Uint8Array
  readonly isWhole: boolean
  /** What tells it from every other. */
  readonly mark: string
}

const MOST_BYTES = 25 * 1024 * 1024
const BEGINNING = 256 * 1024
const PATIENCE_MS = 20_000
/** In one go; the next follows within minutes. */
const AT_ONCE = 50

/**
 * Hands over what is unread in a mailbox (IMAP, RFC 9051), the oldest first, one by one; each is marked as read only when
 * `take` has returned. One that fails stays unread and keeps nobody else waiting; the first such fault is thrown at the
 * end. Gives how many were marked. `url` is as in `imaps://name:password@mail.example/INBOX`.
 */
export async function eachUnread(url: string, take: (mail: FetchedEmail) => Promise<void>): Promise<number> {
  const { ImapFlow } = await import('imapflow')
  const { folder, ...options } = settingsIn(url)
  const client = new ImapFlow(options)
  // A line that breaks is told to whoever waits for an answer; without a listener it would end the program.
  client.on('error', () => {})
  await client.connect()
  try {
    return await takeUnread(client, folder, take)
  } finally {
    await client.logout().catch(() => client.close())
  }
}

async function takeUnread(
  client: ImapFlow,
  folder: string,
  take: (mail: FetchedEmail) => Promise<void>,
): Promise<number> {
  await client.mailboxOpen(folder)
  const found = await client.search({ seen: false }, { uid: true })
  const faults: unknown[] = []
  let marked = 0
  for (const uid of (Array.isArray(found) ? found : []).slice(0, AT_ONCE)) {
    try {
      const mail = await fetchOne(client, uid)
      if (!mail) continue
      await take(mail)
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
      marked++
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
  return marked
}

async function fetchOne(client: ImapFlow, uid: number): Promise<FetchedEmail | undefined> {
  const about = await client.fetchOne(String(uid), { uid: true, size: true }, { uid: true })
  if (!about) return undefined
  const isWhole = (about.size ?? 0) <= MOST_BYTES
  const asked = { uid: true, source: isWhole || { start: 0, maxLength: BEGINNING } }
  const mail = await client.fetchOne(String(uid), asked, { uid: true })
  const bytes = mail ? mail.source : undefined
  return bytes && { bytes, isWhole, mark: digest(bytes).toString('base64url') }
}

/** Unencrypted only to this machine, as with mail that leaves; `?ignoreTLS=true` overrides. */
function settingsIn(url: string) {
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(url)
  const secure = protocol === 'imaps:'
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return {
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(!secure && { doSTARTTLS: !isHere && !searchParams.has('ignoreTLS') }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
    logger: false as const,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 3 * PATIENCE_MS,
    maxLiteralSize: 2 * MOST_BYTES,
  }
}
