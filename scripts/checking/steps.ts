import { join } from 'node:path'
import { kindNames } from '../../lint/file-names.ts'
import { findingLines } from '../../lint/finding.ts'
import { importRules } from '../../lint/import-rules.ts'
import { sourceFiles, sourcePaths } from '../../lint/source-files.ts'
import { strangeSqlNames } from '../../lint/sql-names.ts'
import { type Outcome, withoutTests } from './outcome.ts'
import { type Ended, runProgram } from './run-program.ts'
import { runTests } from './run-tests.ts'

/** One step of the check. */
export interface Step {
  name: string
  run(): Promise<Outcome>
}

/** All steps, in the order they are run; `chromium` settles to why there is no browser, or to nothing. */
export function steps(root: string, chromium: Promise<string | undefined>): Step[] {
  return [
    { name: 'format and house rules', run: () => program(root, '@biomejs/biome/bin/biome', BIOME) },
    { name: 'types', run: () => program(root, '@typescript/native/bin/tsc', ['--noEmit', '-p', '.']) },
    { name: 'imports', run: () => imports(root) },
    {
      name: 'unused code',
      run: () => program(root, 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
    },
    { name: 'names of files and in SQL', run: () => names(root) },
    { name: 'rules, commands and pages', run: () => runTests(root, 'tests') },
    { name: 'journeys', run: () => journeys(root, chromium) },
  ]
}

const BIOME = ['check', '--error-on-warnings', '--max-diagnostics=40', '--colors=off']

async function program(root: string, path: string, args: string[]): Promise<Outcome> {
  return fromEnd(await runProgram(process.execPath, [join(root, 'node_modules', path), ...args], root))
}

const fromEnd = ({ code, output }: Ended) => withoutTests(code === 0 ? [] : [output.trimEnd()])

async function imports(root: string): Promise<Outcome> {
  const { findings } = await importRules(root)
  return withoutTests(findingLines(findings))
}

async function names(root: string): Promise<Outcome> {
  const folders = ['src', 'test', 'lint', 'scripts', 'bench', 'journeys']
  const paths = (await Promise.all(folders.map(folder => sourcePaths(root, folder)))).flat()
  const files = await sourceFiles(root, 'src', ['.ts', '.tsx', '.sql'])
  if (files.length === 0) return withoutTests(['No source file was found, so nothing was checked.'])
  return withoutTests(findingLines([...kindNames(paths), ...strangeSqlNames(files)]))
}

async function journeys(root: string, chromium: Promise<string | undefined>): Promise<Outcome> {
  const missing = await chromium
  return missing ? withoutTests([missing]) : runTests(root, 'journeys')
}
