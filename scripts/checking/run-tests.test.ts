import { describe, expect, test } from 'vitest'
import { judge } from './run-tests.ts'

const report = (passed: number, failed: number, pending = 0, todo = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults: [
      { name: 'a.test.ts', assertionResults: pending ? [{ fullName: 'waits', status: 'pending' }] : [] },
    ],
  })

describe('a run of tests', () => {
  test('is green when all passed', () => {
    expect(judge(0, '', report(3, 0))).toEqual({ tests: { passed: 3, failed: 0, skipped: 0 }, faults: [] })
  })

  test('is red when one failed, and shows what was printed', () => {
    expect(judge(1, 'it broke', report(3, 1)).faults).toEqual(['it broke'])
  })

  test('is red when one was skipped, and names it', () => {
    expect(judge(0, '', report(3, 0, 1)).faults).toEqual([
      '1 skipped: a test is either run or removed.',
      '  a.test.ts: waits',
    ])
  })

  test('is red when no test ran', () => {
    expect(judge(0, '', report(0, 0)).faults).toEqual(['No test ran.'])
  })

  test('is red when something broke outside the tests', () => {
    expect(judge(1, 'unhandled', report(3, 0)).faults).toEqual(['unhandled'])
  })

  test('is red when there is no report', () => {
    expect(judge(0, '', undefined).faults).toContain('Vitest wrote no report.')
  })
})
