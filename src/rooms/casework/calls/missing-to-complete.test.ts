import { describe, expect, test } from 'vitest'
import { missingInWords, missingToComplete, SIX } from './missing-to-complete.ts'

const WHOLE = {
  words: 'They want to know how long it takes.',
  issue: 'ehc-needs-assessment',
  withWhom: 'parent',
  isRoleExplained: true,
  nextStep: 'nothing',
  minutes: 0,
}

describe('a contact', () => {
  test('is complete with six things, and with no more', () => {
    expect(Object.keys(SIX)).toHaveLength(6)
    expect(missingToComplete(WHOLE)).toEqual([])
  })

  test('says what is missing in plain words, in the order of the form', () => {
    const missing = missingToComplete({ ...WHOLE, words: ' \n', minutes: null, isRoleExplained: false })
    expect(missing).toEqual(['words', 'role', 'minutes'])
    expect(missingInWords(missing)).toBe('what they told us, that our role was explained, the minutes')
  })
})
