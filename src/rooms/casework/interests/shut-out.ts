import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { enterShutOut, enterShutOutByHand } from '#rooms/interests'
import { exchangeFileKey, type FileKeeper, fileAccess, forgetInSearch } from '#rooms/vault'
import { changeWorker } from '../cases/change-worker.ts'
import { nobodyLeft } from './refusals.ts'

/** Shuts a worker out of a family's file by its key because of an interest (T9). Part of an act that runs as the registrar. */
export async function shutOutOf(
  desk: Desk,
  from: From,
  keepers: readonly FileKeeper[],
): Promise<Refusal | undefined> {
  const refusal = await shutOutByKey(desk, from, keepers)
  if (!refusal) await enterShutOut(desk, from.file, from.worker)
  return refusal
}

/** The same because whoever leads says so; they stay out until they are let in again. */
export async function shutOutAsSaid(
  desk: Desk,
  from: From,
  keepers: readonly FileKeeper[],
): Promise<Refusal | undefined> {
  const refusal = await shutOutByKey(desk, from, keepers)
  if (!refusal) await enterShutOutByHand(desk, from.file, from.worker)
  return refusal
}

interface From {
  readonly file: string
  readonly worker: string
}

/**
 * What they hold of it waits for somebody else, the file gets a new key, and nothing that they may have kept opens
 * anything of it.
 */
async function shutOutByKey(
  desk: Desk,
  { file, worker }: From,
  keepers: readonly FileKeeper[],
): Promise<Refusal | undefined> {
  await handBack(desk, file, worker)
  const left = await exchangeFileKey(desk, file, worker, keepers)
  if (left instanceof Refusal) return left
  if (left === 0) return refuse(nobodyLeft)
  if ((await fileAccess(desk, file)).isRestricted) await forgetInSearch(desk, file)
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
