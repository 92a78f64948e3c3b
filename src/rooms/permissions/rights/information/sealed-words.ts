import type { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { openFromService, sealForService } from '#rooms/vault'

type Table =
  | 'permissions.outside_access'
  | 'permissions.information_request'
  | 'permissions.data_complaint'
  | 'permissions.breach'

const placeOf = (table: Table, row: string, version: number) =>
  ({ field: `${table}.sealed_words`, row, version }) as const

/** Seals what was typed about something that belongs to no family's file. */
export const sealWords = (
  desk: Desk,
  table: Table,
  row: string,
  version: number,
  words: object,
): Promise<Buffer> => sealForService(desk, JSON.stringify(words), placeOf(table, row, version))

/** Opens it for a holder of the service key; refuses others. */
export async function openWords<S extends z.ZodType>(
  desk: Desk,
  table: Table,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
  shape: S,
): Promise<z.output<S> | Refusal> {
  const text = await openFromService(desk, sealed_words, placeOf(table, id, version))
  return text instanceof Refusal ? text : shape.parse(JSON.parse(text))
}
