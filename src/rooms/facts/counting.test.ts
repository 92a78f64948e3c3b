import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENTS, RULESET, startsOf } from './deadline-rules.ts'
import type { DueDate } from './due-date.ts'
import { dueDates } from './due-dates.ts'
import { addDays, addMonths } from './plain-date.ts'
import { countDays, isWorkingDay } from './working-days.ts'

/** Days on which every rule of the present law is in force. */
const days = fc.integer({ min: 0, max: 30_000 }).map(n => addDays('2026-04-01', n))
const present = RULESET.rules.filter(({ valid_to }) => !valid_to)
const rules = fc.constantFrom(...present)
const forward = fc.constantFrom(...present.filter(({ unit }) => !/_before$|fixed_date/.test(unit)))

function only(rule: string, events: Record<string, string>): DueDate {
  const found = dueDates(events).find(date => date.rule === rule)
  if (!found) throw new Error(`${rule} gave no date.`)
  return found
}
const onOneDay = (rule: (typeof present)[number], day: string) =>
  only(rule.id, Object.fromEntries(startsOf(rule).map(name => [name, day])))

describe('a deadline', () => {
  test('is never earlier than what it is counted from, and nor is the day to act by', () => {
    fc.assert(
      fc.property(forward, days, (rule, day) => {
        const { raw, due, safe } = onOneDay(rule, day)
        return day <= raw && raw <= due && day <= safe && safe <= due
      }),
    )
  })

  test('is never earlier because the event was later', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 0, max: 400 }), (rule, day, later) => {
        const [before, after] = [onOneDay(rule, day), onOneDay(rule, addDays(day, later))]
        return before.raw <= after.raw && before.due <= after.due && before.safe <= after.safe
      }),
    )
  })

  test('counted backwards is before what it leads up to', () => {
    const backward = fc.constantFrom(...present.filter(({ unit }) => unit.endsWith('_before')))
    fc.assert(
      fc.property(backward, days, (rule, day) => {
        const { due, safe } = onOneDay(rule, day)
        return due < day && safe < due
      }),
    )
  })

  test('in weeks is as many days of seven, over each change of the clocks and each leap day', () => {
    fc.assert(
      fc.property(days, day => only('EHC-07', { ehcna_request_received: day }).due === addDays(day, 140)),
    )
    expect(only('EHC-01', { ehcna_request_received: '2028-02-01' }).due).toBe('2028-03-14')
    expect(only('EHC-01', { ehcna_request_received: '2027-03-20' }).due).toBe('2027-05-01')
  })

  test('leaves five working days before it to act', () => {
    fc.assert(
      fc.property(days, day => {
        const { due, safe } = only('EHC-07', { ehcna_request_received: day })
        return countDays(due, -5, isWorkingDay) === safe
      }),
    )
    expect(only('MED-02', { mediation_declined: '2026-11-23' }).safe).toBe('2026-11-23')
  })
})

describe('the later of two dates', () => {
  test('counts for an appeal, whichever comes in first', () => {
    fc.assert(
      fc.property(days, days, (decision, certificate) => {
        const { raw, limbs } = only('APP-01', {
          decision_notice_sent: decision,
          mediation_certificate_issued: certificate,
        })
        const [two, one] = [addMonths(decision, 2), addMonths(certificate, 1)]
        return raw === (two > one ? two : one) && limbs.length === 2
      }),
    )
  })

  test('without a certificate says that one may move the last day on', () => {
    const { due, warnings } = only('APP-01', { decision_notice_sent: '2026-11-06' })
    expect(due).toBe('2027-01-06')
    expect(warnings.join()).toContain('may be later')
  })

  test('is no deadline where the event that it needs is missing', () => {
    const found = dueDates({ last_review_completed: '2026-11-06' }).map(({ rule }) => rule)
    expect(found).toEqual(['AR-01'])
    expect(only('MV-03', { plan_transferred: '2027-09-01', last_review_completed: '2026-11-06' }).due).toBe(
      '2027-12-01',
    )
  })
})

