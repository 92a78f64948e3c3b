import { provePlanted } from '../prove-planted.ts'
import type { Proof } from './proof.ts'

/** What families say is nowhere in clear: not on the disk, not in the log, not in memory once everybody has gone. */
export const proofOfPlanted: Proof = {
  name: 'planted',
  claim:
    'Names, numbers, notes, documents, views, accounts, decisions, dates, questions, letters, drafts, requests from outside, saved e-mails and e-mails from the mailbox are put into the running product.' +
    ' None is found in a dump of all tables, the data folder, the write-ahead log, the log or the mail, nor in the memory of any process once the app process was replaced; in UTF-8, UTF-16, base64, hexadecimal, in addresses, compressed, in capitals or small letters.',
  full: 300,
  small: 21,
  async show(facts, seed, log) {
    const proof = await provePlanted({ facts, seed, log })
    const found = Object.entries(proof.found).flatMap(([place, some]) => some.map(one => `${place}: ${one}`))
    for (const one of found.slice(0, 20)) log(one)
    const megabytes = Object.entries(proof.bytes).map(
      ([place, bytes]) => `${place} ${(bytes / 1_000_000).toFixed(1)} MB`,
    )
    return {
      held: found.length === 0 && proof.canFind && proof.inTheOldProcess > 0,
      figures: [
        `${proof.facts} facts, found: ${found.length}.`,
        `Looked through: ${megabytes.join(', ')}.`,
        `The search can find: before the replacement ${proof.inTheOldProcess} of the facts stood in the app process, and the service's name, which is kept in clear, is found wherever the rows are${proof.canFind ? '' : ' (NOT so)'}.`,
        `Another app process had taken over ${proof.replacedAfter} s after the last sign-out; the setting was 4 s instead of ten minutes.`,
      ],
    }
  },
}
