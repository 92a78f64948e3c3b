import { describe, expect, test } from 'vitest'
import { renewalAt } from './renewal-at.ts'

describe('parts of a form are renewed', () => {
  test('when somebody pauses in typing, and not at each letter', () => {
    expect(renewalAt('input', 'text', false)).toBe('soon')
    expect(renewalAt('change', 'text', false)).toBeUndefined()
  })

  test('at once when a tick is set, an entry chosen, or a line clicked', () => {
    expect(renewalAt('change', 'checkbox', false)).toBe('now')
    expect(renewalAt('change', 'select', false)).toBe('now')
    expect(renewalAt('change', 'radio', true)).toBe('now')
  })

  test('only on leaving the group when lines are passed with the arrow keys: each would open a family’s file', () => {
    expect(renewalAt('change', 'radio', false)).toBe('later')
    expect(renewalAt('input', 'radio', true)).toBeUndefined()
  })
})
