import { writeFileSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { ROOMS } from '../room-order.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let folder: string
let database: TestDatabase
let identity: string
let recipient: string
let said: string

beforeAll(async () => {
  folder = await temporaryFolder('backup')
  database = await testDatabase()
  const secret = await generateX25519Identity()
  identity = join(folder, 'identity')
  writeFileSync(identity, `${secret}\n`)
  recipient = await identityToRecipient(secret)
  await mkdir(join(folder, 'data'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  said = ''
  const hear = (line: string) => {
    said += `${line}\n`
  }
  vi.spyOn(console, 'error').mockImplementation(hear)
  vi.spyOn(console, 'log').mockImplementation(hear)
})
afterEach(() => vi.restoreAllMocks())

const config = async () => {
  const of = (user: string) => `postgres://${user}@localhost/${database.name}?host=${database.app.host}`
  const addresses = { DATABASE_URL: of('evenhand_app'), DATABASE_OWNER_URL: of('postgres') }
  return readConfig({ EVENHAND_DATA: join(folder, 'data'), ...addresses })
}

describe('evenhand backup and restore', () => {
  test('keep a backup for whoever is named, and read it through for whoever holds their identity', async () => {
    const file = join(folder, 'today.age')
    expect(await backup([file, '--to', recipient], config)).toBe(0)
    expect(said).toContain(`kept in ${file}; it opens for ${recipient}.`)
    expect(await restore([file, '--identity', identity, '--check'], config, ROOMS)).toBe(0)
    expect(said).toMatch(
      /today\.age is whole: the backup of \d+ \w+ \d{4}, \d\d:\d\d, with \d+ rows in \d+ tables/,
    )
  })

  test('take the recipients of the data folder, and refuse when nobody could open the backup', async () => {
    const file = join(folder, 'from-the-list.age')
    await expect(backup([file], config)).rejects.toThrow(/Nobody is named .*backup-recipients, one a line/)
    writeFileSync(join(folder, 'data/backup-recipients'), `# the chair\n${recipient}\n`)
    expect(await backup([file], config)).toBe(0)
    expect(await readdir(folder)).toContain('from-the-list.age')
  })

  test('do not restore over a service, and say so before anything is read', async () => {
    const asked = restore([join(folder, 'not-looked-for.age'), '--identity', identity], config, ROOMS)
    await expect(asked).rejects.toThrow(/is not empty/)
  })

  test('refuse a list of erasures that is not one, or that this version could not follow', async () => {
    const list = join(folder, 'erased')
    const asked = () => restore(['x.age', '--identity', identity, '--erased', list], config, ROOMS)
    await expect(asked()).rejects.toThrow(/cannot be read/)
    writeFileSync(list, 'Maya Kowalska\n')
    await expect(asked()).rejects.toThrow(/is not the id of something erased/)
    const beside = join(folder, 'data/erasures')
    writeFileSync(beside, 'not an id either\n')
    await expect(restore(['x.age', '--identity', identity], config, ROOMS)).rejects.toThrow(
      /not an id either/,
    )
    await rm(beside)
    writeFileSync(list, '# since the spring\n3f2b8a52-9a35-4c1e-8a58-0d7a1b6a4c11\n')
    await expect(asked()).rejects.toThrow(/cannot erase/)
  })

  test('say how they are called when they are called otherwise', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--at', 'x'], ['a', '--to']])
      expect(await backup(args, config)).toBe(2)
    for (const args of [[], ['a'], ['a', 'b', '--identity', 'x'], ['--identity', 'x']])
      expect(await restore(args, config, ROOMS)).toBe(2)
    expect(said).toContain('Usage: evenhand backup')
  })
})
