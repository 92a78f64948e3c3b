import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

/** On whatever is no request that could be read, and so never reaches a route: nothing of it is repeated. */
const HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  connection: 'close',
}
const SENTENCE = 'The request was not in a form that we can read.'

/** Refuses an address that cannot be decoded. */
export function refuseBare(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, 'content-length': SENTENCE.length }).end(SENTENCE)
}

const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
}

/** Refuses what is no HTTP, or too slow, or has too large a head; then closes the connection. */
export function refuseSocket(fault: Error & { code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = STATUS[fault.code ?? ''] ?? 400
  const lines = Object.entries({ ...HEADERS, 'content-length': SENTENCE.length })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${SENTENCE}`)
}
