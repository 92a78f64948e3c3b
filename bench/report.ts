import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { Measured } from './measure.ts'

/** One line of the table. */
export interface Line {
  name: string
  target: number | undefined
  ours: Measured
  floor: Measured | undefined
}

/** The table in Markdown: processor milliseconds for one request, app + database, ours beside the floor. */
export function tableOf(lines: readonly Line[]): string {
  const head = [
    'one request',
    'ours: app + database',
    'sum',
    'at most',
    'floor: app + database',
    'sum',
    'ours, a second at 10 at once',
    'ours, answered 503',
  ]
  return [head, head.map(() => '---'), ...lines.map(cells)].map(row => `| ${row.join(' | ')} |`).join('\n')
}

function cells({ name, target, ours, floor }: Line): string[] {
  const sum = ours.app + ours.database
  const wanted = target === undefined ? '' : `${target}${sum > target ? ' **missed**' : ''}`
  const bare = floor ? [parts(floor), (floor.app + floor.database).toFixed(2)] : ['', '']
  return [name, parts(ours), sum.toFixed(2), wanted, ...bare, ours.perSecond.toFixed(0), String(ours.putOff)]
}

const parts = ({ app, database }: Measured) => `${app.toFixed(2)} + ${database.toFixed(2)}`

/** On what it was measured, in one line. */
export function machineLine(): string {
  const cores = cpus()
  const memory = Math.round(
    Number(/MemTotal: +(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) / 2 ** 20,
  )
  const load = loadavg().map(one => one.toFixed(1))
  return `${cores.length} cores (${cores[0]?.model.trim()}), ${memory} GiB, Node ${process.versions.node}; load of the machine over 1, 5 and 15 minutes: ${load.join(', ')}`
}
