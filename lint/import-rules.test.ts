import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importRules } from './import-rules.ts'

const HERE = join(import.meta.dirname, '..')
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'evenhand-imports-'))
  for (const file of ['tsconfig.json', 'package.json']) await cp(join(HERE, file), join(root, file))
  // A link, not a copy: the rules read the order of the rooms beside themselves.
  for (const name of ['.dependency-cruiser.cjs', 'node_modules'])
    await symlink(join(HERE, name), join(root, name))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function broken(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const { findings } = await importRules(root)
  return findings.map(({ at, says }) => `${at}: ${says}`)
}

describe('an import', () => {
  test('by the door of a lower room is fine', async () => {
    const files = {
      'src/rooms/people/room.ts': "export { who } from './who.ts'",
      'src/rooms/people/who.ts': "export const who = 'me'",
      'src/rooms/casework/open-case.ts': "import { who } from '#rooms/people'\nexport const by = who",
    }
    expect(await broken(files)).toEqual([])
  })

  test('past the door is found, even of a type alone', async () => {
    const files = {
      'src/rooms/people/who.ts': 'export type Who = string',
      'src/rooms/casework/open-case.ts': "import type { Who } from '../people/who.ts'\nexport type By = Who",
    }
    expect(await broken(files)).toEqual([
      'src/rooms/casework/open-case.ts: a-room-is-entered-by-its-door → src/rooms/people/who.ts',
    ])
  })

  test('of a higher room is found', async () => {
    const files = {
      'src/rooms/casework/room.ts': 'export const cases = 1',
      'src/rooms/people/who.ts': "import { cases } from '#rooms/casework'\nexport const n = cases",
    }
    expect(await broken(files)).toEqual([
      'src/rooms/people/who.ts: imports-go-down → src/rooms/casework/room.ts',
    ])
  })

  test('of a room by the platform, or of the platform by the design, is found', async () => {
    const files = {
      'src/rooms/vault/room.ts': 'export const key = 1',
      'src/platform/page.ts': "import { key } from '#rooms/vault'\nexport const k = key",
      'src/design/button.tsx': "import { k } from '#platform/page.ts'\nexport const b = k",
    }
    expect(await broken(files)).toEqual([
      'src/design/button.tsx: design-knows-neither-platform-nor-rooms → src/platform/page.ts',
      'src/platform/page.ts: platform-knows-no-room → src/rooms/vault/room.ts',
    ])
  })

  test('of assurance by anybody but the table of contents is found', async () => {
    const files = {
      'src/rooms/assurance/room.ts': 'export const clauses = 1',
      'src/rooms/site/policy.ts': "import { clauses } from '#rooms/assurance'\nexport const c = clauses",
      'src/app.ts': "import { clauses } from '#rooms/assurance'\nexport const c = clauses",
    }
    expect(await broken(files)).toEqual([
      'src/rooms/site/policy.ts: nobody-imports-assurance → src/rooms/assurance/room.ts',
    ])
  })

  test('that goes round in a circle is found', async () => {
    const files = {
      'src/platform/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
      'src/platform/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
    }
    expect((await broken(files)).every(line => line.includes('no-circles'))).toBe(true)
    expect(await broken(files)).not.toEqual([])
  })

  test('of a development package by the product is found', async () => {
    const files = { 'src/platform/a.ts': "import fc from 'fast-check'\nexport const a = fc" }
    expect(await broken(files)).toEqual([
      expect.stringContaining('src/platform/a.ts: the-product-needs-no-development-package'),
    ])
  })

  test('of a room that has no place in the order is found', async () => {
    const files = { 'src/rooms/attic/box.ts': "import fs from 'node:fs'\nexport const box = fs" }
    expect(await broken(files)).toEqual(['src/rooms/attic/box.ts: a-room-has-a-place-in-the-order → fs'])
  })
})

describe('a run that saw nothing', () => {
  test('is not called clean', async () => {
    expect(await importRules(root)).toEqual({
      filesRead: 0,
      findings: [{ at: '.', says: 'No source file was found, so nothing was checked.' }],
    })
  })
})
