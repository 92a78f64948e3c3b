import type { FastifyRequest } from 'fastify'

/** A posted form: which act it is, its token, and what was typed. */
export interface Posted {
  readonly act: unknown
  readonly token: unknown
  /** The part that a button of `Look` asks to see again: then nothing is carried out. */
  readonly look: unknown
  readonly typed: Record<string, unknown>
}

/**
 * Takes a posted form apart; undefined when it is no form. Browsers send each line break as two characters: they
 * become one, as they were typed, so that lengths agree and a page can show the text again unchanged.
 */
export function readPosted({ body, headers }: FastifyRequest): Posted | undefined {
  const kind = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (!kind || !FORMS.includes(kind) || typeof body !== 'object' || body === null) return undefined
  const { _act, _form, _look, _instead, ...fields } = body as Record<string, unknown>
  const [act, token] = typeof _instead === 'string' ? _instead.split(' ') : [_act, _form]
  const typed = Object.entries(fields).map(([name, value]) => [name, asTyped(value)])
  return { act, token, look: _look, typed: Object.fromEntries(typed) }
}

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** A value of a form as it was typed. */
export const asTyped = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(asTyped)
    : typeof value === 'string'
      ? value.replaceAll('\r\n', '\n')
      : value
