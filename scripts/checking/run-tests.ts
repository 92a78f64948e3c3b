import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'
import { runProgram } from './run-program.ts'

/**
 * Runs one vitest project (`tests` or `journeys`) in `root`. Red when a test failed, was skipped or marked
 * "only", when vitest itself stumbled, and when no test ran at all.
 */
export async function runTests(root: string, project: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-check-'))
  const report = join(folder, 'report.json')
  try {
    const { code, output } = await runProgram(process.execPath, vitest(root, project, report), root)
    return judge(code, output, await readFile(report, 'utf8').catch(() => undefined))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function vitest(root: string, project: string, report: string): string[] {
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return [program, 'run', '--project', project, '--allowOnly=false', '--no-color', ...reporters]
}

/** What vitest's exit code, its printed output and its JSON report (where there is one) come to. */
export function judge(code: number | null, output: string, report: string | undefined): Outcome {
  if (report === undefined) return none([output, 'Vitest wrote no report.'])
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report)
  const tests = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  const faults: string[] = []
  if (tests.passed + tests.failed === 0) faults.push('No test ran.')
  if (tests.skipped > 0)
    faults.push(`${tests.skipped} skipped: a test is either run or removed.`, ...skippedIn(report))
  if (code !== 0) faults.unshift(output)
  return { tests, faults }
}

const none = (faults: string[]): Outcome => ({ tests: { passed: 0, failed: 0, skipped: 0 }, faults })

interface Report {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[]
}

function skippedIn(report: string): string[] {
  const { testResults }: Report = JSON.parse(report)
  const left = (status: string) => status !== 'passed' && status !== 'failed'
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => left(status)).map(({ fullName }) => `  ${name}: ${fullName}`),
  )
}
