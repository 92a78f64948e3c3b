import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../journeys/start-product.ts'
import { chance } from '../src/demo/chance.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { makeLarge } from './large-service.ts'
import type { InventedFamily } from './load/invented-families.ts'
import { startProduct } from './product.ts'
import { pairs, strangers } from './search-pairs.ts'
import { type Ask, everybody, measureRecall, measureStrangers, type Recall } from './search-recall.ts'
import { measureSearches, type Searches } from './search-times.ts'
import { Sender } from './send.ts'

/** All that is measured of the search. */
export interface Measured {
  readonly searches: Searches
  readonly heldOut: readonly Recall[]
  readonly tuned: readonly Recall[]
  readonly nobody: Awaited<ReturnType<typeof measureStrangers>>
}

const SEED = 20_261_122
const FIRST_REFERENCE = 1_001

/** Sets up a service with so many people, starts the product anew and searches in it. */
export async function measureProduct(people: number): Promise<Measured> {
  const folder = await temporaryFolder('search')
  // The database's own user passes through it.
  await chmod(folder, 0o711)
  const [data, port] = [join(folder, 'service'), await freePort()]
  const families = familiesOf(people)
  try {
    const filled = await running(data, port, (_app, sender) => makeLarge(data, sender, families))
    return await running(data, port, (app, sender) => {
      sender.always['cookie'] = filled.cookie
      return measureAt(app, data, sender, families)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureAt(
  app: number,
  data: string,
  sender: Sender,
  families: readonly InventedFamily[],
): Promise<Measured> {
  await pause(3_000)
  const typed = [...pairs('held-out').map(pair => pair.typed), ...strangers()]
  const searches = await measureSearches({ app, data, sender, typed })
  const ask = askOf(sender, families)
  return {
    searches,
    heldOut: await measureRecall(ask, pairs('held-out')),
    tuned: await measureRecall(ask, pairs('for-tuning')),
    nobody: await measureStrangers(ask),
  }
}

/** Files have their references in the order in which they were entered; by that it is known whose each is. */
function askOf(sender: Sender, families: readonly InventedFamily[]): Ask {
  return async q => {
    const { status, body } = await sender.send({
      method: 'POST',
      path: '/api/queries/find-families',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ q }),
    })
    if (status !== 200) throw new Error(`The search answered ${status}: ${body.slice(0, 2000)}`)
    const { answer }: { answer: { reference: string; name: string }[] } = JSON.parse(body)
    return answer.map(({ reference, name }) => {
      const family = families[Number(reference.slice(3)) - FIRST_REFERENCE]
      if (family?.callerName !== name) throw new Error(`${reference} is not who was entered there.`)
      return [family.callerName, family.childName]
    })
  }
}

function familiesOf(people: number): InventedFamily[] {
  const byFile = Map.groupBy(everybody(people, chance(SEED)), ({ file }) => file)
  return [...byFile.values()].map(([caller, child]) => ({
    callerName: caller?.name ?? '',
    childName: child?.name ?? '',
    phone: caller?.phone ?? '',
    contacts: ['They would like to know what happens at the meeting.'],
  }))
}

async function running<T>(
  data: string,
  port: number,
  work: (app: number, sender: Sender) => Promise<T>,
): Promise<T> {
  const product = await startProduct(data, port)
  const sender = new Sender(port)
  try {
    return await work(product.app, sender)
  } finally {
    sender.close()
    await product.stop()
  }
}
