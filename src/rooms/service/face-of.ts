import { sql as raw } from 'kysely'
import type { HouseStyle } from '#design/house-style.ts'
import type { Database } from '#platform/database.ts'
import type { InstanceSecret } from '#platform/desk.ts'
import type { ServiceFace } from '#platform/house.ts'
import { waysToReach } from './ways-to-reach.ts'

const FRESH_MS = 5_000

interface Row {
  readonly name: string
  readonly style: HouseStyle
  readonly version: number
  readonly has_logo: boolean
  readonly demo: boolean
  readonly telephone: string
  readonly email: string | null
  readonly address: string | null
}

/** What was read last, for each opened service: every page shows it, and it changes once in a year. */
const faces = new WeakMap<InstanceSecret, { face: ServiceFace; readAt: number }>()

/** The service as every page shows it; undefined while none is set up. At most five seconds old. */
export async function faceOf(database: Database, secret: InstanceSecret): Promise<ServiceFace | undefined> {
  const known = faces.get(secret)
  if (known && performance.now() - known.readAt < FRESH_MS) return known.face
  const { rows } = await database.as({ person: null, roles: ['public'] }, sql =>
    raw<Row>`
      select name, style, version, demo, telephone, email, address, exists (select from service.logo) as has_logo from service.service`.execute(
      sql,
    ),
  )
  const [row] = rows
  if (!row) return undefined
  const face = {
    name: row.name,
    style: row.style,
    styleVersion: String(row.version),
    hasLogo: row.has_logo,
    isDemo: row.demo,
    contact: waysToReach(row),
  }
  faces.set(secret, { face, readAt: performance.now() })
  return face
}

/** Reads the face anew at the next page: it was changed. */
export function forgetFace(secret: InstanceSecret): void {
  faces.delete(secret)
}
