import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { backOff } from './back-off.ts'
import { StartFault } from './fault.ts'
import type { Preparation, Prepared } from './messages.ts'

/** Prepares the database in a process of its own; gives the names of the migrations that were run. */
export type Preparer = (asked: Preparation) => Promise<readonly string[]>

const TIMES = 5

/**
 * Starts the process that prepares the database, to be asked as soon as the server is there. It ends with us. When it
 * or the server is killed meanwhile, it is tried again: each of its steps may be repeated.
 */
export function startPreparer(main: string): Preparer {
  let child = start(main)
  return async asked => {
    for (let times = 1; ; times++) {
      const prepared = await ask(child, asked)
      if ('ran' in prepared) return prepared.ran
      if (!prepared.again || times === TIMES) throw new StartFault(prepared.fault)
      await pause(backOff(times + 1))
      child = start(main)
    }
  }
}

function start(main: string): ChildProcess {
  return fork(main, ['prepare-database']).on('error', () => {})
}

async function ask(child: ChildProcess, asked: Preparation): Promise<Prepared> {
  if (child.connected) child.send(asked, () => {})
  return await new Promise(resolve => {
    const gone = () => resolve({ fault: 'The process that prepares the database ended early.', again: true })
    child.once('message', message => resolve(message as Prepared)).once('exit', gone)
    if (child.exitCode !== null || child.signalCode !== null) gone()
  })
}
