import { writeFile } from 'node:fs/promises'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { exportServices } from '#rooms/directory'

const USAGE = 'Usage: evenhand export directory FILE|-'

/** `evenhand export directory`: the whole directory as Open Referral UK 3.0, to a file or to standard output. */
export async function exportFrom(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const [what, file, ...more] = args
  if (what !== 'directory' || !file || more.length > 0) {
    console.error(USAGE)
    return 2
  }
  const exported = await readAll(await config())
  const text = `${JSON.stringify(exported, null, 2)}\n`
  if (file === '-') process.stdout.write(text)
  else await writeFile(file, text)
  const where = file === '-' ? 'standard output' : file
  console.error(`${[exported['services']].flat().length} organisations written to ${where}.`)
  return 0
}

/** Public details only, so it needs no key. */
function readAll(config: Config) {
  return withDatabase(config, async ({ app }) => {
    const database = openDatabase(app)
    try {
      return await database.as({ person: null, roles: ['librarian'] }, sql =>
        exportServices({ sql, now: systemClock.now(), origin: config.origin }),
      )
    } finally {
      await database.close()
    }
  })
}
