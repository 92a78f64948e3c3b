import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import { recordChange } from './record-change.ts'

export type AllocatedBecause =
  | 'first'
  | 'claimed'
  | 'handed-back'
  | 'absence'
  | 'leaving'
  | 'return'
  | 'other'

/**
 * Hands a case to a worker, or to nobody (null): then it waits on Today. Allocation and change are records. `from` is who
 * held it when whoever acts looked (null for nobody): false when somebody else took it meanwhile, or the case is closed,
 * not there or not open to them, and then nothing is written. `handover` joins what was handed over in one step.
 */
export async function changeWorker(
  desk: Desk,
  { case: id, from }: { case: string; from: string | null },
  worker: string | null,
  because: AllocatedBecause,
  handover?: string,
): Promise<boolean> {
  const { sql, person, now } = desk
  const taken = await sql
    .withTables<Tables>()
    .updateTable('casework.case')
    .set({ worker })
    .where('id', '=', id)
    .where('worker', 'is not distinct from', from)
    .where('state', '<>', 'closed')
    .returning('file')
    .executeTakeFirst()
  if (!taken) return false
  await recordChange(desk, { id, file: taken.file }, 'worker', from, worker)
  await sql
    .withTables<Tables>()
    .insertInto('casework.allocation')
    .values({
      id: newId(),
      file: taken.file,
      case_id: id,
      worker,
      by: person?.id ?? '',
      at: now,
      because,
      handover: handover ?? null,
    })
    .execute()
  return true
}
