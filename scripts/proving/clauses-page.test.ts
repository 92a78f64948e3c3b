import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { assuranceAt } from '../../src/command-line/assurance-at.ts'

const root = packageRoot(import.meta.dirname)
const page = readFileSync(join(root, 'docs/clauses.md'), 'utf8')
const { policies, book } = assuranceAt(root)

test('each clause of each policy stands in docs/clauses.md with its controls', () => {
  for (const { clauses } of policies.values())
    for (const { id, promise, bound } of clauses) {
      const line = page.split('\n').find(one => one.startsWith(`| ${id} | ${promise} |`))
      expect(line, id).toBeDefined()
      for (const { control } of bound) expect(line).toContain(control)
    }
})

test('each control that is built has a test that names it, and stands in the list', () => {
  for (const name of book.built.keys()) expect(page).toContain(`| ${name} | `)
  const lines = page.split('\n').filter(line => /^\| [A-Z]{1,3}\d\d /.test(line))
  for (const line of lines) {
    const [, , controls = '', tests = ''] = line.split(' | ').map(cell => cell.trim())
    if (!controls.split('<br>').every(one => one.includes('not built yet') || one.includes('(beside)')))
      expect(tests, line).not.toBe('')
  }
})
