import { sql as raw } from 'kysely'
import { derive, type Key, openText } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { NameIndex } from './name-index.ts'
import { HighWaterMark, type Moment } from './names/high-water-mark.ts'

/** Rows opened at a time; between two pages the process answers others (a page takes about 20 ms). */
const PAGE = 1_000

/** After the first reading the gaps are asked for twice more, so that those left by erased rows are settled at once. */
const FIRST_ROUNDS = 3

/** Fills one index from the sealed entries, always with the key of whoever searches now; keys are never kept. */
export class IndexReader {
  readonly index = new NameIndex()
  readonly #mark = new HighWaterMark()
  #reading: Promise<void> = Promise.resolve()

  /** Reads what was entered since the last time. Those who ask at once take turns, so that each row is opened once. */
  readNew(desk: Desk, service: Key): Promise<void> {
    const mine = this.#reading.then(() => this.#readAll(desk, indexKey(service)))
    this.#reading = mine.catch(() => {})
    return mine
  }

  async #readAll(desk: Desk, key: Key): Promise<void> {
    const rounds = this.#mark.highest === 0 ? FIRST_ROUNDS : 1
    for (let round = 0; round < rounds; round++) {
      const { gaps } = this.#mark
      const before = gaps.length > 0 ? await momentOf(desk) : undefined
      await this.#readRows(desk, key, gaps)
      if (before) this.#mark.stillMissing(gaps, before)
      if (this.#mark.gaps.length === 0) return
    }
  }

  async #readRows(desk: Desk, key: Key, gaps: readonly number[]): Promise<void> {
    let rows = await pageOf(desk, this.#mark.highest, gaps)
    while (rows.length > 0) {
      const { highest } = this.#mark
      for (const row of rows) this.#enter(row, key)
      if (this.#mark.highest === highest) return
      rows = await pageOf(desk, this.#mark.highest, [])
    }
  }

  #enter({ seq, file, entry, sealed_words }: Row, key: Key): void {
    const texts = JSON.parse(openText(key, sealed_words, sealedAbout(entry)))
    this.index.put({ entry, seq: Number(seq), file, texts })
    this.#mark.saw(Number(seq))
  }
}

interface Row {
  readonly seq: string
  readonly file: string
  readonly entry: string
  readonly sealed_words: Buffer
}

/** Under what entries are sealed: made from the service key. */
export const indexKey = (service: Key): Key => derive(service, 'name index')

/** Where an entry stands: one moved to another entry does not open. */
export const sealedAbout = (entry: string): string => `vault.index_entry|sealed_words|${entry}`

async function pageOf({ sql }: Desk, above: number, gaps: readonly number[]): Promise<readonly Row[]> {
  const fresh = raw<Row>`select seq, file, entry, sealed_words from vault.index_entry
    where seq > ${above} order by seq limit ${PAGE}`
  if (gaps.length === 0) return (await fresh.execute(sql)).rows
  const late = raw<Row>`select seq, file, entry, sealed_words from vault.index_entry
    where seq = any(${gaps}::bigint[])`
  const { rows } = await late.execute(sql)
  return [...rows, ...(await fresh.execute(sql)).rows]
}

/** Asked before the rows are read, so that whatever has ended by then is seen among them. */
async function momentOf({ sql }: Desk): Promise<Moment> {
  const { rows } = await raw<{ oldest: string; next: string }>`
    select pg_snapshot_xmin(s)::text as oldest, pg_snapshot_xmax(s)::text as next
    from pg_current_snapshot() as s`.execute(sql)
  return { oldestOpen: BigInt(rows[0]?.oldest ?? 0), next: BigInt(rows[0]?.next ?? 0) }
}
