import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
  type Transaction,
} from 'kysely'
import pg from 'pg'

/** Under whom a transaction runs: the row policies decide by these, and unset means no rows. */
export interface Actor {
  readonly person: string | null
  readonly roles: readonly string[]
}

/** The database: everything happens in a transaction as somebody. */
export interface Database {
  /** Runs `work` in one READ COMMITTED transaction as that person; commits when it returns, rolls back when it throws. */
  as<T>(actor: Actor, work: (sql: Transaction<unknown>) => Promise<T>): Promise<T>
  /**
   * The same in one SERIALIZABLE transaction that begins with a lock (`hold`, one LOCK statement): whoever begins so
   * takes turns, and sees all that was committed before. Where it meets somebody who waits for that lock in turn, or a
   * row that changed meanwhile, it lets go and begins again, so `work` may run several times.
   */
  alone<T>(actor: Actor, hold: string, work: (sql: Transaction<unknown>) => Promise<T>): Promise<T>
  /**
   * Asks one statement in a transaction of its own, its opening and its commit sent along: one journey. For a question
   * on which nothing else in the same transaction depends.
   */
  ask<R>(actor: Actor, statement: RawBuilder<R>): Promise<R[]>
  /** The statements of this process in all, for the metrics page. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

const PATIENCE_MS = 2_000
const ACTOR = /^[a-z-]+$/
const UUID = /^[0-9a-f-]{36}$/

/** Opens the pool. A statement that gets no answer in two seconds fails, and its connection is destroyed. */
export function openDatabase(connection: pg.PoolConfig): Database {
  const pool = new pg.Pool({
    max: 10,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    statement_timeout: 5_000,
    lock_timeout: 1_500,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'evenhand',
    // Statements that are ready together are sent together.
    pipeline: true,
    // Each statement is planned once a connection: with all row policies the long ones take longer to plan than to run.
    options: '-c plan_cache_mode=force_generic_plan',
    ...connection,
  })
  // A connection that breaks says so to whoever asked; nobody may be listening by then, and the program goes on.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return {
    as: (actor, work) => transact(pool, opening(actor), work),
    ask: (actor, statement) => askOnce(pool, opening(actor), statement),
    alone: (actor, hold, work) => again(() => transact(pool, openingAlone(actor, hold), work)),
    pool,
    close: () => pool.end(),
  }
}

/** As often as an act that goes alone begins again before it gives up. */
const MOST_TRIES = 12

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work()
    } catch (fault) {
      if (!isOutOfTurn(fault) || tries === MOST_TRIES) throw fault
      await pause(5 * tries)
    }
}

/** Not serializable after all, a deadlock, or a row that somebody kept for too long. */
const isOutOfTurn = (fault: unknown) =>
  fault instanceof pg.DatabaseError && ['40001', '40P01', '55P03'].includes(fault.code ?? '')

async function transact<T>(
  pool: pg.Pool,
  begin: string,
  work: (sql: Transaction<unknown>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  sendTogether(client)
  // Not waited for: the first statement travels with it. Were the opening to fail, no row policy would let anything by.
  const opened = client.query(begin)
  opened.catch(() => {})
  const { sql, end } = over(client)
  try {
    const last: CompiledQuery[] = []
    waiting.set(sql, last)
    const answer = await work(sql).finally(end)
    await opened
    await commit(client, last)
    return answer
  } catch (later) {
    // What was decided without an opening was decided on nothing: it is the opening that failed.
    const fault = await opened.then(
      () => later,
      first => first,
    )
    broken = await rolledBack(client, fault)
    throw fault
  } finally {
    client.release(broken)
  }
}

async function askOnce<R>(pool: pg.Pool, begin: string, statement: RawBuilder<R>): Promise<R[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    sendTogether(client)
    const asked = [begin, prepared(statement.compile(over(client).sql)), 'commit'] as const
    const [, { rows }] = await Promise.all(asked.map(one => client.query(one)) as Answers<R>)
    return rows
  } catch (fault) {
    broken = await rolledBack(client, fault)
    throw fault
  } finally {
    client.release(broken)
  }
}

type Answers<R> = [Promise<pg.QueryResult>, Promise<{ rows: R[] }>, Promise<pg.QueryResult>]

/**
 * Has a statement sent in one message with the commit, after everything else in the transaction: what it locks is free
 * again without another journey. Nobody sees its answer; if it fails, the commit rolls everything back, and `as` throws.
 * Takes the transaction that `as` handed out; refuses any other.
 */
export function lastly(sql: Transaction<unknown>, statement: RawBuilder<unknown>): void {
  const last = waiting.get(sql)
  if (!last) throw new Error('This transaction was not opened by Database.as.')
  last.push(statement.compile(sql))
}

const waiting = new WeakMap<Transaction<unknown>, CompiledQuery[]>()

