import pg from 'pg'
import pino from 'pino'

/** What a line may be about. A closed list, so that no line is ever built from what somebody typed. */
export type LogEvent =
  | 'started'
  | 'stopping'
  | 'stopped'
  | 'request'
  | 'refused'
  | 'queue-faltered'
  | 'database-lost'
  | 'database-back'

/** All that a line may carry. Whatever else is handed in, or does not have the shape of its field, is left out. */
export interface LogFields {
  /** The route's pattern, as in `/files/:file`; never the address that was asked for. */
  readonly route?: string
  readonly method?: string
  readonly status?: number
  /** How long it took, in milliseconds. */
  readonly ms?: number
  /** The request's random id, as the person sees it on an error page. */
  readonly request?: string
  /** The code of a refusal. */
  readonly refusal?: string
  readonly job?: string
  /** The code of a fault: an SQLSTATE, or the system's own (ECONNREFUSED). */
  readonly fault?: string
}

/** The log: for the operator, who may know what went wrong but not about whom. */
export interface Log {
  info(event: LogEvent, fields?: LogFields): void
  warn(event: LogEvent, fields?: LogFields): void
  /** Logs an error as its class, codes and stack frames: its message, and a row's data, stay out. */
  fault(fault: unknown, where?: LogFields): void
}

/** Opens the log: one JSON object a line, on standard output unless a stream is given. Levels are pino's. */
export function openLog(config: { readonly logLevel: string }, stream?: pino.DestinationStream): Log {
  const options = { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const lines = stream ? pino(options, stream) : pino(options)
  return {
    info: (event, fields) => lines.info({ event, ...fitting(fields) }),
    warn: (event, fields) => lines.warn({ event, ...fitting(fields) }),
    fault: (fault, where) => lines.error({ event: 'fault', ...fitting(where), ...described(fault) }),
  }
}

const TEXTS: Record<string, RegExp> = {
  route: /^\/[a-z:*/.-]*$/i,
  method: /^[A-Z]{1,10}$/,
  request: /^[\w-]{1,40}$/,
  refusal: /^[a-z-]{1,60}$/,
  job: /^[a-z-]{1,60}$/,
  fault: /^[0-9A-Z_]{1,60}$/,
}
const NUMBERS = ['status', 'ms']

function fitting(fields: LogFields = {}): Record<string, string | number> {
  const kept = Object.entries(fields).filter(([name, value]) =>
    typeof value === 'string' ? TEXTS[name]?.test(value) : NUMBERS.includes(name) && Number.isFinite(value),
  )
  return Object.fromEntries(kept)
}

const CAUSES_AT_MOST = 3

function described(fault: unknown, depth = 0): Record<string, unknown> {
  if (!(fault instanceof Error)) return { class: typeof fault }
  const cause = fault instanceof AggregateError ? fault.errors[0] : fault.cause
  return {
    class: plain(fault.constructor?.name, /^\w{1,60}$/),
    ...codes(fault),
    stack: frames(fault),
    ...(cause === undefined || depth === CAUSES_AT_MOST ? {} : { cause: described(cause, depth + 1) }),
  }
}

function codes(fault: Error): Record<string, string | undefined> {
  const code =
    'code' in fault
      ? plain(fault.code, /^(?:(?=.*\d)[0-9A-Z]{5}|E[A-Z0-9_]{2,60}|FST_[A-Z_]{2,60})$/)
      : undefined
  if (!(fault instanceof pg.DatabaseError)) return { fault: code }
  return {
    fault: code,
    table: plain(fault.table, IDENTIFIER),
    constraint: plain(fault.constraint, IDENTIFIER),
  }
}

const IDENTIFIER = /^[a-z_][a-z0-9_]{0,62}$/
const HEADER = /^[\w$.]*(?: \[\w+\])?(?:: )?$/
const PLACE = String.raw`(?:node:|(?:file:/)?/\S*/(?:src|build|node_modules)/)[^\s()]+:\d+:\d+`
const FRAME = new RegExp(String.raw`^ {4}at (?:[\w$.<>#[\] ]+ \(${PLACE}\)|(?:async )?${PLACE})$`)

/**
 * Only the frames, and only when the stack begins with exactly what the error says of itself: a message of
 * several lines could otherwise pass for frames.
 */
function frames(fault: Error): string[] {
  const stack = typeof fault.stack === 'string' ? fault.stack : ''
  const at = fault.message ? stack.indexOf(fault.message) : stack.search(/\n|$/)
  if (at < 0 || !HEADER.test(stack.slice(0, at))) return []
  const lines = stack.slice(at + fault.message.length).split('\n')
  return lines.filter(line => FRAME.test(line)).map(line => line.trim())
}

const plain = (value: unknown, shape: RegExp) =>
  typeof value === 'string' && shape.test(value) ? value : undefined
