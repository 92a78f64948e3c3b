import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTROL_STATES } from '#platform/control.ts'
import { clauseState } from './clause-state.ts'

const states = fc.array(fc.constantFrom(...CONTROL_STATES), { maxLength: 6 })

test('a clause is never met unless every control that it needs is', () => {
  fc.assert(
    fc.property(states, states, (needed, beside) => {
      const isMet = clauseState(needed, beside) === 'met'
      expect(isMet && (needed.length === 0 || needed.some(state => state !== 'met'))).toBe(false)
    }),
  )
})

test('a clause without any control has no evidence, and is never met', () => {
  expect(clauseState([])).toBe('no-evidence')
})

test('what is held beside a clause never makes it better, and puts what looked met at risk', () => {
  expect(clauseState(['met'], ['breached'])).toBe('at-risk')
  expect(clauseState(['declared'], ['at-risk'])).toBe('at-risk')
  expect(clauseState(['met'], ['no-evidence', 'not-built'])).toBe('met')
  fc.assert(
    fc.property(states, states, (needed, beside) => {
      const worse = CONTROL_STATES.indexOf(clauseState(needed, beside))
      expect(worse).toBeLessThanOrEqual(CONTROL_STATES.indexOf(clauseState(needed)))
    }),
  )
})

test('a part that is not built yet is said before what has no evidence, and after what is broken', () => {
  expect(clauseState(['no-evidence', 'not-built'])).toBe('not-built')
  expect(clauseState(['at-risk', 'not-built'])).toBe('at-risk')
})