/** The server turns the commit of a failed transaction into a rollback and does not call that an error: we do. */
async function commit(client: pg.PoolClient, last: readonly CompiledQuery[]): Promise<void> {
  sendTogether(client)
  const sent = last.map(statement => client.query(prepared(statement)))
  const answers = await Promise.allSettled([
    ...sent,
    client.query(last.length > 0 ? COMMIT_THEN_FLUSH : 'commit'),
  ])
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason
  const ended = answers.at(-1)
  if (ended?.status === 'fulfilled' && [ended.value].flat().every(({ command }) => command !== 'COMMIT'))
    throw new Error('A statement of this transaction had failed, so nothing was committed.')
}

/**
 * What a last statement locks is free at the commit, before the disk has answered; whoever acts is told only when it
 * has. The log is written in order, so flushing the message behind the commit flushes the commit: many acts share one
 * write to the disk, none is acknowledged before it is safe, and none outlives one that it came after. Where nothing
 * was written, nothing is flushed.
 */
const COMMIT_THEN_FLUSH = `
  select set_config('synchronous_commit', 'off', true),
    set_config('evenhand.wrote', (pg_current_xact_id_if_assigned() is not null)::text, false);
  commit;
  select pg_logical_emit_message(true, 'evenhand', '') where current_setting('evenhand.wrote') = 'true'`

/** One round trip for both: begin, and who acts. The values are checked, since a simple query takes no parameters. */
function opening(actor: Actor): string {
  const { person, roles } = checked(actor)
  return `begin; select set_config('evenhand.person', '${person ?? ''}', true), set_config('evenhand.roles', '${roles.join(',')}', true)`
}

/**
 * Nothing here takes a snapshot before the lock is held, so that what was committed meanwhile is seen. Once it is, rows
 * are waited for only briefly: whoever holds one may be waiting for the lock.
 */
function openingAlone(actor: Actor, hold: string): string {
  const { person, roles } = checked(actor)
  return `begin isolation level serializable; set local evenhand.person = '${person ?? ''}';
    set local evenhand.roles = '${roles.join(',')}'; ${hold}; set local lock_timeout = ${BRIEFLY_MS}`
}

const BRIEFLY_MS = 200

function checked(actor: Actor): Actor {
  if (actor.person !== null && !UUID.test(actor.person)) throw new Error('a person is named by a UUID')
  if (!actor.roles.every(role => ACTOR.test(role))) throw new Error('a role is a plain word')
  return actor
}

/** Rolls back where the server still answers; a connection that timed out or broke is destroyed instead. */
async function rolledBack(client: pg.PoolClient, fault: unknown): Promise<Error | undefined> {
  if (!isAnswerOfServer(fault) && isOutage(fault)) return fault as Error
  try {
    await client.query('rollback')
    return undefined
  } catch (worse) {
    return worse as Error
  }
}

const isAnswerOfServer = (fault: unknown) => fault instanceof pg.DatabaseError

/** True when the database did not answer: it is stopped, slow, restarting, out of space or out of reach. */
export function isOutage(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  if (fault instanceof pg.DatabaseError) return /^(08|53|57|55P03|25P03|40)/.test(fault.code ?? '')
  const code = 'code' in fault ? String(fault.code) : ''
  return (
    /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_)/.test(code) || /timeout|terminated/i.test(fault.message)
  )
}

/** What is asked within one turn of the event loop leaves in one message: each write of its own costs the machine a call. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}

/** One transaction's way to its connection, until `end`: what is asked later must not be answered as somebody else. */
function over(client: pg.PoolClient): { sql: Transaction<unknown>; end: () => void } {
  const driver = new OneClient(client)
  const sql = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: db => new PostgresIntrospector(db),
      createDriver: () => driver,
    },
  })
  return { sql: sql as Transaction<unknown>, end: () => driver.end() }
}

const MOST_PREPARED = 500
const names = new Map<string, string>()

/** Each statement is planned once a connection, not at each request; lists of many lengths do not fill the server. */
function prepared({ sql, parameters }: CompiledQuery): pg.QueryConfig {
  const values = [...parameters]
  const known = names.get(sql)
  if (known) return { name: known, text: sql, values }
  if (names.size >= MOST_PREPARED) return { text: sql, values }
  const name = `evenhand_${names.size}`
  names.set(sql, name)
  return { name, text: sql, values }
}

/** A Kysely driver for the one client of the running transaction; begin and commit are ours. */
class OneClient implements Driver, DatabaseConnection {
  readonly #client: pg.PoolClient
  #isOver = false
  constructor(client: pg.PoolClient) {
    this.#client = client
  }
  end() {
    this.#isOver = true
  }
  async init() {}
  async destroy() {}
  async acquireConnection() {
    return this
  }
  async releaseConnection() {}
  async beginTransaction() {}
  async commitTransaction() {}
  async rollbackTransaction() {}
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isOver) throw new Error('This transaction has ended, and whoever asks by it is too late.')
    sendTogether(this.#client)
    const result = await this.#client.query(prepared(query))
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
  }
  // biome-ignore lint/correctness/useYield: a driver must have it, and nothing here streams
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('reading as a stream is not offered')
  }
}
