import { type Known, strangeBody } from './strange-body.ts'
import { type Draw, oneOf, strangeText } from './strange-text.ts'

/** One way in, with what its requests may carry. */
export interface WayIn extends Known {
  readonly method: string
  /** Its pattern, as in `/families/:file`. */
  readonly path: string
}

/** What the makers of requests know of the service they are made for. */
export interface Target {
  readonly ways: readonly [WayIn, ...WayIn[]]
  /** The cookie of somebody who is signed in. */
  readonly cookie: string
  /** An id that stands for something. */
  readonly id: string
}

export interface StrangeRequest {
  /** As it goes over the wire. */
  readonly bytes: Buffer
  /** Whether it ends where it says; of what does not, whoever reads it may wait for more. */
  readonly ends: boolean
}

/** One request, broken in one place or in several; at times it is as it should be. */
export function strangeRequest(draw: Draw, target: Target): StrangeRequest {
  if (draw() < 0.01) return { bytes: Buffer.from(strangeText(draw), 'latin1'), ends: false }
  const way = oneOf(draw, target.ways)
  const method = draw() < 0.85 ? way.method : oneOf(draw, METHODS)
  const body = method === 'GET' && draw() < 0.9 ? undefined : strangeBody(draw, way)
  const version = draw() < 0.97 ? 'HTTP/1.1' : oneOf(draw, ['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'http/1.1', ''])
  const headers = [...headersOf(draw, target), ...(body ? [`content-type: ${body.type}`] : [])]
  const { extra, sent, ends } = framed(draw, body?.text)
  const lines = [`${method} ${addressOf(draw, way, target)} ${version}`, ...headers, ...extra]
  const end = draw() < 0.98 ? '\r\n' : oneOf(draw, ['\n', '\r', '\r\n\r\n'])
  const bytes = Buffer.from(`${lines.join(end)}${end}${end}${sent}`, 'latin1')
  return { bytes, ends: ends && end === '\r\n' && /^[A-Z]/.test(method) }
}

const METHODS = [
  'GET',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'FOO',
  '',
] as const

function addressOf(draw: Draw, { path, fields }: WayIn, { id }: Target): string {
  const filled = path.replaceAll(/:\w+|\*/g, () => (draw() < 0.6 ? id : encoded(draw)))
  const query =
    draw() < 0.4
      ? `?${[...fields, 'next', 'draft', 'path', 'q', 'file']
          .filter(() => draw() < 0.3)
          .map(name => `${name}=${encoded(draw)}`)
          .join('&')}`
      : ''
  const kind = draw()
  if (kind < 0.85) return filled + query
  if (kind < 0.95) return broken(draw, filled) + query
  return oneOf(draw, [
    '*',
    '/',
    '//',
    '/..',
    'http://elsewhere.example/',
    `/${'a/'.repeat(2_000)}`,
    `/?${'a=1&'.repeat(2_000)}`,
    '/%',
    '',
  ])
}

/** Mostly as an address may hold it, at times as it is, short of what would end the line. */
function encoded(draw: Draw): string {
  const text = strangeText(draw).slice(0, 5_000)
  return draw() < 0.8 ? encodeURIComponent(text) : text.replaceAll(/[\r\n ]/g, '+')
}

function broken(draw: Draw, path: string): string {
  const at = Math.floor(draw() * path.length)
  return path.slice(0, at) + encoded(draw) + path.slice(at + Math.floor(draw() * 3))
}

function headersOf(draw: Draw, { cookie }: Target): string[] {
  const headers = [
    `host: ${draw() < 0.95 ? 'localhost' : strangeText(draw).slice(0, 100)}`,
    'connection: close',
  ]
  if (draw() < 0.6) headers.push(`cookie: ${draw() < 0.85 ? cookie : strangeCookie(draw, cookie)}`)
  if (draw() < 0.7)
    headers.push(`sec-fetch-site: ${draw() < 0.9 ? 'same-origin' : strangeText(draw).slice(0, 50)}`)
  if (draw() < 0.3) headers.push(oneOf(draw, SELDOM))
  if (draw() < 0.02) headers.push(`x-long: ${'x'.repeat(20_000)}`)
  if (draw() < 0.02) headers.push(...Array.from({ length: 300 }, (_, at) => `x-${at}: ${at}`))
  if (draw() < 0.03) headers.push(`${strangeText(draw).slice(0, 30)}: ${strangeText(draw).slice(0, 100)}`)
  return headers
}

const strangeCookie = (draw: Draw, cookie: string) =>
  oneOf(draw, [
    `${cookie}x`,
    `${cookie}; ${cookie}`,
    `${cookie.split('=')[0]}=%zz`,
    `__proto__=1; ${cookie}`,
    'x'.repeat(9_000),
    strangeText(draw),
  ])

const SELDOM = [
  'origin: null',
  'origin: https://elsewhere.example',
  'x-forwarded-for: 127.0.0.1, ::1, \u00ff',
  'x-forwarded-host: elsewhere.example',
  'x-forwarded-proto: https',
  'x-http-method-override: DELETE',
  'expect: 100-continue',
  'expect: anything',
  'upgrade: websocket',
  'range: bytes=0-0,1-1',
  'if-none-match: *',
  'accept: application/json',
  'accept-encoding: \u00ff',
  'authorization: Bearer x',
  'idempotency-key: same',
  `idempotency-key: ${'k'.repeat(500)}`,
  'content-encoding: gzip',
] as const

/** How the body is announced: by its length, in chunks, or wrongly. */
function framed(draw: Draw, text: string | undefined): { extra: string[]; sent: string; ends: boolean } {
  if (text === undefined) return { extra: [], sent: '', ends: true }
  const kind = draw()
  if (kind < 0.85) return { extra: [`content-length: ${text.length}`], sent: text, ends: true }
  if (kind < 0.92) {
    const chunk = text ? `${text.length.toString(16)}\r\n${text}\r\n` : ''
    return { extra: ['transfer-encoding: chunked'], sent: `${chunk}0\r\n\r\n`, ends: true }
  }
  return {
    extra: [
      ...oneOf<readonly string[]>(draw, [
        [`content-length: ${text.length + 10}`],
        [`content-length: ${Math.max(0, text.length - 3)}`],
        ['content-length: -1'],
        ['content-length: 1', 'content-length: 2'],
        ['content-length: 99999999999'],
        ['transfer-encoding: chunked'],
        ['transfer-encoding: chunked', `content-length: ${text.length}`],
        ['transfer-encoding: gzip, chunked'],
        [],
      ]),
    ],
    sent: text,
    ends: false,
  }
}
