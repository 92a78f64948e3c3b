import { describe, expect, test } from 'vitest'
import facts from '../../../../data/facts.json' with { type: 'json' }
import { checklistFor } from './checklist.ts'
import { MEETING_KINDS } from './kinds.ts'
import { type RoleRule, roleInWords, rolesAllowed, rolesOfProfile } from './roles.ts'

const ON = '2026-11-23'

describe('the ways in which a family is supported at a meeting', () => {
  test('N70: are those of the policy: in Norfolk to support, and not to represent, whatever the meeting', () => {
    for (const kind of MEETING_KINDS)
      expect(rolesAllowed('norfolk', kind, ON)).toEqual(['supporter', 'note-taker', 'speaking'])
  })

  test('C08: in Cambridgeshire are to support or to represent', () => {
    expect(rolesAllowed('cambridgeshire', 'school', ON)).toContain('representative')
  })

  test('R19: in Reading are to represent at the tribunal, and nowhere else', () => {
    expect(rolesAllowed('reading', 'tribunal', ON)).toContain('representative')
    expect(rolesAllowed('reading', 'school', ON)).not.toContain('representative')
    expect(rolesOfProfile('reading')).toContain('representative')
  })

  test('N70: read as the policy has them: nobody who only supports is said to represent', () => {
    expect(roleInWords('support', rolesAllowed('norfolk', 'school', ON))).toBe('To support a family')
    expect(roleInWords('support', ['representative'])).toBe('To represent a family')
    expect(roleInWords('support', rolesAllowed('cambridgeshire', 'school', ON))).toBe(
      'To support or represent a family',
    )
    expect(roleInWords('strategy', ['supporter'])).toBe('To contribute to strategy')
  })

  test('D14: in Devon leave the speaking to the parent', () => {
    expect(rolesAllowed('devon', 'mediation', ON)).toEqual(['supporter', 'note-taker'])
  })

  test('begin and end with the policy’s own days', () => {
    const rule: RoleRule = { role: 'representative', clauses: [], from: '2026-11-23', until: '2026-12-31' }
    const on = (day: string) => rolesAllowed('ours', 'tribunal', day, { ours: [rule] })
    expect(on('2026-11-22')).toEqual([])
    expect(on('2026-11-23')).toEqual(['representative'])
    expect(on('2026-12-31')).toEqual(['representative'])
    expect(on('2027-01-01')).toEqual([])
  })

  test('are a supporter’s alone where a service has a policy that is none of ours', () => {
    expect(rolesAllowed('another', 'school', ON)).toEqual(['supporter'])
  })
})

test('R20: every kind of meeting has its steps, and each fact that it names is in the register', () => {
  const known = new Set(facts.facts.map(({ code }) => code))
  for (const kind of MEETING_KINDS) {
    const { steps, facts: named } = checklistFor(kind)
    expect(steps.length).toBeGreaterThan(0)
    expect(new Set(steps.map(({ code }) => code)).size).toBe(steps.length)
    expect(named.filter(code => !known.has(code))).toEqual([])
  }
})
