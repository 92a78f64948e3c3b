import type { Duplex } from 'node:stream'
import type { Client, Connection, Submittable } from 'pg'

/**
 * The rows of a query in PostgreSQL's text form (COPY), a handful at a time, each a buffer of its own without its
 * line end. The server waits while nobody takes them, so little is held in memory.
 */
export async function* copyOut(client: Client, query: string): AsyncGenerator<readonly Buffer[]> {
  yield* client.query(new RowsOut(`copy (${query}) to stdout`)).handfuls()
}

const ENOUGH_BYTES = 1 << 20

/** A statement as pg wants one that hears the wire's messages itself. */
class RowsOut implements Submittable {
  readonly #statement: string
  #stream: Duplex | undefined
  #rows: Buffer[] = []
  #bytes = 0
  #ended = false
  #fault: Error | undefined
  #news = Promise.withResolvers<void>()

  constructor(statement: string) {
    this.#statement = statement
  }

  submit(connection: Connection): void {
    this.#stream = connection.stream
    connection.query(this.#statement)
  }

  /** One message is one row, by the protocol. It is copied, since pg reads the next ones into the same memory. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.#rows.push(Buffer.from(chunk.subarray(0, -1)))
    this.#bytes += chunk.length
    if (this.#bytes > ENOUGH_BYTES) this.#stream?.pause()
    this.#news.resolve()
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#ended = true
    this.#news.resolve()
  }

  handleError(fault: Error): void {
    this.#fault = fault
    this.#news.resolve()
  }

  async *handfuls(): AsyncGenerator<readonly Buffer[]> {
    while (true) {
      const rows = this.#take()
      if (this.#fault) throw this.#fault
      if (rows.length > 0) yield rows
      else if (this.#ended) return
      else await this.#news.promise
    }
  }

  #take(): readonly Buffer[] {
    const rows = this.#rows
    this.#rows = []
    this.#bytes = 0
    if (!this.#ended) this.#news = Promise.withResolvers()
    this.#stream?.resume()
    return rows
  }
}
