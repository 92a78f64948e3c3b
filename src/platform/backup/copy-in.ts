import { once } from 'node:events'
import type { Client, Connection, Submittable } from 'pg'

/**
 * Writes rows, in PostgreSQL's text form without line ends, into `target` (a table with its columns in brackets).
 * When the rows fail to come, nothing is written and the reason is thrown.
 */
export async function copyIn(client: Client, target: string, rows: AsyncIterable<Buffer>): Promise<void> {
  await client.query(new RowsIn(`copy ${target} from stdin`)).send(rows)
}

/** What pg's connection can do and its types leave out. */
type Wire = Connection & {
  sendCopyFromChunk(part: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(why: string): void
}

class RowsIn implements Submittable {
  readonly #statement: string
  #wire: Wire | undefined
  readonly #ready = Promise.withResolvers<Wire>()
  readonly #done = Promise.withResolvers<void>()

  constructor(statement: string) {
    this.#statement = statement
    this.#ready.promise.catch(() => {})
    this.#done.promise.catch(() => {})
  }

  submit(connection: Connection): void {
    this.#wire = connection as Wire
    connection.query(this.#statement)
  }

  handleCopyInResponse(): void {
    if (this.#wire) this.#ready.resolve(this.#wire)
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#done.resolve()
  }

  handleError(fault: Error): void {
    this.#ready.reject(fault)
    this.#done.reject(fault)
  }

  async send(rows: AsyncIterable<Buffer>): Promise<void> {
    const wire = await this.#ready.promise
    try {
      for await (const block of blocksOf(rows)) {
        wire.sendCopyFromChunk(block)
        if (wire.stream.writableNeedDrain)
          await Promise.race([once(wire.stream, 'drain'), this.#done.promise])
      }
    } catch (fault) {
      wire.sendCopyFail('the rows ended early')
      await this.#done.promise.catch(() => {})
      throw fault
    }
    wire.endCopyFrom()
    await this.#done.promise
  }
}

const BLOCK_BYTES = 1 << 16
const LINE_END = Buffer.from('\n')

async function* blocksOf(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let bytes = 0
  for await (const row of rows) {
    parts.push(row, LINE_END)
    bytes += row.length + 1
    if (bytes < BLOCK_BYTES) continue
    yield Buffer.concat(parts)
    parts = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(parts)
}
