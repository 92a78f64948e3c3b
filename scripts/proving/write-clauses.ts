import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '#platform/package-root.ts'
import { assuranceAt } from '../../src/command-line/assurance-at.ts'
import { clausesPage, type DemoStates } from './clauses-page.ts'

const root = packageRoot(import.meta.dirname)
const { policies, book } = assuranceAt(root)
const demo: DemoStates = new Map(
  process.argv.slice(2).flatMap(file => {
    const { clauses } = JSON.parse(readFileSync(file, 'utf8')) as { clauses: { id: string; state: string }[] }
    return clauses.map(({ id, state }) => [id, state] as const)
  }),
)
const tests = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(path => join('src', path))
  .concat(readdirSync(join(root, 'test')).map(path => join('test', path)))
  .filter(path => /[.]test[.]tsx?$/.test(path))
  // Named by their controls: test/gone-round goes round each of them.
  .concat('test/gone-round/going-round.ts')
  .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
writeFileSync(join(root, 'docs/clauses.md'), clausesPage(policies, book, tests, demo))
