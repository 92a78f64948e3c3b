import { describe, expect, test } from 'vitest'
import { suggestLevel } from './suggest-level.ts'

const CALL = { channel: 'phone', isCase: false }

describe('the level that is suggested', () => {
  test('is 1 for one answer on the phone, however it is recorded', () => {
    expect(suggestLevel(CALL)).toBe(1)
    expect(suggestLevel({ ...CALL, minutes: 119 })).toBe(1)
  })

  test('is 2 for two hours, for a visit, and for a case', () => {
    expect(suggestLevel({ ...CALL, minutes: 120 })).toBe(2)
    expect(suggestLevel({ ...CALL, channel: 'face_to_face' })).toBe(2)
    expect(suggestLevel({ ...CALL, isCase: true })).toBe(2)
  })
})
