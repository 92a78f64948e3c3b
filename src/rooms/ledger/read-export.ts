import { type ExportedEntry, entryLine, FORMAT, headingLine } from './export-format.ts'

/** What the first line says; undefined unless it is written exactly as an export writes it. */
export function readHeading(line: string): { service: string; madeAt: string } | undefined {
  const { format, service, madeAt } = parsed(line)
  if (format !== FORMAT || typeof service !== 'string' || typeof madeAt !== 'string') return
  return line === headingLine({ service, madeAt }) ? { service, madeAt } : undefined
}

/** The entry on a line; undefined unless it is written exactly as an export writes it. */
export function readEntry(line: string): ExportedEntry | undefined {
  const { seq, at, actor, act, subject, purpose, outcome, commitment, leaf } = parsed(line)
  if (typeof seq !== 'number' || !maybeText(actor) || !maybeText(subject)) return
  if (!text(at) || !text(act) || !text(purpose) || !text(outcome) || !text(commitment) || !text(leaf)) return
  const entry = {
    seq,
    at,
    actor,
    act,
    subject,
    purpose,
    outcome,
    commitment: bytes(commitment),
    leaf: bytes(leaf),
  }
  return line === entryLine(entry) ? entry : undefined
}

/** What the last line says; undefined when it cannot be read. Whoever asks compares the line itself. */
export function readSeal(line: string): { size: number; heading: string } | undefined {
  const { size, heading } = parsed(line)
  return Number.isSafeInteger(size) && text(heading) ? { size: size as number, heading } : undefined
}

const text = (value: unknown): value is string => typeof value === 'string'
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
