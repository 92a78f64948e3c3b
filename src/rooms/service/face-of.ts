import { sql as raw } from 'kysely'
import type { HouseStyle } from '#design/house-style.ts'
import type { Database } from '#platform/database.ts'
import type { ServiceFace } from '#platform/house.ts'

const FRESH_MS = 5_000

/** What was read last, for each opened database: every page shows it, and it changes once in a year. */
const faces = new WeakMap<Database, { face: ServiceFace; readAt: number }>()

/** The service as every page shows it; undefined while none is set up. At most five seconds old. */
export async function faceOf(database: Database): Promise<ServiceFace | undefined> {
  const known = faces.get(database)
  if (known && performance.now() - known.readAt < FRESH_MS) return known.face
  const { rows } = await database.as({ person: null, roles: ['public'] }, sql =>
    raw<{
      name: string
      style: HouseStyle
      version: number
    }>`select name, style, version from service.service`.execute(sql),
  )
  const [row] = rows
  if (!row) return undefined
  const face = { name: row.name, style: row.style, styleVersion: String(row.version), hasLogo: false }
  faces.set(database, { face, readAt: performance.now() })
  return face
}
