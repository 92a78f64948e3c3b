import cluster from 'node:cluster'
import type { Config } from '#platform/config.ts'
import { type OpenApp, runWorker } from './run-worker.ts'
import { supervise } from './supervise.ts'

/**
 * `evenhand serve`: this same program runs twice, first as the supervisor, and started by it as the app process.
 * `main` is the program's file. Gives the exit code.
 */
export async function serve(
  main: string,
  config: () => Promise<Config>,
  load: () => Promise<OpenApp>,
): Promise<number> {
  return cluster.isPrimary ? await supervise(main) : await runWorker(config, load)
}
