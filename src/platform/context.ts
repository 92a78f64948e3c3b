import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Key } from '#platform/crypto.ts'
import type { Database } from '#platform/database.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import type { House } from '#platform/house.ts'
import type { Log } from '#platform/log.ts'
import { postIn } from '#platform/mail.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { Page } from '#platform/page.ts'
import type { Visitor } from '#platform/who.ts'

/** Everything the running program holds, made once in `openApp` and handed down. */
export interface Context {
  readonly config: Config
  readonly database: Database
  readonly house: House
  readonly clock: Clock
  readonly secret: InstanceSecret
  readonly formKey: Key
  readonly log: Log
  readonly metrics: Metrics
  readonly pages: readonly Page[]
  /** Where the pages find their files; whoever is not signed in gets the smaller script. */
  readonly assets: Readonly<
    Record<'stylesheet' | 'script' | 'publicScript' | 'passkeyScript' | 'icon', string>
  >
  /**
   * The first of the two locks. Always on in the product; the permission matrix opens the house with it off, to
   * show that the row policies alone still deny.
   */
  readonly checks: { readonly who: boolean }
}

/** What a command or query gets to work with, inside one transaction as that person. */
export function deskOf(context: Context, sql: Desk['sql'], { person, caller }: Visitor, now: Date): Desk {
  const { secret, config } = context
  const common = { sql, person, now, secret, origin: config.origin, post: postIn(sql, secret, now) }
  return caller ? { ...common, caller } : common
}
