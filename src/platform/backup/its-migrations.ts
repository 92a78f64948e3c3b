import type { Migration } from '#platform/migrations.ts'
import { StartFault } from '#platform/start/fault.ts'
import type { Heading } from './heading.ts'

/**
 * Those of the program's schema files that had been run where the backup was made, in the program's order: its rows
 * fit the tables that these make. Refuses a backup with a schema file that the program does not have, or has otherwise.
 */
export function itsMigrations({ migrations }: Heading, ours: readonly Migration[]): Migration[] {
  const checksums = new Map(ours.map(one => [named(one), one.checksum]))
  for (const one of migrations) {
    const checksum = checksums.get(named(one))
    if (checksum === one.checksum) continue
    throw new StartFault(
      checksum
        ? `The backup was made with another form of the schema file ${named(one)}: restore it with the version that made it.`
        : `The backup is from a newer version of this program (it has ${named(one)}): restore it with that one, or a later.`,
    )
  }
  const run = new Set(migrations.map(named))
  return ours.filter(one => run.has(named(one)))
}

const named = ({ room, name }: { room: string; name: string }) => `${room}/${name}`
