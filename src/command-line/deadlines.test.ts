import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deadlines } from './deadlines.ts'

let said: string
let complained: string
beforeEach(() => {
  said = ''
  complained = ''
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    said += `${line}\n`
  })
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    complained += `${line}\n`
  })
})
afterEach(() => vi.restoreAllMocks())

describe('evenhand deadlines', () => {
  test('answers with every date that follows, for machines', async () => {
    const args = [
      '--event',
      'decision_notice_sent=2026-10-27',
      '--event',
      'mediation_certificate_issued=2026-11-27',
    ]
    expect(await deadlines([...args, '--json'])).toBe(0)
    const found = JSON.parse(said)
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: 'APP-01',
        raw: '2026-12-27',
        due: '2027-01-04',
        source: 'SI 2008/2699 rule 20(1)(c)',
        verified: 'primary',
      }),
    )
  })

  test('answers in words, with the dates that it counted from', async () => {
    expect(await deadlines(['--event=review_meeting=2023-11-01'])).toBe(0)
    expect(said).toContain('by Wednesday 29 November 2023  AR-04')
    expect(said).toContain('A review meeting was held, or is planned: Wednesday 1 November 2023.')
    expect(said).toContain('not verified')
  })

  test('counts school days by the days on which the school is closed', async () => {
    const notice = '--event=governors_decision_given=2026-12-14'
    await deadlines([notice, '--closed', '2026-12-21..2027-01-01', '--closed=2027-01-04'])
    expect(said).not.toContain('This is the earliest possible date.')
    await deadlines([notice])
    expect(said).toContain('This is the earliest possible date.')
  })

  test('says so when no rule was in force', async () => {
    expect(await deadlines(['--event', 'complaint_received=2020-01-01'])).toBe(0)
    expect(said).toContain('No rule of ours was in force')
  })

  test('lists the names that it knows', async () => {
    expect(await deadlines(['--help'])).toBe(0)
    expect(said).toContain('ehcna_request_received')
    expect(said).toContain('The council received a request for an EHC needs assessment')
  })

  test.each([
    [[], 'Usage'],
    [['--event'], 'Usage'],
    [['--event', 'no_such_thing=2026-11-06'], 'No rule knows an event “no_such_thing”'],
    [['--event', 'constructor=2026-11-06'], 'No rule knows an event “constructor”'],
    [['--event', 'decision_notice_sent'], 'is no day of the calendar'],
    [['--event', 'decision_notice_sent=2026-02-30'], '“2026-02-30” is no day of the calendar'],
    [['--event', 'decision_notice_sent=6/11/2026'], 'Write it as 2026-11-22'],
    [['--event', 'decision_notice_sent=2026-11-06=2026-11-07'], 'is no day of the calendar'],
    [['--event', 'decision=2026-11-06', '--event', 'decision=2026-11-07'], 'given twice'],
    [['--closed', 'Christmas', '--event=decision_notice_sent=2026-11-06'], 'is no day or stretch of days'],
    [['--events', 'decision=2026-11-06'], 'What is --events?'],
  ])('gives 2 and says what to do for %j', async (args, sentence) => {
    expect(await deadlines(args)).toBe(2)
    expect(complained).toContain(sentence)
    expect(said).toBe('')
  })
})
