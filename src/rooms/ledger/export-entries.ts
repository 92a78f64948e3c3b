import type { Transaction } from 'kysely'
import { checkpointsBetween } from './checkpoints.ts'
import { entriesFrom } from './entries-from.ts'
import {
  addToRest,
  base64,
  checkpointLine,
  type ExportedEntry,
  entryLine,
  erasedText,
  type Heading,
  headingLine,
  NO_REST,
  sealLine,
} from './export-format.ts'
import { knownKeys } from './known-keys.ts'
import { entriesNow } from './seal.ts'
import { frontier } from './tree.ts'

/**
 * Writes the whole ledger as JSON lines: what it is, then each entry in order with the checkpoints between them, then
 * how many there should be and the root over those found (base64). Reads a thousand at a time, up to the size at the
 * start; what is added meanwhile is left for the next export. `write` takes one line with its line end and may make the
 * reading wait. A missing entry stops nothing: verifying the export names it. Throws when nobody acts in the
 * transaction.
 */
export async function exportLedger(
  tx: Transaction<unknown>,
  { service, madeAt }: Heading,
  write: (line: string) => void | Promise<void>,
): Promise<{ size: number; root: string }> {
  const tree = frontier()
  const size = await entriesNow(tx)
  const keys = await knownKeys(tx)
  const heading = headingLine({ service, madeAt: madeAt.toISOString(), ...keys })
  let rest = addToRest(NO_REST, heading)
  await write(`${heading}\n`)
  for await (const line of linesBelow(tx, size)) {
    if ('note' in line) {
      const text = checkpointLine(line.note)
      rest = addToRest(rest, text)
      await write(`${text}\n`)
    } else {
      tree.add(line.leaf)
      if (line.erased) rest = addToRest(rest, erasedText(line.seq))
      await write(`${entryLine(line)}\n`)
    }
  }
  await write(`${sealLine(size, tree.root(), rest)}\n`)
  return { size, root: base64(tree.root()) }
}

/** The entries, and each checkpoint behind the last entry that it counts. */
async function* linesBelow(
  tx: Transaction<unknown>,
  size: number,
): AsyncGenerator<ExportedEntry | { note: string }> {
  yield* await checkpointsBetween(tx, 0, 0)
  for (let from = 0; from < size; from += AT_ONCE) {
    const end = Math.min(from + AT_ONCE, size)
    const page = await entriesFrom(tx, from, end)
    const checkpoints = await checkpointsBetween(tx, from + 1, end)
    for (const entry of page) {
      while (checkpoints[0] && checkpoints[0].size <= entry.seq) yield checkpoints.shift() as { note: string }
      yield entry
    }
    yield* checkpoints
  }
}

const AT_ONCE = 1000
