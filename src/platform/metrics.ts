import { performance } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the pool of connections says of itself. */
interface PoolCounts {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

/** Numbers for the operator. Labels are route patterns, codes and outcomes: nothing that was typed. */
export interface Metrics {
  /** Seconds a request took. `status` is the class, as in '2xx'. */
  readonly requests: Histogram<'route' | 'method' | 'status'>
  readonly refusals: Counter<'code'>
  /** Refused requests of nobody signed in: they are counted here and entered nowhere. */
  readonly noise: Counter
  readonly mails: Counter<'ended'>
  /** Background jobs by name and how they ended. */
  readonly jobs: Counter<'job' | 'ended'>
  /** From now on the page tells how many connections there are, rest, and are waited for. */
  watchPool(pool: PoolCounts): void
  /** The page in Prometheus' text format. */
  text(): Promise<string>
}

/** Opens a set of metrics with a registry of its own, so that two services in one process do not mix. */
export function openMetrics(): Metrics {
  const registers = [new Registry()]
  watchProcess(registers)
  return {
    requests: new Histogram({
      name: 'evenhand_request_seconds',
      help: 'How long requests took.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    refusals: counter(registers, 'refusals', 'Acts that were refused, by code.', ['code']),
    noise: counter(registers, 'noise', 'Refused requests of nobody signed in.', []),
    mails: counter(registers, 'mails', 'Mails by how they ended: sent, failed (tried again), given-up.', [
      'ended',
    ]),
    jobs: counter(registers, 'jobs', 'Background jobs by how they ended: done, failed.', ['job', 'ended']),
    watchPool: pool => watchPool(registers, pool),
    text: async () => (await registers[0]?.metrics()) ?? '',
  }
}

const counter = <L extends string>(registers: Registry[], name: string, help: string, labelNames: L[]) =>
  new Counter<L>({ name: `evenhand_${name}_total`, help, labelNames, registers })

function gauge(registers: Registry[], name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read())
    },
  })
}

/**
 * Read when asked, nothing in between: prom-client's own default set keeps a timer of 10 ms for the event
 * loop's delay, and an idle service should idle.
 */
function watchProcess(registers: Registry[]): void {
  const { memoryUsage, cpuUsage, uptime } = process
  gauge(registers, 'process_resident_memory_bytes', 'Memory in use.', () => memoryUsage.rss())
  gauge(registers, 'nodejs_heap_used_bytes', 'Heap in use.', () => memoryUsage().heapUsed)
  gauge(registers, 'process_cpu_seconds', 'Processor time since the start.', () => {
    const { user, system } = cpuUsage()
    return (user + system) / 1e6
  })
  gauge(registers, 'process_uptime_seconds', 'Time since the start.', () => uptime())
  gauge(
    registers,
    'nodejs_event_loop_busy',
    'Share of the time since the start in which work was done.',
    () => performance.eventLoopUtilization().utilization,
  )
}

function watchPool(registers: Registry[], pool: PoolCounts): void {
  gauge(registers, 'evenhand_connections', 'Database connections open.', () => pool.totalCount)
  gauge(registers, 'evenhand_connections_idle', 'Database connections at rest.', () => pool.idleCount)
  gauge(
    registers,
    'evenhand_connections_awaited',
    'Requests waiting for a connection.',
    () => pool.waitingCount,
  )
}
