import type { Transaction } from 'kysely'
import type { HouseStyle } from '#design/house-style.ts'
import type { Person, Visitor } from '#platform/who.ts'

/** One act as the ledger keeps it. */
export interface Act {
  readonly at: Date
  readonly actor: string | null
  readonly act: string
  readonly subject: string | null
  readonly outcome: 'done' | 'refused'
  /** What the salted commitment covers: canonical text; it is not kept in clear. */
  readonly details: string
}

/** The service as every page shows it. */
export interface ServiceFace {
  readonly name: string
  readonly style: HouseStyle
  /** Changes whenever the style does, so that browsers fetch it anew. */
  readonly styleVersion: string
  readonly hasLogo: boolean
  /** Whether all families here are invented: then every page says so. */
  readonly isDemo: boolean
  /** Its address, telephone and e-mail as they stand on a letter, a line each. */
  readonly contact?: readonly string[]
}

/** What the platform asks of the ground rooms. It knows none of them; the program hands these in. */
export interface House {
  /** Who sent this cookie: one look-up a request, so that a deactivation bites at once. Somebody halfway in is no person. */
  identify(cookie: string | undefined, now: Date): Promise<Visitor>
  /** Appends an act to the ledger: the last statement before the commit. */
  enter(sql: Transaction<unknown>, act: Act): Promise<void>
  /** The LOCK statement after which nobody else's act can be entered until this transaction is over. */
  readonly hold: string
  /** Appends "read this file" unless the same person read it within a quarter of an hour. */
  enterReading(sql: Transaction<unknown>, act: Act): Promise<void>
  /** Seals what somebody typed so that only they can open it, also when their session has lapsed. */
  sealDraft(
    sql: Transaction<unknown>,
    person: string,
    text: string,
    about: string,
  ): Promise<Buffer | undefined>
  openDraft(person: Person, sealed: Uint8Array, about: string): Promise<string>
  /** Undefined while no service is set up: then every page leads to setting one up. */
  face(): Promise<ServiceFace | undefined>
  /** The service's logo, where it has chosen one. */
  logo(): Promise<{ kind: string; picture: Buffer } | undefined>
  /** The numbers under which the service promises what each control keeps watch over; a control without one is not there. */
  promises(): Promise<ReadonlyMap<string, readonly string[]>>
}
