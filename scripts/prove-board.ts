import { type ProcessorTime, type ReadTime, timeOf } from '../bench/processor-time.ts'
import { type ProductAtWork, productAtWork } from './proving/product-at-work.ts'
import { twoYearsOfRecords } from './proving/two-years-of-records.ts'

export interface BoardPlan {
  /** Contacts on record, five to a family; what else belongs to a family comes with them. */
  readonly contacts: number
  /** So often something is recorded and the board looked at, and looked at again. */
  readonly looks: number
  log(line: string): void
}

/** One look at the board, in milliseconds: processor time on the average, and until the answer in the middle. */
export interface LookAtBoard extends ProcessorTime {
  readonly wall: number
}

export interface BoardProof {
  readonly rows: number
  readonly promises: number
  /** Right after something was recorded, so that every promise is worked out anew. */
  readonly changed: LookAtBoard
  /** When nothing was. */
  readonly unchanged: LookAtBoard
  /** Looks that did not show what was recorded just before. */
  readonly stale: number
}

/** Looks at the board of the running product over a service's records, through its page, as its co-ordinator. */
export async function proveBoard({ contacts, looks, log }: BoardPlan): Promise<BoardProof> {
  const work = await productAtWork()
  try {
    const made = await work.asAdministrator(client => twoYearsOfRecords(client, contacts))
    const rows = Object.values(made).reduce((sum, n) => sum + n, 0)
    log(`${rows} rows in ${Object.keys(made).length} tables`)
    const [app = 0] = work.product.processes().app
    return await work.asAdministrator(async administrator => ({
      rows,
      ...(await lookOften(work, looks, timeOf(app, administrator))),
    }))
  } finally {
    await work.remove()
  }
}

async function lookOften(work: ProductAtWork, looks: number, read: ReadTime) {
  // The program reads its own code at its first looks.
  for (let n = 0; n < WARM_UP; n++) await familyComes(work).then(() => board(work))
  const [changed, unchanged]: [LookAtBoard[], LookAtBoard[]] = [[], []]
  let { families, promises } = await board(work)
  let stale = 0
  for (let n = 0; n < looks; n++) {
    await familyComes(work)
    const [first, seen] = await timed(read, () => board(work))
    const [again] = await timed(read, () => board(work))
    changed.push(first)
    unchanged.push(again)
    if (seen.families !== families + 1) stale++
    families = seen.families
  }
  return { promises, changed: together(changed), unchanged: together(unchanged), stale }
}

const WARM_UP = 3

/** One more family that had our role explained in its first call. */
async function familyComes({ coordinator }: ProductAtWork): Promise<void> {
  const call = { callerName: 'Ana Ivanova', words: 'They rang for the first time.', roleExplained: 'yes' }
  const { status, answer } = await coordinator.api('/api/commands/log-contact', call)
  if (status !== 200) throw new Error(`A call was not logged: ${status} ${JSON.stringify(answer)}`)
}

/** How many promises the board has, and how many families had our role explained by what it says. */
async function board({ coordinator }: ProductAtWork): Promise<{ promises: number; families: number }> {
  const { status, body } = await coordinator.raw('GET', '/assurance')
  const [, families] = /([\d,]+) of [\d,]+ families who had our role explained/.exec(body) ?? []
  if (status !== 200 || !families) throw new Error(`The board was not shown: ${status} ${body.slice(0, 500)}`)
  return {
    promises: body.split('href="/assurance/clauses/').length - 1,
    families: Number(families.replaceAll(',', '')),
  }
}

async function timed<T>(read: ReadTime, work: () => Promise<T>): Promise<[LookAtBoard, T]> {
  const before = await read()
  const begun = performance.now()
  const result = await work()
  const wall = performance.now() - begun
  const after = await read()
  return [{ wall, app: after.app - before.app, database: after.database - before.database }, result]
}

/** Processor time is told in hundredths of a second, so that only many looks together say what one takes. */
function together(looks: readonly LookAtBoard[]): LookAtBoard {
  const average = (of: 'app' | 'database') => looks.reduce((sum, one) => sum + one[of], 0) / looks.length
  const walls = looks.map(({ wall }) => wall).sort((one, other) => one - other)
  return {
    app: average('app'),
    database: average('database'),
    wall: walls[Math.floor(walls.length / 2)] ?? 0,
  }
}
