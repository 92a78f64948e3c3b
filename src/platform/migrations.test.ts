import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readMigrations } from '#platform/migrations.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evenhand-schema-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function file(path: string, text = 'select 1;\n') {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const named = (rooms: string[]) => readMigrations(root, rooms).map(({ room, name }) => `${room}/${name}`)

describe('schema files', () => {
  test('run the platform’s first, then room by room as given, by number', () => {
    file('src/rooms/b/schema/0001-first.sql')
    file('src/rooms/a/schema/0010-later.sql')
    file('src/rooms/a/schema/0002-earlier.sql')
    file('src/platform/schema/0001-ground.sql')
    expect(named(['a', 'without', 'b'])).toEqual([
      'platform/0001-ground.sql',
      'a/0002-earlier.sql',
      'a/0010-later.sql',
      'b/0001-first.sql',
    ])
  })

  test('are the same file whatever line ends Git gave them', () => {
    file('src/rooms/a/schema/0001-x.sql', 'select 1;\nselect 2;\n')
    file('src/rooms/b/schema/0001-x.sql', 'select 1;\r\nselect 2;\r\n')
    const [one, other] = readMigrations(root, ['a', 'b'])
    expect(one?.checksum).toBe(other?.checksum)
  })

  test('must have a number each, and no two the same', () => {
    file('src/rooms/a/schema/first.sql')
    expect(() => named(['a'])).toThrow('not named NNNN-what.sql')
    file('src/rooms/b/schema/0001-x.sql')
    file('src/rooms/b/schema/0001-y.sql')
    expect(() => named(['b'])).toThrow('two files with the number of 0001-y.sql')
  })
})
