import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

const JUST_MADE_MS = 60_000

/** Removes builds of earlier sources and what broken-off builds left, but nothing that a running program may load. */
export function clearOldBuilds(builds: string, current: string): void {
  const running = commandLines()
  for (const name of readdirSync(builds)) {
    const folder = join(builds, name)
    if (name === basename(current) || isNeeded(name, folder, running)) continue
    rmSync(folder, { recursive: true, force: true })
  }
}

function isNeeded(name: string, folder: string, running: string): boolean {
  const maker = /^\.making-(\d+)-\d+$/.exec(name)?.[1]
  if (maker) return existsSync(`/proc/${maker}`)
  return running.includes(folder) || isYoung(folder)
}

/** Somebody may have made it a moment ago and be about to start it. */
const isYoung = (folder: string) => {
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return performance.timeOrigin + performance.now() - made < JUST_MADE_MS
}

/** What runs on this machine, as far as it may be seen: a server loads parts of its build long after its start. */
function commandLines(): string {
  const processes = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return processes.map(id => readOrNothing(`/proc/${id}/cmdline`)).join('\n')
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
