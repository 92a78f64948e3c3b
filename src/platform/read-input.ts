import { z } from 'zod'

/** What is wrong with what was typed: field name → sentence. */
export type Faults = Record<string, string>
/** `unknown` names the fields that no form of ours sends so: the request is refused as a whole. */
export type Parsed<I> = { ok: true; input: I } | { ok: false; faults: Faults; unknown: string[] }

/**
 * Reads what a form or a JSON body holds into a command's input. Empty fields count as not given, a single
 * tick box as a list; a field that the command does not know, or a single field given twice, is not understood.
 */
export function readInput<I extends z.ZodObject>(
  schema: I,
  raw: Record<string, unknown>,
): Parsed<z.output<I>> {
  const unknown = Object.keys(raw).filter(name => !Object.hasOwn(schema.shape, name))
  if (unknown.length > 0) return { ok: false, faults: {}, unknown }
  const repeated = Object.entries(schema.shape).flatMap(([name, field]) =>
    Array.isArray(raw[name]) && !isList(field) ? [name] : [],
  )
  if (repeated.length > 0) return { ok: false, faults: {}, unknown: repeated }
  const result = schema.safeParse(asGiven(schema, raw), { error: inPlainWords })
  if (result.success) return { ok: true, input: result.data }
  const faults = faultsOf(result.error)
  const offeredByNone = Object.keys(faults).filter(name => faults[name] === OFFERED_BY_NONE)
  return offeredByNone.length > 0
    ? { ok: false, faults: {}, unknown: offeredByNone }
    : { ok: false, faults, unknown: [] }
}

/** True when the field holds several values (tick boxes). */
function isList(field: unknown): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable)
    return isList(field.unwrap())
  return field instanceof z.ZodArray
}

function asGiven(schema: z.ZodObject, raw: Record<string, unknown>): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema.shape)) {
    const value = raw[name]
    if (value === undefined || value === '') continue
    given[name] = isList(field) && !Array.isArray(value) ? [value] : asKept(value)
  }
  return given
}

/** Text as it can be kept: PostgreSQL keeps neither U+0000 nor half a surrogate pair, and nobody types them: they become a visible mark. */
export function asKept(value: unknown): unknown {
  return typeof value === 'string'
    ? value.toWellFormed().replaceAll('\u0000', '\uFFFD').normalize('NFC')
    : value
}

/** What no form of ours lets anybody send: an answer that it does not offer, half an id. */
const OFFERED_BY_NONE = 'This was not among the answers.'

/** The sentence where a field brings none of its own: what to enter, never what a program expected. */
function inPlainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'Fill this in'
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `Write this in ${Number(issue.maximum).toLocaleString('en-GB')} characters or fewer`
  if (issue.code === 'too_big' && issue.origin === 'array') return `Choose ${issue.maximum} at most`
  if (issue.code === 'too_small' && issue.origin === 'string') return 'Write a little more'
  if (issue.code === 'too_small' && issue.origin === 'array') return 'Choose at least one'
  return OFFERED_BY_NONE
}

function faultsOf(error: z.ZodError): Faults {
  const faults: Faults = {}
  for (const issue of error.issues) faults[String(issue.path[0] ?? '')] ??= issue.message
  return faults
}
