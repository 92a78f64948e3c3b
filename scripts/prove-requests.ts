import { chance } from './proving/chance.ts'
import { countBy } from './proving/count-by.ts'
import { residentBytes } from './proving/processes.ts'
import { sendRaw } from './proving/send-raw.ts'
import { type ServiceToProve, serviceToProve } from './proving/service-to-prove.ts'
import { strangeRequest } from './proving/strange-request.ts'
import { surveyed } from './proving/surveyed.ts'

export type RequestPlan = Readonly<{ count: number; seed: number; log(line: string): void }>

export type RequestProof = Readonly<{
  sent: number
  /** How many were answered by a status of each hundred (`4xx`), or not at all (`none`: what was sent was no request). */
  answers: Readonly<Record<string, number>>
  /** Requests that were answered by a 5xx, as they were sent. */
  faults: readonly string[]
  /** Whether the same process of the app that got the first request has answered the last. */
  survived: boolean
  /** By how much the app's memory has grown during the second half, in per cent. */
  grown: number
}>

const HANDS = 8
const LOOK_AGAIN = 1_000

/**
 * Sends malformed requests to every route of the running product, with and without a session: strange methods,
 * addresses, headers, framings and bodies, mostly broken in one place, so that they come far. The same seed sends the
 * same requests, in an order that may differ a little.
 */
export async function proveRequests({ count, seed, log }: RequestPlan): Promise<RequestProof> {
  log(`${count} requests, seed ${seed}`)
  const service = await serviceToProve()
  const { product, origin } = service
  try {
    product.start()
    await untilWell(origin)
    const [app = 0] = product.processes().app
    const faults: string[] = []
    const classes: string[] = []
    let memoryHalfway = 0
    const draw = chance(seed)
    for (let sent = 0; sent < count; sent += LOOK_AGAIN) {
      if (sent >= count / 2) memoryHalfway ||= residentBytes(app)
      const target = await surveyed(origin)
      const batch = Array.from({ length: Math.min(LOOK_AGAIN, count - sent) }, () => strangeRequest(draw, target))
      await byHands(batch, async request => {
        const status = await sendRaw(service.origin, request)
        classes.push(status ? `${Math.floor(status / 100)}xx` : 'none')
        if (status && status >= 500) faults.push(`${status}: ${JSON.stringify(request.toString('latin1').slice(0, 2_000))}`)
      })
      if (faults.length > 0) log(faults.at(-1) ?? '')
    }
    const [appNow = 0] = product.processes().app
    await untilWell(origin)
    const grown = Math.round((100 * (residentBytes(appNow) - memoryHalfway)) / memoryHalfway)
    return { sent: count, answers: countBy(classes), faults, survived: app !== 0 && app === appNow, grown }
  } finally {
    await product.stop()
    await service.remove()
  }
}
