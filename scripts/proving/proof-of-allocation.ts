import { digest } from '#platform/crypto.ts'
import { signInOverApi } from '../../test/sign-in-over-api.ts'
import { type Hand, proveAllocation } from '../prove-allocation.ts'
import { askByFetch } from './ask-by-fetch.ts'
import { takeOn } from './colleagues.ts'
import { type ProductAtWork, productAtWork } from './product-at-work.ts'
import type { Proof } from './proof.ts'

const OFFICERS = 5

/** Cases are held by one person, and by nobody whom an interest bars; its small run stands in a test of its own. */
export const proofOfAllocation: Proof = {
  name: 'allocation',
  claim:
    'However many take cases on, hand them back, allocate, declare and judge at once: no case is ever held by two, and nobody gets a family that they have declared, unless it was judged to mean somebody else.',
  full: 100_000,
  async show(count, seed, log) {
    const work = await productAtWork()
    try {
      const { origin, data, coordinator } = work
      const ask = askByFetch(origin)
      const team = await takeOn(OFFICERS, { origin, data, cookie: coordinator.cookie })
      const hands: Hand[] = [handOf(origin, coordinator.cookie, await idOf(work, coordinator.cookie))]
      for (const colleague of team) {
        await work.asAdministrator(client => client.query('update people.authenticator set last_step = 0'))
        const cookie = await signInOverApi(ask, colleague, { ...colleague.app })
        hands.push(handOf(origin, cookie, await idOf(work, cookie)))
      }
      const [leader, ...officers] = hands
      if (!leader) throw new Error('Nobody leads.')
      const verdict = await work.asAdministrator(client =>
        proveAllocation({
          ...{ count, seed, log, leader, officers },
          rows: async (statement, values = []) => (await client.query(statement, values)).rows,
        }),
      )
      const { done, refused, wrong } = verdict
      const all = Object.entries(done).map(([act, times]) => `${times} ${act}`)
      return {
        held: wrong.length === 0,
        figures: [
          `${count} acts of ${OFFICERS} officers and a co-ordinator at the same time: done ${all.join(', ')}; ${refused} refused.`,
          `Replayed in the ledger's order, ${wrong.length} were wrong${wrong.length > 0 ? `: ${[...new Set(wrong)].join(' ')}` : '.'}`,
        ],
      }
    } finally {
      await work.remove()
    }
  },
}

const handOf = (origin: string, cookie: string, person: string): Hand => ({
  person,
  async act(command, input) {
    const answer = await fetch(`${origin}/api/commands/${command}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(30_000),
    })
    const body = (await answer.json()) as { done?: Record<string, string> }
    return answer.status === 200 ? body.done : undefined
  },
})

const idOf = async (work: ProductAtWork, cookie: string): Promise<string> => {
  const token = cookie.slice(cookie.indexOf('=') + 1)
  const { rows } = await work.asAdministrator(client =>
    client.query('select person from people.session where token_hash = $1', [digest(token)]),
  )
  return String(rows[0]?.person)
}
