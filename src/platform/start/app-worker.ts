import cluster, { type Worker } from 'node:cluster'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '#platform/config.ts'
import type { Connection } from './connection.ts'
import { StartFault } from './fault.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** One app process, as the supervisor sees it. */
export type AppWorker = Readonly<{
  /** The settings, which the app process has read: their library would double the supervisor's memory. */
  config: Promise<Config>
  /** It listens. Fails when it ended before that, with a StartFault where trying again would not help. */
  ready: Promise<void>
  ended: Promise<void>
  open(connection: Connection): void
  /** Lets it finish its requests; ends it after `patience` milliseconds. */
  stop(patience?: number): Promise<void>
}>

const PATIENCE_MS = 15_000

/** Starts an app process; `replace` is called when it asks for a successor. */
export function startWorker(replace: () => void): AppWorker {
  const worker = cluster.fork()
  const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()))
  const config = new Promise<Config>(resolve => hear(worker, 'config', ({ config }) => resolve(config)))
  const ready = new Promise<void>(resolve => hear(worker, 'ready', () => resolve()))
  const fault = new Promise<never>((_, reject) =>
    hear(worker, 'fault', ({ fault }) => reject(new StartFault(fault))),
  )
  const died = ended.then(() => Promise.reject(new Error('the app process ended before it listened')))
  fault.catch(() => {})
  died.catch(() => {})
  hear(worker, 'replace', replace)
  worker.on('error', () => {})
  return {
    config: orElse(config, fault, died),
    ready: orElse(ready, fault, died),
    ended,
    open: connection => tell(worker, { open: connection }),
    stop: (patience = PATIENCE_MS) => stop(worker, ended, patience),
  }
}

/** A promise that nobody has waited for yet must not end the program when it fails. */
function orElse<T>(...ways: Promise<T>[]): Promise<T> {
  const first = Promise.race(ways)
  first.catch(() => {})
  return first
}

type Named<Name> = Extract<FromWorker, { [N in Name & string]: unknown }>

function hear<Name extends 'config' | 'ready' | 'fault' | 'replace'>(
  worker: Worker,
  name: Name,
  then: (message: Named<Name>) => void,
) {
  worker.on('message', (message: FromWorker) => {
    if (name in message) then(message as Named<Name>)
  })
}

function tell(worker: Worker, message: ToWorker) {
  if (worker.isConnected()) worker.send(message, () => {})
}

async function stop(worker: Worker, ended: Promise<void>, patience: number) {
  tell(worker, { stop: true })
  await Promise.race([ended, pause(patience, undefined, { ref: false })])
  worker.process.kill('SIGKILL')
  await ended
}
