import { type ConstructorOptions, type JobResult, PgBoss } from 'pg-boss'
import type { Context } from '#platform/context.ts'
import { doJob } from '#platform/jobs/do-job.ts'
import type { Job } from '#platform/jobs.ts'

/**
 * Starts the queue and everybody who works at it; `stop` lets the job in hand end, for five seconds at most.
 * The queue's tables come with the migrations and nothing is made here, so the app's own role is enough.
 * Refuses two jobs of one name, and tables of another version of the queue.
 */
export async function startJobs(context: Context, jobs: readonly Job[]): Promise<{ stop(): Promise<void> }> {
  const names = new Set(jobs.map(job => job.name))
  if (names.size < jobs.length) throw new Error('Two jobs have the same name.')
  const boss = new PgBoss(optionsFor(context))
  boss.on('error', fault => reportQueue(context, fault))
  await boss.start()
  for (const job of jobs) await openQueue(boss, job)
  for (const job of jobs) await workAt(boss, context, job)
  for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name)
  return { stop: () => boss.stop({ timeout: 5_000 }) }
}

/**
 * Two connections of its own, under the system role that the queue's tables are open to, and one that listens:
 * a queued job is heard of at its commit, so that little needs to be asked for.
 */
function optionsFor({ database }: Context): ConstructorOptions {
  const { options } = database.pool
  return {
    ...options,
    // Not copied by the spread: the pool hides it from being printed.
    password: options.password,
    max: 2,
    options: '-c evenhand.roles=job-queue',
    application_name: 'evenhand jobs',
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    ...PACE,
  } as ConstructorOptions
}

/** For a service of some hundred jobs a day: pg-boss's own pace is set for thousands a minute. */
const PACE = {
  superviseIntervalSeconds: 300,
  monitorIntervalSeconds: 300,
  queueCacheIntervalSeconds: 900,
  flowIntervalSeconds: 86_400,
  cronMonitorIntervalSeconds: 45,
  cronWorkerIntervalSeconds: 45,
  notifyHeartbeatIntervalMs: 30_000,
}

/** Notices of one commit fall together, so several are fetched at once and a full hand is followed by another. */
const ASKING = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 60,
  batchSize: 5,
  burstWhenBatchFull: true,
  includeMetadata: true,
  perJobResults: true,
} as const

/** The queue asks again by itself; its faults are not always errors, and may carry what a row held. */
function reportQueue({ log }: Context, fault: unknown): void {
  const code = fault instanceof Object && 'code' in fault ? { fault: String(fault.code) } : {}
  log.warn('queue-faltered', code)
}

async function openQueue(boss: PgBoss, { name, again, every }: Job): Promise<void> {
  const pace = {
    retryLimit: again?.times ?? 3,
    retryDelay: again?.after ?? 60,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 300,
    deleteAfterSeconds: 24 * 3600,
    notify: true,
  }
  await boss.createQueue(name, pace)
  await boss.updateQueue(name, pace)
  if (every) await boss.schedule(name, every, {}, { tz: 'Europe/London', missed: 'once' })
  else await boss.unschedule(name)
}

async function workAt(boss: PgBoss, context: Context, job: Job): Promise<void> {
  await boss.work<object, void, typeof ASKING>(job.name, ASKING, async given => {
    const ends: JobResult[] = []
    for (const one of given) ends.push({ id: one.id, status: await doJob(context, job, one) })
    return ends
  })
}
