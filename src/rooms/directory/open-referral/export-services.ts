import type { Desk } from '#platform/desk.ts'
import type { Json } from './shapes.ts'
import { TAXONOMIES, TERMS } from './taxonomies.ts'
import { toService } from './to-service.ts'
import { wholeDirectory } from './whole-directory.ts'

/** The whole directory as Open Referral UK 3.0, closed entries too, with the lists of terms that it uses. */
export async function exportServices(desk: Pick<Desk, 'sql' | 'now' | 'origin'>): Promise<Json> {
  const services = (await wholeDirectory(desk)).map(one => toService(one, desk.origin))
  return { version: 'HSDS-UK-3.0', services, taxonomies: TAXONOMIES, taxonomy_terms: TERMS }
}
