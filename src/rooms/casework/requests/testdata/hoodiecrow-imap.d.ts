declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'

  interface Message {
    readonly raw: string
    readonly flags: string[]
  }
  interface Mailserver {
    listen(port: number, host: string, ready: () => void): void
    readonly server: Server
    readonly storage: { readonly INBOX: { readonly messages: readonly Message[] } }
  }
  /** A mail server with one mailbox in memory, for `testuser` with `testpass`. */
  export default function hoodiecrow(options: {
    storage: { INBOX: { messages: readonly { raw: string }[] } }
  }): Mailserver
}
