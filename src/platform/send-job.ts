import { sql as raw, type Transaction } from 'kysely'

/** What a job is told: ids and whole numbers only, for the queue's tables are not sealed. */
export type JobPayload = Readonly<Record<string, string | number>>

/**
 * Queues a job with the running act: it starts once the act is committed, and never if it is rolled back.
 * Refuses a payload with anything but UUIDs and whole numbers, and a job whose queue has not been made.
 */
export async function sendJob(sql: Transaction<unknown>, name: string, payload: JobPayload): Promise<void> {
  if (!Object.values(payload).every(isId)) throw new TypeError(`A job is told ids only: ${name}.`)
  const { numAffectedRows } = await raw`
    insert into pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, dead_letter, heartbeat_seconds, keep_until)
    select name, ${JSON.stringify(payload)}::jsonb, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, dead_letter, heartbeat_seconds, now() + retention_seconds * interval '1s'
    from pgboss.queue where name = ${name}`.execute(sql)
  if (!numAffectedRows) throw new Error(`There is no queue for the job ${name}.`)
  await raw`select pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), ${name})`.execute(sql)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const isId = (value: unknown) =>
  Number.isSafeInteger(value) || (typeof value === 'string' && UUID.test(value))
