import { connect } from 'node:net'
import type { StrangeRequest } from './strange-request.ts'

const PATIENCE_MS = 10_000

/**
 * Sends these bytes on a connection of their own; closes our half of it at once where they do not end by themselves.
 * Gives the status of the first answer; undefined when the connection was closed without one. Throws when nothing at
 * all happens for ten seconds.
 */
export function sendRaw(origin: string, { bytes, ends }: StrangeRequest): Promise<number | undefined> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    let answer = ''
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy()
      reject(new Error(`There was no answer within ${PATIENCE_MS} ms.`))
    })
    socket.on('data', part => {
      if (answer.length < 100) answer += part.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(statusOf(answer)))
    socket.on('end', () => socket.destroy())
    if (ends) socket.write(bytes)
    else socket.end(bytes)
  })
}

/** `100 Continue` only announces an answer. */
function statusOf(answer: string): number | undefined {
  const status = /^(?:HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
  return status ? Number(status) : undefined
}
