import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../../schema/tables.ts'

/** Who decides why and how data is kept: the service by itself, the council, or another body that hosts the service. */
export const CONTROLLERS = ['service', 'la', 'host'] as const
export type Controller = (typeof CONTROLLERS)[number]
export const CONTROLLER_WORDS: Readonly<Record<Controller, string>> = {
  service: 'The service itself',
  la: 'The council that pays for the service',
  host: 'Another body that hosts the service',
}

/** Who is responsible, as it stands on the privacy page and in letters. */
export interface Responsible {
  readonly who: Controller
  readonly name: string
  /** How to reach them about data. */
  readonly contact: string
  /** The data protection officer, where there is one. */
  readonly officer: string | null
  /** Whether an answer about who looked names people, or their roles. */
  readonly namesStaff: boolean
  readonly version: number
}

/** What the service has said about it; undefined until it has. */
export async function responsible({ sql }: Pick<Desk, 'sql'>): Promise<Responsible | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('permissions.controller')
    .selectAll()
    .executeTakeFirst()
  return (
    row && {
      who: row.who as Controller,
      name: row.name,
      contact: row.contact,
      officer: row.officer,
      namesStaff: row.names_staff,
      version: row.version,
    }
  )
}

/** The sentence that says whose responsibility the data is. */
export function whoIsResponsible(one: Responsible | undefined): string {
  if (!one) return 'This service has not said yet who is responsible for the data. Ask us: you will be told.'
  const { who, name, officer } = one
  const said = {
    service: `${name} decides why and how data is kept, and is responsible for it.`,
    la: `${name} is responsible in law for the data. It has no key to families’ files and does not read them: requests are answered by the service.`,
    host: `${name}, which hosts the service, is responsible in law for the data. It has no key to families’ files: requests are answered by the service.`,
  }[who]
  return officer ? `${said} Data protection officer: ${officer}.` : said
}
