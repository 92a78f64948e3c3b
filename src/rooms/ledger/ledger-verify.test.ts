import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkpointKey } from './checkpoint.ts'
import { base64 } from './export-format.ts'
import { ledgerVerify } from './ledger-verify.ts'
import { sealWords } from './seal-words.ts'
import { exportOf, inventedEntry, noteOver, ORIGIN, rootOf, SEED } from './testdata/invented-export.ts'

const entries = Array.from({ length: 1_200 }, (_, seq) => inventedEntry(seq))
const lines = exportOf(entries)
const seal = (size: number) => `${size}:${base64(rootOf(entries.slice(0, size)))}`

let file: string
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-export-'))
  file = join(folder, 'ledger.jsonl')
  await writeFile(file, `${lines.join('\n')}\n`)
  return () => rm(folder, { recursive: true })
})

describe('ledger verify', () => {
  test('says how many entries there are, that the seal matches, and what that does not show', async () => {
    const { code, text } = await called(file)
    expect(code).toBe(0)
    expect(text).toContain('1,200 entries, seal matches')
    expect(text).toContain(`Seal: ${seal(1_200)}`)
    expect(text).toContain('Compare with a seal noted earlier')
  })

  test('compares with the seals in the minutes, however the size is written', async () => {
    const { code, text } = await called(
      file,
      '--seal',
      seal(800),
      '--seal',
      seal(1_000).replace('1000', '1,000'),
    )
    expect(code).toBe(0)
    expect(text).toContain('1,200 entries, seal matches, and so do the seals noted earlier.')
  })

  test('compares with the words in the minutes, with or without capitals, numbers and commas', async () => {
    const words = sealWords({ origin: ORIGIN, size: 800, root: rootOf(entries.slice(0, 800)) })
    const spelt = words.split(' ').map((word, n) => `${n % 2 ? word.toUpperCase() : word},`)
    const { code, text } = await called(
      file,
      '--words',
      `1,000 ${words}`,
      '--words',
      `800: ${spelt.join(' ')}`,
    )
    expect(code).toBe(1)
    expect(text).toContain('from entry 800 on')
    expect((await called(file, '--words', `800: ${spelt.join(' ')}`)).code).toBe(0)
    expect((await called(file, '--words', words)).text).toContain('give that too')
  })

  test('says who signed, what came after, and whose key it was checked with', async () => {
    const notes = new Map([[1_000, noteOver(entries, 1_000)]])
    const key = checkpointKey(SEED, ORIGIN).text
    await writeFile(file, exportOf(entries, { keys: [key], notes }).join('\n'))
    const { code, text } = await called(file, '--vkey', key)
    expect(code).toBe(0)
    expect(text).toContain('1 signed checkpoint, the last over 1,000 entries. 200 entries came after it.')
    expect(text).toContain(`Checked with the key ${key}`)
  })

  test('answers 1 and names the entry when one was changed', async () => {
    await writeFile(file, lines.with(1_101, (lines[1_101] as string).replace('done', 'gone')).join('\n'))
    expect(await called(file)).toEqual({
      code: 1,
      text: 'Entry 1,100 was changed.\nFound in line 1,102 of the file.',
    })
  })

  test('answers 1 when the history is not the one that a seal was noted for', async () => {
    const { code, text } = await called(file, '--seal', `800:${base64(rootOf([]))}`)
    expect(code).toBe(1)
    expect(text).toContain('no longer give the seal noted earlier')
  })

  test('answers machines in JSON', async () => {
    const { code, text } = await called(file, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(text)).toMatchObject({ ok: true, size: 1_200, sealsCompared: 0 })
  })

  test.each([
    [[]],
    [['one', 'two']],
    [['one', '--seal']],
    [['one', '--seal', '5']],
    [['one', '--unknown']],
    [['one', '--words', 'two words']],
    [['one', '--vkey', 'x']],
  ])('answers 2 and says how it is called when called as %j', async args => {
    const { code, text } = await called(...args)
    expect(code).toBe(2)
    expect(text).toContain('Usage: evenhand ledger verify FILE')
  })

  test('answers 2 when there is no such file', async () => {
    expect((await called(`${file}-gone`)).code).toBe(2)
  })

  test('answers 1 for something that is no export at all', async () => {
    await writeFile(file, Buffer.from([0, 1, 2, 255, 10, 13, 0]))
    expect((await called(file)).code).toBe(1)
  })
})

async function called(...args: string[]): Promise<{ code: number; text: string }> {
  const printed: string[] = []
  const code = await ledgerVerify(args, line => printed.push(line))
  return { code, text: printed.join('\n') }
}
