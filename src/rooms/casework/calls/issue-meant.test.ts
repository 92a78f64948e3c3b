import { describe, expect, test } from 'vitest'
import { issueMeant } from './issue-meant.ts'

const ISSUES = new Map([
  ['ehc-plan', 'EHC plan'],
  ['ehc-plan.late', 'EHC plan: The final plan is late'],
  ['ehc-plan.draft', 'EHC plan: Checking a draft'],
  ['transport', 'School transport'],
  ['transport.refusal', 'School transport: The council says no'],
  ['complaint.school', 'Complaint: About a school'],
])

describe('what a contact is about', () => {
  test('is found by its code and by its words, however they are written', () => {
    expect(issueMeant('ehc-plan.late', ISSUES)).toBe('ehc-plan.late')
    expect(issueMeant('EHC plan: the final plan is late', ISSUES)).toBe('ehc-plan.late')
    expect(issueMeant('ehc PLAN', ISSUES)).toBe('ehc-plan')
  })

  test('is found by the beginnings of a few words', () => {
    expect(issueMeant('draft', ISSUES)).toBe('ehc-plan.draft')
    expect(issueMeant('plan lat', ISSUES)).toBe('ehc-plan.late')
    expect(issueMeant('refusal of the transport', ISSUES)).toBe('transport.refusal')
  })

  test('is the wider one where everything that fits belongs to it', () => {
    expect(issueMeant('transp', ISSUES)).toBe('transport')
  })

  test('is asked for where several fit, or none', () => {
    expect(issueMeant('school', ISSUES)).toEqual(['transport', 'transport.refusal', 'complaint.school'])
    expect(issueMeant('money', ISSUES)).toEqual([])
    expect(issueMeant(' ', ISSUES)).toEqual([])
  })
})
