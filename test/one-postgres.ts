import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { buildTemplate } from './template.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Unix socket on which the test run's PostgreSQL is asked for. */
    postgresDoor: string
  }
}

/**
 * One PostgreSQL for the whole test run, started by the first test that asks for it: a run of pure rules starts
 * none. Vitest calls this once before all workers, and the function it returns once after them.
 */
export default async function onePostgres(project: Project): Promise<() => Promise<void>> {
  const folder = await temporaryFolder('door')
  let started: Promise<Started> | undefined
  const door = createServer(async asker => {
    asker.on('error', () => {})
    started ??= startWithTemplate()
    const answer = await started.then(
      ({ postgres, fault }) => ({ socketFolder: postgres.socketFolder, fault }),
      fault => ({ fault: String(fault?.message ?? fault) }),
    )
    asker.end(JSON.stringify(answer))
  })
  const path = join(folder, 'door')
  await new Promise<void>(resolve => door.listen(path, resolve))
  project.provide('postgresDoor', path)
  return async () => {
    door.close()
    await started?.then(({ postgres }) => postgres.stop()).catch(() => {})
    await rm(folder, { recursive: true, force: true })
  }
}

/** The part of vitest's project that is needed here. */
interface Project {
  provide(name: 'postgresDoor', path: string): void
}

interface Started {
  postgres: TemporaryPostgres
  /** Why there is no migrated template; bare databases can be had all the same. */
  fault?: string
}

async function startWithTemplate(): Promise<Started> {
  const postgres = await startTemporaryPostgres()
  return buildTemplate(postgres.socketFolder).then(
    () => ({ postgres }),
    fault => ({ postgres, fault: String(fault?.message ?? fault) }),
  )
}
