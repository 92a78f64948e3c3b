import { Writable } from 'node:stream'
import { openLog } from '#platform/log.ts'
import type { Offer } from '#platform/routes.ts'
import { serveHouse } from '#platform/serve-house.tsx'
import { offerOf } from '../src/app.ts'
import { HouseClient } from './house-client.ts'
import type { TestHouse } from './open-house.ts'

/** The same house by a second front door, whose log can be read. */
export interface SecondFront {
  visitor(): HouseClient
  /** Everything that was logged so far. */
  logged(): string
  close(): Promise<void>
}

/** Hangs the whole offer once more, with whatever a test adds to it, on the same database and keys. */
export async function secondFront(house: TestHouse, added: Partial<Offer> = {}): Promise<SecondFront> {
  const { context } = house.app
  let lines = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk
      done()
    },
  })
  const offer = offerOf(context.config.root)
  const http = await serveHouse(
    { ...context, log: openLog({ logLevel: 'debug' }, stream) },
    {
      ...offer,
      pages: [...offer.pages, ...(added.pages ?? [])],
      commands: [...offer.commands, ...(added.commands ?? [])],
      queries: [...offer.queries, ...(added.queries ?? [])],
    },
  )
  return {
    visitor: () => new HouseClient(http, context.config.origin),
    logged: () => lines,
    close: async () => void (await http.close()),
  }
}
