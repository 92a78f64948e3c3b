import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import type { Week } from './opening-hours.ts'
import type { Tables } from './schema/tables.ts'

const minutes = z.number().int().min(0).max(1440)
const Hours: z.ZodType<Week> = z.array(z.array(z.tuple([minutes, minutes])))
const Closed = z.array(z.object({ from: z.string(), until: z.string() }))

/** When and where the service is to be reached, and what it says meanwhile. */
export type Reach = Awaited<ReturnType<typeof reachOf>>

/** It as it stands; until somebody has entered it nothing is known of the hours, and the service counts as open. */
export async function reachOf({ sql }: Pick<Desk, 'sql'>) {
  const row = await sql.withTables<Tables>().selectFrom('site.reach').selectAll().executeTakeFirst()
  return {
    hours: Hours.parse(row?.hours ?? []),
    closed: Closed.parse(row?.closed ?? []),
    onBankHolidays: row?.on_bank_holidays ?? false,
    premises: row?.premises ?? undefined,
    isOpen: row?.is_open ?? true,
    message: row?.message ?? undefined,
    waiting: row?.waiting ?? undefined,
    version: row?.version ?? 0,
  }
}
