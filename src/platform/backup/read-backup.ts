import type { z } from 'zod'
import { StartFault } from '#platform/start/fault.ts'
import { END, FIGURES, HEADING, type Heading, ROWS_END, SEQUENCES, type Sequence, TABLE } from './heading.ts'
import { linesOf } from './lines-of.ts'
import { type Figures, RowSum } from './row-sum.ts'
import { unsealed } from './sealed.ts'

export type TableHeading = z.output<typeof TABLE>

/** Takes the rows of one table, all of them. */
export type TakeRows = (table: TableHeading, rows: AsyncIterable<Buffer>) => Promise<void>

export type Contents = Readonly<{
  heading: Heading
  tables: ReadonlyMap<string, TableHeading & Figures>
  sequences: readonly Sequence[]
}>

/**
 * Reads a backup from its first byte to its last and gives what it holds; `take` gets the rows on the way. Refuses,
 * in a sentence, a file that is something else, that none of the identities opens, that was changed or cut off
 * anywhere, and one from a later version. What `take` throws is thrown.
 */
export async function readBackup(
  file: string,
  identities: readonly string[],
  take: TakeRows,
): Promise<Contents> {
  const lines = linesIn(file, identities)
  try {
    return await readAll(new Pages(lines, file), take)
  } finally {
    await lines.return(undefined)
  }
}

/** Faults of the file become sentences here, so that faults of whoever takes the rows are told from them. */
async function* linesIn(file: string, identities: readonly string[]): AsyncGenerator<Buffer> {
  try {
    yield* linesOf(await unsealed(file, identities))
  } catch (fault) {
    throw why(file, fault as Error)
  }
}

function why(file: string, fault: NodeJS.ErrnoException): Error {
  if (fault.syscall) return new StartFault(`The file ${file} cannot be read (${fault.code}): check the name.`)
  if (fault.message.includes('no identity matched'))
    return new StartFault(
      `None of the identities opens ${file}: use the identity of somebody it was made for, or another copy if it may be damaged.`,
    )
  return damaged(file)
}

const damaged = (file: string) =>
  new StartFault(`The file ${file} is not a backup, or it is damaged or cut off: use another copy.`)

async function readAll(pages: Pages, take: TakeRows): Promise<Contents> {
  const heading = await pages.heading()
  const tables = new Map<string, TableHeading & Figures>()
  let next = await pages.one(TABLE.or(SEQUENCES))
  for (; 'table' in next; next = await pages.one(TABLE.or(SEQUENCES)))
    tables.set(next.table, { ...next, ...(await wholeTable(pages, next, take)) })
  await pages.one(END)
  await pages.nothingElse()
  return { heading, tables, sequences: next.sequences }
}

async function wholeTable(pages: Pages, table: TableHeading, take: TakeRows): Promise<Figures> {
  const sum = new RowSum()
  await take(table, pages.rows(sum))
  const told = await pages.one(FIGURES)
  const { rows, sum: found } = sum.figures
  if (rows !== told.rows || found !== told.sum) throw pages.damaged()
  return told
}

/** The lines of a backup, read one after the other as what they should be. */
class Pages {
  readonly #lines: AsyncIterator<Buffer>
  readonly #file: string

  constructor(lines: AsyncIterator<Buffer>, file: string) {
    this.#lines = lines
    this.#file = file
  }

  async heading(): Promise<Heading> {
    const value = jsonIn(await this.#line()) as { evenhand?: unknown; format?: unknown } | undefined
    if (value?.evenhand === 'backup' && Number(value.format) > 1)
      throw new StartFault(
        `The backup ${this.#file} was made by a newer version of this program: restore it with that one, or a later.`,
      )
    return this.#as(HEADING, value)
  }

  async one<T extends z.ZodType>(form: T): Promise<z.output<T>> {
    return this.#as(form, jsonIn(await this.#line()))
  }

  async *rows(sum: RowSum): AsyncGenerator<Buffer> {
    for (let line = await this.#line(); !isEnd(line); line = await this.#line()) {
      sum.add(line)
      yield line
    }
  }

  async nothingElse(): Promise<void> {
    if (!(await this.#lines.next()).done) throw this.damaged()
  }

  damaged(): Error {
    return damaged(this.#file)
  }

  #as<T extends z.ZodType>(form: T, value: unknown): z.output<T> {
    const parsed = form.safeParse(value)
    if (!parsed.success) throw this.damaged()
    return parsed.data
  }

  async #line(): Promise<Buffer> {
    const { value, done } = await this.#lines.next()
    if (done) throw this.damaged()
    return value
  }
}

const isEnd = (line: Buffer) => line.length === ROWS_END.length && line.toString('latin1') === ROWS_END

function jsonIn(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}
