import type { Transaction } from 'kysely'
import type { JobWithMetadata } from 'pg-boss'
import { type Context, deskOf } from '#platform/context.ts'
import type { Desk } from '#platform/desk.ts'
import type { Job } from '#platform/jobs.ts'

type Given = JobWithMetadata<object>

/**
 * Does one job out of the queue and gives how it ended; never throws, so that one does not hold up the next.
 * What went wrong goes to the log as codes, and to the queue not at all: its words may hold a row's.
 */
export async function doJob(context: Context, job: Job, given: Given): Promise<'completed' | 'failed'> {
  const ended = (how: 'done' | 'failed') => context.metrics.jobs.inc({ job: job.name, ended: how })
  try {
    await carryOut(context, job, given)
    ended('done')
    return 'completed'
  } catch (fault) {
    ended('failed')
    context.log.fault(fault, { job: job.name })
    await noteFailure(context, job, given)
    return 'failed'
  }
}

async function carryOut(context: Context, job: Job, given: Given): Promise<void> {
  const input = job.input.parse(given.data ?? {})
  const brought = await job.bring?.(input, work => atDesk(context, job, work))
  await entered(context, job, input, desk => job.carryOut(input, desk, brought))
}

async function noteFailure(context: Context, job: Job, given: Given): Promise<void> {
  const { whenFailed } = job
  if (!whenFailed) return
  const last = given.retryCount >= given.retryLimit
  try {
    const input = job.input.parse(given.data ?? {})
    await entered(context, job, input, desk => whenFailed(input, desk, last))
  } catch (fault) {
    context.log.fault(fault, { job: job.name })
  }
}

const atDesk = <T>(context: Context, job: Job, work: (desk: Desk) => Promise<T>): Promise<T> =>
  context.database.as({ person: null, roles: [job.as] }, sql =>
    work(deskOf(context, sql, {}, context.clock.now())),
  )

/** Does the work; if anything was done, the ledger's leaf comes last. */
async function entered(
  context: Context,
  job: Job,
  input: Record<string, unknown>,
  work: (desk: Desk) => Promise<number>,
): Promise<void> {
  await atDesk(context, job, async desk => {
    if ((await work(desk)) > 0) await enter(context, desk.sql, job, input, desk.now)
  })
}

const enter = (context: Context, sql: Transaction<unknown>, job: Job, input: object, at: Date) =>
  context.house.enter(sql, {
    at,
    actor: null,
    act: `job:${job.name}`,
    subject: null,
    outcome: 'done',
    details: JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))),
  })
