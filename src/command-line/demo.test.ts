import { spawnSync } from 'node:child_process'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'

const PROGRAM = join(import.meta.dirname, '../../bin/evenhand')

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder('demo')
  // Under root the database runs as somebody else, who has to pass through.
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function demo(...words: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(PROGRAM, ['demo', ...words], { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

describe('evenhand demo', () => {
  test('fills an empty folder once, says how far it is and what it made, and is refused what it filled', () => {
    const data = join(folder, 'tiny')
    const made = demo('--size', 'small', '--families', '3', '--data', data)
    expect(made.said).toMatch(/Making a small demo in/)
    expect(made.said).toMatch(/90 %/)
    expect(made.said).toMatch(/Made: \d+ files with \d+ contacts and \d+ cases/)
    expect(made.code).toBe(0)
    const again = demo('--size', 'small', '--data', data)
    expect(again).toMatchObject({ code: 1 })
    expect(again.said).toContain('holds a small demo already')
    expect(demo('--size', 'median', '--unless-told', '--data', data)).toMatchObject({ code: 0 })
  }, 180_000)

  test('says how it is used to whoever asks for something else', () => {
    expect(demo().said).toContain('Usage: evenhand demo --size small|median|large')
    expect(demo('--size', 'small', '--seed', 'many').code).toBe(2)
    expect(demo('--size', 'small', '--profile', 'kent').said).toContain(
      'EVENHAND_DEMO_PROFILE must be one of cambridgeshire, croydon, devon, norfolk, reading',
    )
    expect(demo('--size', 'huge').said).toContain('EVENHAND_DEMO must be one of small, median, large')
  }, 60_000)
})
