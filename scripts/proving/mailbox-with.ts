import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import hoodiecrow from 'hoodiecrow-imap'

/** A mailbox on this machine, as the service's own would be elsewhere. */
export interface Mailbox {
  /** As `EVENHAND_IMAP_URL` takes it. */
  readonly url: string
  /** Waits until every mail was fetched; gives how many. */
  untilFetched(): Promise<number>
  close(): Promise<void>
}

/** The product fetches every five minutes. */
const PATIENCE_MS = 400_000

/** Opens one with these e-mails in it, all unread. */
export async function mailboxWith(mails: readonly Buffer[]): Promise<Mailbox> {
  // One byte a letter: so the server hands them out as they are.
  const messages = mails.map(mail => ({ raw: mail.toString('binary') }))
  const server = hoodiecrow({ storage: { INBOX: { messages } } })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  const unread = () => server.storage.INBOX.messages.filter(({ flags }) => !flags.includes('\\Seen')).length
  return {
    url: `imap://testuser:testpass@127.0.0.1:${port}/INBOX`,
    async untilFetched() {
      for (const until = performance.now() + PATIENCE_MS; unread() > 0; await pause(1_000))
        if (performance.now() > until) throw new Error(`${unread()} e-mails were not fetched.`)
      return mails.length
    },
    close: () => new Promise(resolve => server.server.close(() => resolve())),
  }
}
