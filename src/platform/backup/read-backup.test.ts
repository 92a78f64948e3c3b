import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Contents, readBackup } from './read-backup.ts'
import { RowSum } from './row-sum.ts'
import { sealed } from './sealed.ts'
import { MADE_AT, newPair, type Pair, testFolder } from './testdata/fixture.ts'
import { writeWhole } from './write-whole.ts'

const folder = testFolder()
let trustee: Pair
beforeAll(async () => {
  trustee = await newPair()
})
afterAll(() => folder.remove())

const HEADING = {
  evenhand: 'backup',
  format: 1,
  madeAt: MADE_AT.toISOString(),
  server: '18.4',
  migrations: [],
}
const ROWS = ['1\tone', '2\t\\N', '3\t']
const AFTER = [JSON.stringify({ sequences: [] }), JSON.stringify({ end: true })]

function figures(rows: readonly string[]): string {
  const sum = new RowSum()
  for (const row of rows) sum.add(Buffer.from(row))
  return JSON.stringify(sum.figures)
}

/** A backup in the right form, which whoever makes one by hand could alter. */
function text({ heading = HEADING as object, rows = ROWS, sum = figures(ROWS), after = AFTER } = {}): string {
  const table = JSON.stringify({ table: 'a.b', columns: ['n', 'words'] })
  return [JSON.stringify(heading), table, ...rows, '\\.', sum, ...after, ''].join('\n')
}

let made = 0
async function sealedFile(words: string): Promise<string> {
  const file = join(folder.path, `${++made}.age`)
  const parts = (async function* () {
    yield Buffer.from(words)
  })()
  await writeWhole(file, await sealed(parts, [trustee.recipient]))
  return file
}

const read = (file: string): Promise<Contents> =>
  readBackup(file, [trustee.identity], async (_, rows) => {
    for await (const _ of rows);
  })

describe('a backup', () => {
  test('is read whole, whatever order its rows lie in', async () => {
    const { tables } = await read(await sealedFile(text({ rows: ROWS.toReversed() })))
    expect(tables.get('a.b')).toMatchObject({ columns: ['n', 'words'], rows: 3 })
  })

  test.each([
    ['a row was changed', text({ rows: ['1\tOne', ...ROWS.slice(1)] })],
    ['a row is missing', text({ rows: ROWS.slice(1) })],
    ['a row came twice', text({ rows: [...ROWS, ...ROWS.slice(0, 1)] })],
    ['it has no end', text({ after: AFTER.slice(0, 1) })],
    ['it has something after its end', text({ after: [...AFTER, '{}'] })],
    ['its last line is cut', text().slice(0, -1)],
    ['it is something else', 'a letter\n'],
    ['it is empty', ''],
  ])('is refused when %s', async (_, words) => {
    await expect(read(await sealedFile(words))).rejects.toThrow(/is not a backup, or it is damaged/)
  })

  test('from a later version is refused by name', async () => {
    const file = await sealedFile(text({ heading: { ...HEADING, format: 2, more: 'than we know' } }))
    await expect(read(file)).rejects.toThrow(/newer version/)
  })

  test('is refused where it cannot be read, and where it was never sealed', async () => {
    await expect(read(join(folder.path, 'nowhere.age'))).rejects.toThrow(/cannot be read \(ENOENT\)/)
    const plain = join(folder.path, 'plain.age')
    writeFileSync(plain, text())
    await expect(read(plain)).rejects.toThrow(/is not a backup/)
  })

  test('is refused wherever it is cut', async () => {
    const file = await sealedFile(text())
    for (let length = readFileSync(file).length - 1; length >= 0; length -= 7) {
      truncateSync(file, length)
      await expect(read(file)).rejects.toThrow(/damaged|None of the identities/)
    }
  })

  test('hands on the fault of whoever takes its rows', async () => {
    const refuse = async () => {
      throw new Error('no room for them')
    }
    const file = await sealedFile(text())
    await expect(readBackup(file, [trustee.identity], refuse)).rejects.toThrow('no room for them')
  })
})
