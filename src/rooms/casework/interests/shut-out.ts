import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { enterShutOut } from '#rooms/interests'
import { exchangeFileKey, type FileKeeper, fileAccess, forgetInSearch } from '#rooms/vault'
import { changeWorker } from '../cases/change-worker.ts'
import { nobodyLeft } from '../exclude-person.ts'

/**
 * Shuts a worker out of a family's file by its key (T9): what they hold of it waits for somebody else, the file gets a new
 * key, and nothing that they may have kept opens anything of it. Part of an act that runs as the registrar.
 */
export async function shutOutOf(
  desk: Desk,
  { file, worker }: { file: string; worker: string },
  keepers: readonly FileKeeper[],
): Promise<Refusal | undefined> {
  await handBack(desk, file, worker)
  const left = await exchangeFileKey(desk, file, worker, keepers)
  if (left instanceof Refusal) return left
  if (left === 0) return refuse(nobodyLeft)
  if ((await fileAccess(desk, file)).isRestricted) await forgetInSearch(desk, file)
  await enterShutOut(desk, file, worker)
  return undefined
}

async function handBack(desk: Desk, file: string, worker: string): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    select id from casework.case where file = ${file} and worker = ${worker} and state <> 'closed'`.execute(
    desk.sql,
  )
  for (const { id } of rows) await changeWorker(desk, { case: id, from: worker }, null, 'other')
  await raw`
    update casework.promise set owner = null
    where file = ${file} and owner = ${worker} and kept_at is null and let_go_at is null`.execute(desk.sql)
}
