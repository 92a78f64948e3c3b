import type { Stage } from '../stage.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'

/** A look at the quality of the work: some closed cases are drawn by chance, and the first of them is looked at. */
export async function* samples({ scene, cast, from, until }: Stage): Strand {
  const at = daysFrom(until, -4)
  yield at
  const days = { from: dayOf(from), until: dayOf(at), share: 10 }
  const { draw } = await scene.does(cast.deputy, 'draw-sample', days, at)
  const drawn = await scene.asks<Drawn>(cast.deputy, 'read-draw', { draw }, at)
  const [first] = drawn.cases
  if (!first) return
  const settled = {
    ...{ sample: first.id, version: 1, basis: 'anonymised', level: String(first.level) },
    ...{ account: 'A parent asked what support at school there is, and was told of each option.' },
    note: 'The options stood in the order of the list, and none was pressed.',
  }
  await scene.does(cast.deputy, 'settle-sample', settled, at)
}

interface Drawn {
  readonly cases: readonly { readonly id: string; readonly level: number }[]
}
