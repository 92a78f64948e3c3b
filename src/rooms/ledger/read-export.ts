import {
  checkpointLine,
  type ExportedEntry,
  type ExportedHeading,
  entryLine,
  FORMAT,
  headingLine,
} from './export-format.ts'

/** What the first line says; undefined unless it is written exactly as an export writes it. */
export function readHeading(line: string): ExportedHeading | undefined {
  const { format, service, madeAt, keys, witnesses } = parsed(line)
  if (format !== FORMAT || !text(service) || !text(madeAt) || !texts(keys) || !texts(witnesses)) return
  const heading = { service, madeAt, keys, witnesses }
  return line === headingLine(heading) ? heading : undefined
}

/** The entry on a line; undefined unless it is written exactly as an export writes it. */
export function readEntry(line: string): ExportedEntry | undefined {
  const { seq, at, actor, act, subject, purpose, outcome, commitment, leaf, erased } = parsed(line)
  if (typeof seq !== 'number' || !maybeText(actor) || !maybeText(subject)) return
  if (!text(at) || !text(act) || !text(purpose) || !text(outcome) || !text(commitment) || !text(leaf)) return
  const bytesOf = { commitment: bytes(commitment), leaf: bytes(leaf) }
  const entry = { seq, at, actor, act, subject, purpose, outcome, ...bytesOf, erased: erased === true }
  return line === entryLine(entry) ? entry : undefined
}

/** The note on a line; undefined unless it is written exactly as an export writes it. */
export function readCheckpointLine(line: string): string | undefined {
  const { checkpoint } = parsed(line)
  return text(checkpoint) && line === checkpointLine(checkpoint) ? checkpoint : undefined
}

/** How many entries the last line counts; undefined when it cannot be read. Whoever asks compares the line itself. */
export function readSeal(line: string): number | undefined {
  const { size } = parsed(line)
  return Number.isSafeInteger(size) ? (size as number) : undefined
}

const text = (value: unknown): value is string => typeof value === 'string'
const texts = (value: unknown): value is string[] => Array.isArray(value) && value.every(text)
const maybeText = (value: unknown): value is string | null => value === null || typeof value === 'string'
const bytes = (base64: string) => Buffer.from(base64, 'base64')

function parsed(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
