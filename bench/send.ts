import { Agent, request } from 'node:http'

/** One request as the bench sends it. */
export interface Sent {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

const AT_MOST_MS = 15_000

/** Sends requests to one server on this machine, over connections that stay open. */
export class Sender {
  readonly #agent: Agent
  readonly #port: number
  /** Sent with every request: a session's cookie, for instance. */
  readonly always: Record<string, string> = {}

  constructor(port: number, atOnce = 20) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: atOnce })
    this.#port = port
    this.always = { host: `localhost:${port}` }
  }

  send({ method, path, headers, body }: Sent): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const all = {
        ...this.always,
        ...headers,
        ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
      }
      const options = { agent: this.#agent, host: '127.0.0.1', port: this.#port, method, path, headers: all }
      const asked = request(options, answer => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', chunk => {
          text += chunk
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        )
        answer.on('error', reject)
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  /**
   * Sends what `next` gives for 0, 1, 2 ... `count`, so many at once, for fifteen seconds at most; gives how many were
   * sent, and how many of them were told to come again (503). Throws at any other answer that `isGood` refuses.
   */
  async many(
    count: number,
    atOnce: number,
    next: (n: number) => Sent,
    isGood: (answer: Answer) => boolean,
  ): Promise<{ sent: number; putOff: number }> {
    const until = performance.now() + AT_MOST_MS
    let sent = 0
    let putOff = 0
    const hand = async () => {
      while (sent < count && performance.now() < until) {
        const asked = next(sent++)
        const answer = await this.send(asked)
        if (answer.status === 503) putOff++
        else if (!isGood(answer))
          throw new Error(
            `${asked.method} ${asked.path} answered ${answer.status}: ${answer.body.slice(0, 2000)}`,
          )
      }
    }
    await Promise.all(Array.from({ length: atOnce }, hand))
    return { sent, putOff }
  }

  close(): void {
    this.#agent.destroy()
  }
}
