import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/security/adversaries.md'), 'utf8')

/** Each row of the table: what the test says of itself, and the file it stands in. */
const rows = page
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| who'))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, who = '', , title = '', file = '']) => ({ who: /T\d+/.exec(who)?.[0], title, file }))

describe('the table of adversaries and their tests', () => {
  test.each(rows)('“$title” stands in $file', ({ title, file }) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(title)
  })

  test('names each adversary whom this product promises to keep out', () => {
    const named = rows.flatMap(({ who }) => who ?? [])
    expect(named).toEqual(['T1', 'T2', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T14'])
  })
})
