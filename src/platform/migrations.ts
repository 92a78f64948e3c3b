import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '#platform/crypto.ts'

/** One schema file: `room` and `name` (NNNN-what.sql) say which, the checksum whether it is still the same. */
export type Migration = Readonly<{ room: string; name: string; checksum: string; sql: string }>

/**
 * All schema files of the source tree in the order they run: the platform's, then the rooms' as given, each room's by
 * number. Throws for a name without a number and for two with the same one.
 */
export function readMigrations(root: string, rooms: readonly string[]): Migration[] {
  const ground = readFolder('platform', join(root, 'src/platform/schema'))
  return [...ground, ...rooms.flatMap(room => readFolder(room, join(root, 'src/rooms', room, 'schema')))]
}

function readFolder(room: string, folder: string): Migration[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
  const numbers = names.map(name => numberOf(room, name))
  const twice = names.find((_, at) => at > 0 && numbers[at] === numbers[at - 1])
  if (twice) throw new Error(`src/rooms/${room}/schema has two files with the number of ${twice}`)
  return names.map(name => readOne(room, name, join(folder, name)))
}

function numberOf(room: string, name: string): string {
  const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
  if (!number) throw new Error(`the schema file ${name} of ${room} is not named NNNN-what.sql`)
  return number
}

/** Line ends do not count: Git may change them on the way. */
function readOne(room: string, name: string, file: string): Migration {
  const sql = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  return { room, name, sql, checksum: digest(sql).toString('hex') }
}
