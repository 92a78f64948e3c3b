import { type LookAtBoard, proveBoard } from '../prove-board.ts'
import type { Proof } from './proof.ts'

const CONTACTS = 100_000
const MOST_MS = { changed: 200, unchanged: 20 }
const LOOKS = 30

/** The board of promises is worked out from the records in no time, and never shows how things stood before. */
export const proofOfBoard: Proof = {
  name: 'board',
  claim: `The board of all promises of the policy over ${CONTACTS} contacts takes at most ${MOST_MS.changed} ms of processor time right after something was recorded, ${MOST_MS.unchanged} ms when nothing was, and always shows what was recorded last.`,
  full: CONTACTS,
  small: CONTACTS / 100,
  async show(contacts, _seed, log) {
    const isFull = contacts >= CONTACTS
    const looks = isFull ? LOOKS : 3
    const { rows, promises, changed, unchanged, stale } = await proveBoard({ contacts, looks, log })
    const isQuick = spent(changed) <= MOST_MS.changed && spent(unchanged) <= MOST_MS.unchanged
    return {
      held: stale === 0 && promises > 0 && (isQuick || !isFull),
      figures: [
        `${promises} promises over ${contacts} contacts, ${rows} rows in all.`,
        `After something was recorded: ${inWords(changed)}.`,
        `When nothing was: ${inWords(unchanged)}.`,
        `${looks} looks after a record: ${stale} showed how it stood before.`,
      ],
    }
  },
}

const spent = ({ app, database }: LookAtBoard) => app + database

const inWords = (look: LookAtBoard) =>
  `${spent(look).toFixed(0)} ms of processor time (program ${look.app.toFixed(0)}, database ${look.database.toFixed(0)}), answered after ${look.wall.toFixed(0)} ms`
