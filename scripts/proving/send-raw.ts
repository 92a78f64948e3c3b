import { connect } from 'node:net'

const PATIENCE_MS = 10_000

/**
 * Sends these bytes on a connection of their own and closes our half of it. Gives the status of the first answer;
 * undefined when the connection was closed without one. Throws when nothing at all happens for ten seconds.
 */
export function sendRaw(origin: string, bytes: Uint8Array): Promise<number | undefined> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    let answer = ''
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy()
      reject(
        new Error(
          `no answer within ${PATIENCE_MS} ms to ${JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 2_000))}`,
        ),
      )
    })
    socket.on('data', part => {
      if (answer.length < 100) answer += part.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(statusOf(answer)))
    socket.on('end', () => socket.destroy())
    socket.end(bytes)
  })
}

/** `100 Continue` only announces an answer. */
function statusOf(answer: string): number | undefined {
  const status = /^(?:HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
  return status ? Number(status) : undefined
}
