import { proveRestore } from '../prove-restore.ts'
import type { Proof } from './proof.ts'

/** A backup brings everything back to an empty machine, and tells nothing to whoever lacks its key; its small run is a test of its own. */
export const proofOfRestore: Proof = {
  name: 'restore',
  claim:
    'A backup restored to an empty folder is the same row for row; damaged ones are refused and touch nothing; without its key it shows no planted name.',
  full: 200_000,
  async show(notes, seed, log) {
    const proof = await proveRestore({ notes, seed, log })
    const { different, accepted, found, rows, tables, backup, restore, damaged } = proof
    return {
      held: different.length + accepted.length + found.length === 0 && proof.noteIsRead && proof.foundOpened,
      figures: [
        `${notes} notes, ${rows} rows in ${tables} tables: backup ${backup.seconds.toFixed(1)} s, restore ${restore.seconds.toFixed(1)} s; tables that differ: ${different.length}.`,
        `Damaged files: ${damaged}, not refused: ${accepted.length}. Planted facts found without the key: ${found.length}.`,
      ],
    }
  },
}
