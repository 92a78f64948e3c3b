import { setTimeout as pause } from 'node:timers/promises'
import { chance } from '../src/demo/chance.ts'
import { residentBytes } from './proving/processes.ts'
import { sendRaw } from './proving/send-raw.ts'
import { serviceToProve } from './proving/service-to-prove.ts'
import { strangeRequest } from './proving/strange-request.ts'
import { survey, targetOf } from './proving/survey.ts'

export type RequestPlan = Readonly<{ count: number; seed: number; log(line: string): void }>

export type RequestProof = Readonly<{
  /** How many were answered by a status of each hundred (`4xx`), or `none`: the connection was closed. */
  answers: Record<string, number>
  /** Requests that were answered by a 5xx, or kept waiting, as they were sent. */
  faults: readonly string[]
  /** Whether the process of the app that got the first request has answered the last. */
  survived: boolean
  /** By how much the app's memory has grown during the second half, in per cent. */
  grown: number
}>

const HANDS = 8
const PATIENCE_MS = 60_000

/**
 * Sends malformed requests to every route of the running product, with and without a session: strange methods,
 * addresses, headers, framings and bodies, most of them broken in one place only, so that they come far. The same seed
 * makes the same requests.
 */
export async function proveRequests({ count, seed, log }: RequestPlan): Promise<RequestProof> {
  log(`${count} requests, seed ${seed}`)
  const service = await serviceToProve()
  const { product, origin } = service
  const answers: Record<string, number> = {}
  const faults: string[] = []
  const draw = chance(seed)
  try {
    product.start()
    await untilWell(origin)
    const [app = 0] = product.processes().app
    const known = await survey(origin)
    let halfway = 0
    for (let left = count; left > 0; ) {
      const target = await targetOf(origin, known, service.signIn)
      const batch = Array.from({ length: Math.min(left, Math.ceil(count / 10), 2_000) }, () =>
        strangeRequest(draw, target),
      )
      await byHands(batch, async request => {
        const status = await sendRaw(origin, request).catch(() => 599)
        const kind = status ? `${Math.floor(status / 100)}xx` : 'none'
        answers[kind] = (answers[kind] ?? 0) + 1
        if (kind === '5xx')
          faults.push(`${status} ${JSON.stringify(request.bytes.toString('latin1').slice(0, 3_000))}`)
      })
      left -= batch.length
      if (left <= count / 2) halfway ||= residentBytes(app)
      log(`${count - left} sent: ${JSON.stringify(answers)}, ${Math.round(residentBytes(app) / 2 ** 20)} MB`)
    }
    await untilWell(origin)
    const survived = app !== 0 && app === product.processes().app[0]
    return { answers, faults, survived, grown: Math.round((residentBytes(app) / halfway - 1) * 100) }
  } finally {
    await product.stop()
    await service.remove()
  }
}

async function untilWell(origin: string): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; ; await pause(50)) {
    if ((await fetch(`${origin}/health`).catch(() => undefined))?.ok) return
    if (performance.now() > until) throw new Error('The product does not answer.')
  }
}

async function byHands<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values()
  await Promise.all(
    Array.from({ length: HANDS }, async () => {
      for (const one of waiting) await work(one)
    }),
  )
}
