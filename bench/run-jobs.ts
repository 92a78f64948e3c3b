import type pg from 'pg'
import { administrator, serverOf } from './administrator.ts'
import { type Job, jobsOf } from './jobs.ts'
import type { LargeService } from './large-service.ts'
import type { InventedFamily } from './load/invented-families.ts'
import { type Measured, measure, middle } from './measure.ts'
import { type ReadTime, timeOf } from './processor-time.ts'
import type { Product } from './product.ts'
import type { Line } from './report.ts'
import { type Answer, Sender, type Sent } from './send.ts'
import { startFloor } from './start-floor.ts'

/** Against what the jobs are run. */
export interface Ground {
  data: string
  product: Product
  /** Signed in. */
  sender: Sender
  service: LargeService
  families: readonly InventedFamily[]
  /** How many requests a round has. */
  requests: number
  /** Only jobs whose name holds this. */
  only: string
}

const ROUNDS = 3
/** Until the program is as fast as it gets. */
const WARM_UP = 500
/** Its search takes long, and it has nothing that would have to warm up. */
const FLOOR_REQUESTS = 300

/** One side of the comparison: whom to ask, and how to read its processor time. */
interface Side {
  sender: Sender
  read: ReadTime
  asked: number
}

/** Runs every job, ours and the floor's in turns, and tells each line as it is known. Gives PostgreSQL's version. */
export async function runJobs(ground: Ground, tell: (line: Line) => void): Promise<string> {
  const { data, product, sender, service, families, only } = ground
  const floor = await startFloor('floor', String(serverOf(data).host))
  const fastify = await startFloor('bare-fastify')
  const [database, bare] = [await administrator(data), await administrator(data, 'floor')]
  const us: Side = { sender, read: timeOf(product.app, database), asked: 0 }
  const them: Side = { sender: new Sender(floor.port), read: timeOf(floor.pid, bare), asked: 0 }
  const page: Side = { sender: new Sender(fastify.port), read: timeOf(fastify.pid, bare), asked: 0 }
  try {
    for (const job of jobsOf(service, families, database))
      if (job.name.includes(only)) tell(await lineOf(job, us, job.isPublic ? page : them, ground.requests))
    return await versionOf(database)
  } finally {
    for (const { sender } of [them, page]) sender.close()
    for (const server of [floor, fastify]) server.stop()
    for (const client of [database, bare]) await client.end()
  }
}

async function lineOf(job: Job, us: Side, them: Side, requests: number): Promise<Line> {
  const [ours, floors]: [Measured[], Measured[]] = [[], []]
  const round = async (
    side: Side,
    next: (n: number) => Sent,
    isGood: (answer: Answer) => boolean,
    count = requests,
  ) => {
    const from = side.asked
    side.asked += count
    return measure(side.sender, side.read, count, n => next(from + n), isGood)
  }
  await us.sender.many(WARM_UP, 10, n => job.ours(1_000_000 + us.asked + n), job.isGood)
  for (let n = 0; n < ROUNDS; n++) {
    await job.before?.()
    ours.push(await round(us, job.ours, job.isGood))
    if (job.floor) floors.push(await round(them, job.floor, job.isGood, Math.min(requests, FLOOR_REQUESTS)))
  }
  return { name: job.name, target: job.target, ours: middle(ours), floor: job.floor && middle(floors) }
}

async function versionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query("select 'PostgreSQL ' || current_setting('server_version') as version")
  return rows[0].version
}
