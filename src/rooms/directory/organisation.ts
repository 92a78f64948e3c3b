import type { Selectable } from 'kysely'
import type { Tables } from './schema/tables.ts'
import type { State } from './state.ts'

type Row = Selectable<Tables['directory.organisation']>

/** One entry as it is read, with its state today; what an import brought besides stays in the database. */
export type Organisation = Omit<Row, 'imported'> & { readonly state: State }

/** The columns of an entry, without what an import brought besides. */
export const COLUMNS = [
  'id',
  'name',
  'about',
  'issues',
  'area',
  'phone',
  'email',
  'website',
  'street',
  'town',
  'postcode',
  'hours',
  'cost',
  'youngest',
  'oldest',
  'independence',
  'because',
  'source',
  'owner',
  'supplied',
  'added_by',
  'added_at',
  'changed_at',
  'checked_by',
  'checked_at',
  'confirmed',
  'closed_at',
  'version',
] as const satisfies (keyof Row)[]
