import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import { databaseUser } from './database-user.ts'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'evenhand-folder-'))
  chmodSync(place, 0o711)
})
afterEach(() => rmSync(place, { recursive: true }))

const ourselves = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, drop: false }

/** Somebody else on this machine, as the database is to root. */
const another = { uid: 54_321, gid: 54_321, drop: true }

describe('the data folder', () => {
  test('is made when it is missing, and closed to everybody else', () => {
    openDataFolder(join(place, 'services/one'), ourselves)
    expect(statSync(join(place, 'services/one')).mode & 0o777).toBe(0o700)
  })

  test('is refused when it is a file', () => {
    writeFileSync(join(place, 'file'), '')
    expect(() => openDataFolder(join(place, 'file'), ourselves)).toThrow('is not a folder')
  })

  test('is refused where nobody may write', () => {
    expect(() => openDataFolder('/proc/evenhand', ourselves)).toThrow('/proc/evenhand cannot be written')
  })

  test('is refused by the name of the closed folder on the way, with nothing made', () => {
    mkdirSync(join(place, 'home'), { mode: 0o700 })
    const folder = join(place, 'home/data')
    expect(() => openDataFolder(folder, another)).toThrow(`chmod o+x ${join(place, 'home')}`)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the database’s own user', () => {
  const passwd = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n'
  const isRoot = ourselves.uid === 0

  test('is never root', () => {
    const user = databaseUser(join(place, 'postgres'), passwd)
    expect(user).toEqual(isRoot ? { uid: 65_534, gid: 65_534, drop: true } : ourselves)
  })

  test('is the machine’s user for this service where root has made one', () => {
    const user = databaseUser(join(place, 'postgres'), `${passwd}evenhand:x:990:991::/:/bin/false\n`)
    expect(user).toEqual(isRoot ? { uid: 990, gid: 991, drop: true } : ourselves)
  })
})
