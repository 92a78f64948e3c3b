import type { Desk } from '#platform/desk.ts'
import type { FileToCompare, PersonToCompare } from '#rooms/interests'
import { type FileSeal, fileSeals } from '#rooms/vault'
import { openCaseDetails } from '../cases/case-details.ts'
import { PersonDetails } from '../person-details.ts'
import type { Tables } from '../schema/tables.ts'

/**
 * What of these files is compared with interests: people, addresses, schools, agencies, and the settings of cases. Files
 * that whoever acts cannot open are left out. Three statements, however many files.
 */
export async function filesToCompare(desk: Desk, files: readonly string[]): Promise<FileToCompare[]> {
  const asked = [...new Set(files)]
  const seals = await fileSeals(desk, asked)
  if (asked.length === 0) return []
  const [people, cases] = await Promise.all([peopleOf(desk, asked), casesOf(desk, asked)])
  return [...seals].map(([file, seal]) => ({
    ...{ thing: file, isRequest: false },
    people: people.filter(row => row.file === file).map(row => personIn(seal, row)),
    settings: cases
      .filter(row => row.file === file)
      .map(row => ({ id: row.id, text: openCaseDetails(seal, row).setting })),
  }))
}

interface Row {
  readonly id: string
  readonly file: string
  readonly sealed_details: Buffer
  readonly version: number
}

const peopleOf = ({ sql }: Desk, files: readonly string[]): Promise<Row[]> =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.person')
    .select(['id', 'file', 'sealed_details', 'version'])
    .where('file', 'in', files)
    .execute()

const casesOf = ({ sql }: Desk, files: readonly string[]) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.case')
    .select(['id', 'file', 'sealed_words', 'version'])
    .where('file', 'in', files)
    .execute()

function personIn(seal: FileSeal, { id, sealed_details, version }: Row): PersonToCompare {
  const place = { field: 'casework.person.sealed_details', row: id, version } as const
  return personToCompare(id, PersonDetails.parse(JSON.parse(seal.open(sealed_details, place))))
}

/** Somebody's details, as they are compared. */
export function personToCompare(id: string, details: PersonDetails): PersonToCompare {
  const { name, knownAs, phone, otherPhone, address = '', setting = '', agencies = '' } = details
  const said = (...texts: (string | undefined)[]) => texts.filter((text): text is string => Boolean(text))
  return { id, names: said(name, knownAs), phones: said(phone, otherPhone), address, setting, agencies }
}
