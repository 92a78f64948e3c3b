import { proveKills, proveStall } from '../prove-kills.ts'
import { proveRequests } from '../prove-requests.ts'
import { serviceToProve } from './service-to-prove.ts'

/** How a proof ended. */
export interface Shown {
  /** Whether what is claimed was seen. */
  held: boolean
  /** Figures, in sentences. */
  figures: string[]
}

/** Something that is claimed, and how to see it on the real product. */
export interface Proof {
  name: string
  claim: string
  /** How much of it is full: kills, seconds, requests; `npm test` does about a hundredth. */
  full: number
  small: number
  show(size: number, seed: number, log: (line: string) => void): Promise<Shown>
}

/** Every proof, in the order they are run. */
export const PROOFS: readonly Proof[] = [
  {
    name: 'kills',
    claim:
      'kill -9 of the supervisor, the app, PostgreSQL or all of them, at any moment, under a writer that counts only what was acknowledged: nothing is lost and nothing doubled.',
    full: 100,
    small: 2,
    show: showKills,
  },
  {
    name: 'stall',
    claim:
      'PostgreSQL stopped for 20 seconds: every request is answered within 5 seconds with the typed text in the page, and within 1 second afterwards all works again.',
    full: 20,
    small: 3,
    show: showStall,
  },
  {
    name: 'requests',
    claim:
      'Malformed requests to every route, with and without a session: none is answered by a 5xx, the program does not end, and its memory does not grow.',
    full: 100_000,
    small: 1_000,
    show: showRequests,
  },
]

async function showKills(rounds: number, seed: number, log: (line: string) => void): Promise<Shown> {
  const service = await serviceToProve()
  try {
    const { product, log: write, numbers: readBack } = service
    const { kills, acknowledged, lost, doubled, recovered } = await proveKills({
      rounds,
      seed,
      product,
      write,
      readBack,
      log,
    })
    const pauses = Object.entries(recovered).filter(([, times]) => times.length > 0)
    return {
      held: lost.length === 0 && doubled.length === 0 && acknowledged > 0,
      figures: [
        `${kills} kills in ${rounds} rounds; ${acknowledged} contacts acknowledged, ${lost.length} lost, ${doubled.length} doubled.`,
        ...pauses.map(([who, times]) => `After ${who}: ${spread(times)} until the next acknowledgement.`),
      ],
    }
  } finally {
    await service.remove()
  }
}

async function showStall(seconds: number, _seed: number, log: (line: string) => void): Promise<Shown> {
  const service = await serviceToProve()
  const { product, log: write, send: attempt } = service
  try {
    product.start()
    while (!(await write(1).catch(() => false)));
    const shown = await proveStall({ seconds, product, attempt, log })
    return {
      held: shown.slowestMs <= 5_000 && shown.unkept === 0 && shown.workedAgainMs <= 1_000,
      figures: [
        `${seconds} seconds; ${shown.attempts} forms sent meanwhile, the slowest answered after ${shown.slowestMs} ms, ${shown.unkept} without the typed text.`,
        `Saved again ${shown.workedAgainMs} ms after PostgreSQL went on.`,
      ],
    }
  } finally {
    await product.stop()
    await service.remove()
  }
}

/** A small run says nothing of memory: it is still filling its caches. */
async function showRequests(count: number, seed: number, log: (line: string) => void): Promise<Shown> {
  const { answers, faults, survived, grown } = await proveRequests({ count, seed, log })
  for (const fault of faults.slice(0, 5)) log(fault)
  const spread = Object.entries(answers).map(([kind, times]) => `${times} ${kind}`)
  return {
    held: faults.length === 0 && survived && (count < 50_000 || grown < 10),
    figures: [
      `${count} requests: ${spread.join(', ')} (none: the connection was closed, since it was no HTTP).`,
      `The app ${survived ? 'was the same process to the end' : 'ENDED on the way'}; its memory grew by ${grown} % in the second half.`,
    ],
  }
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return `${middle} ms in the middle, ${sorted.at(-1) ?? 0} ms at most`
}