describe('school days', () => {
  const start = { governors_decision_given: '2026-12-14' }

  test('without the school’s calendar give the earliest possible date, and say so', () => {
    const { due, warnings } = only('EXC-04', start)
    expect(due).toBe('2027-01-07')
    expect(warnings).toEqual([expect.stringContaining('earliest possible')])
  })

  test('with it leave out holidays and days without pupils', () => {
    const school = {
      open: [
        { first: '2026-11-02', last: '2026-12-18' },
        { first: '2027-01-04', last: '2027-02-12' },
      ],
      closed: ['2027-01-04'],
    }
    const [found] = dueDates(start, { school }).filter(({ rule }) => rule === 'EXC-04')
    expect(found).toMatchObject({ due: '2027-01-19', warnings: [] })
  })

  test('past the end of the calendar are the earliest possible again', () => {
    const school = { open: [{ first: '2026-11-02', last: '2026-12-18' }] }
    const [found] = dueDates(start, { school })
    expect(found?.warnings).toEqual([expect.stringContaining('earliest possible')])
  })

  test('counted backwards give the latest possible date', () => {
    expect(only('ADM-04a', { admission_hearing: '2027-05-17' }).warnings.join()).toContain('latest possible')
  })

  test('are never more than working days', () => {
    fc.assert(
      fc.property(days, day => {
        const open = [{ first: day, last: addDays(day, 300) }]
        const closed = [addDays(day, 3), addDays(day, 10), addDays(day, 11)]
        const known = dueDates({ governors_decision_given: day }, { school: { open, closed } })
        const unknown = dueDates({ governors_decision_given: day })
        return (known[0]?.due ?? '') >= (unknown[0]?.due ?? '~')
      }),
    )
  })
})

describe('the rules', () => {
  test('in force on the day of the event count, unless another day is asked for', () => {
    const rules = (day: string, on?: string) =>
      dueDates({ complaint_received: day }, on ? { on } : {}).map(({ rule }) => rule)
    expect(rules('2026-03-31')).toEqual([])
    expect(rules('2026-04-01')).toEqual(['CMP-01a'])
    expect(rules('2026-03-31', '2026-05-01')).toEqual(['CMP-01a'])
    expect(dueDates({ legacy_assessment_requested: '2010-01-04' }).at(-1)?.due).toBe('2010-07-05')
    expect(dueDates({ legacy_assessment_requested: '2026-01-04' })).toEqual([])
  })

  test('have each an id of its own, a source, and an event in plain words', () => {
    const ids = RULESET.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of RULESET.rules)
      for (const name of startsOf(rule)) expect(EVENTS.get(name)?.words, name).toMatch(/^[A-Z].*[^.]$/)
    for (const { exemptions } of RULESET.rules)
      if (exemptions) expect(Object.keys(RULESET.exemptions)).toContain(exemptions)
  })

  test('know every event for which somebody may be asked a date', () => {
    const started = new Set(RULESET.rules.flatMap(startsOf))
    expect([...EVENTS.keys()].filter(name => !started.has(name))).toEqual([])
    for (const { group, with: others = [] } of EVENTS.values()) {
      expect(RULESET.groups).toContain(group)
      for (const other of others) expect(EVENTS.has(other)).toBe(true)
    }
  })

  test('that nobody has read in the text of the law never call themselves verified', () => {
    const memory = RULESET.rules.filter(({ verified }) => verified === 'memory').map(({ id }) => id)
    expect(memory).toContain('RA-01')
    expect(only('RA-01', { reassessment_request_received: '2026-11-02' }).verified).toBe('memory')
  })

  test('count twelve months that begin with a day from that day', () => {
    expect(only('CMP-02', { complainant_knew: '2026-11-22' }).due).toBe('2027-11-21')
    expect(only('DD-01', { discriminatory_act: '2026-11-22' }).due).toBe('2027-05-21')
  })

  test('call law what is law, and guidance or practice what is not', () => {
    expect(only('EHC-07', { ehcna_request_received: '2026-11-02' }).standing).toBe('law')
    expect(only('EHC-04', { ehcna_request_received: '2026-11-02' }).standing).toBe('guidance')
    expect(only('CMP-01a', { complaint_received: '2026-11-02' }).standing).toBe('practice')
  })

  test('do not count a name or a day that they do not know', () => {
    expect(() => dueDates({ nothing_of_ours: '2026-11-06' })).toThrow('No rule knows')
    expect(() => dueDates({ decision_notice_sent: '2026-02-30' })).toThrow('not a day')
    expect(() => dueDates({ decision_notice_sent: '6/11/2026' })).toThrow('not a day')
  })

  test('give the reasons for taking longer as the council’s to claim', () => {
    expect(only('EHC-01', { ehcna_request_received: '2026-07-01' }).exemptions).toHaveLength(4)
    expect(only('EHC-05', { draft_plan_served: '2026-07-01' }).boundary).toBe('at-least-until')
    expect(only('AR-08', { phase_transfer_year_other: '2027-09-01' })).toMatchObject({
      due: '2027-02-15',
      boundary: 'before',
    })
  })
})
