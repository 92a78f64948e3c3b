import { readFileSync } from 'node:fs'
import type { Client } from 'pg'

/** Processor time in milliseconds, apart for the program that answers and for the database behind it. */
export interface ProcessorTime {
  app: number
  database: number
}

/** Reads how much processor time was used so far by one process and by the backends of one database. */
export type ReadTime = () => Promise<ProcessorTime>

/**
 * A reader for the process `app` and the database that `administrator` is connected to. What PostgreSQL does for
 * all databases at once (writing, checkpoints) is counted in.
 */
export function timeOf(app: number, administrator: Client): ReadTime {
  const backends = new Map<number, number>()
  return async () => {
    const { rows } = await administrator.query<{ pid: number }>(BACKENDS)
    for (const { pid } of rows) backends.set(pid, millisecondsOf(pid) ?? backends.get(pid) ?? 0)
    const database = [...backends.values()].reduce((sum, ms) => sum + ms, 0)
    return { app: millisecondsOf(app) ?? 0, database }
  }
}

const BACKENDS = `select pid from pg_stat_activity
  where pid <> pg_backend_pid() and (datname = current_database() or datname is null)`

/** Linux counts in hundredths of a second. */
const TICK_MS = 10

/** User and system time of one process, all its threads; undefined when it has ended. */
function millisecondsOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch {
    return undefined
  }
}
