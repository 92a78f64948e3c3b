import { namesOf } from '#rooms/people'
import type { Holding } from '#rooms/vault'
import { shutOutByHand } from './judging/shut-out-by-hand.ts'

const TABLE = 'interests.shut_out'

/** Who was shut out of a family's file, as it is told to whoever asks what is kept about them. */
export const heldShutOut: Holding = {
  tables: [TABLE],
  async collect(desk, file) {
    const rows = await shutOutByHand(desk, file)
    const names = await namesOf(
      desk,
      rows.flatMap(({ worker, by }) => [worker, by]),
    )
    const nameOf = (person: string) => names.get(person) ?? 'somebody who has left'
    return rows.map(({ worker, by, at }) => ({
      ...{ id: worker, table: TABLE, kind: 'Kept from the file', at, person: null, whose: 'ours' as const },
      source: `By ${nameOf(by)}`,
      text: `${nameOf(worker)} was shut out of this file`,
    }))
  },
}
