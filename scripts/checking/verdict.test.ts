import { describe, expect, test } from 'vitest'
import { type Done, stepLine, verdict } from './verdict.ts'

const step = (passed: number, failed: number, skipped: number, faults: string[] = []): Done => ({
  name: 'tests',
  seconds: 1,
  outcome: { tests: { passed, failed, skipped }, faults },
})

describe('the verdict', () => {
  test('is green when every step is and at least one test passed', () => {
    expect(verdict([step(0, 0, 0), step(12, 0, 0)])).toEqual({ line: '12 passed, 0 failed', green: true })
  })

  test('counts a red step without tests as a failure', () => {
    const done = [step(0, 0, 0, ['type error']), step(12, 0, 0)]
    expect(verdict(done)).toEqual({ line: '12 passed, 1 failed', green: false })
  })

  test('counts failing tests once, not again for their step', () => {
    expect(verdict([step(10, 2, 0, ['output'])])).toEqual({ line: '10 passed, 2 failed', green: false })
  })

  test('is red when anything was skipped, and says how much', () => {
    const done = [step(10, 0, 3, ['3 skipped'])]
    expect(verdict(done)).toEqual({ line: '10 passed, 1 failed, 3 skipped', green: false })
  })

  test('is red when nothing was tested', () => {
    expect(verdict([step(0, 0, 0)]).green).toBe(false)
  })
})

describe('the line of a step', () => {
  test('tells colour, name, time and tests', () => {
    expect(stepLine(step(10, 0, 0))).toMatch(/^green {2}tests +1\.0 s {2}10 passed, 0 failed$/)
    expect(stepLine(step(0, 0, 0, ['no']))).toMatch(/^RED {4}tests +1\.0 s$/)
  })
})
