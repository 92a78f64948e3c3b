import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Factors, nextStep, type Proof } from './next-step.ts'

const NOTHING: Factors = { authenticator: false, passkeys: false, recovery: false }
const APP: Factors = { authenticator: true, passkeys: false, recovery: true }
const PASSKEY: Factors = { authenticator: false, passkeys: true, recovery: true }

describe('somebody at the door', () => {
  test.each<[string, Proof[], boolean, Factors, string]>([
    ['is new, and has chosen a password: sets up a second factor', ['password'], true, NOTHING, 'set-up'],
    [
      'is new, and has set up the app: prints a recovery code',
      ['password', 'code'],
      true,
      { ...APP, recovery: false },
      'recovery-code',
    ],
    ['has shown the password, and has an app: shows a code', ['password'], true, APP, 'second'],
    ['has shown the password, and has a passkey: shows it', ['password'], true, PASSKEY, 'second'],
    ['has shown password and code: is in', ['password', 'code'], true, APP, 'in'],
    ['has shown a passkey that unlocks: is in', ['passkey'], true, PASSKEY, 'in'],
    ['has shown a passkey that does not: shows the password too', ['passkey'], false, PASSKEY, 'keys'],
    ['has shown only a recovery code: shows something else too', ['recovery'], true, APP, 'second'],
    [
      'lost the password, and showed the app: chooses a new one',
      ['recovery', 'code'],
      true,
      { ...APP, recovery: false },
      'new-password',
    ],
    [
      'lost the phone, and showed the password: sets up another',
      ['password', 'recovery'],
      true,
      { ...PASSKEY, recovery: false },
      'set-up',
    ],
    [
      'used up the recovery code: prints a new one',
      ['password', 'code'],
      true,
      { ...APP, recovery: false },
      'recovery-code',
    ],
  ])('who %s', (_who, shown, hasKeys, factors, step) => {
    expect(nextStep(shown, hasKeys, factors)).toBe(step)
  })

  test('is never let in by one thing that can be guessed, found or stolen, nor without keys, second factor and way back', () => {
    const proof = fc.constantFrom<Proof>('password', 'code', 'passkey', 'recovery')
    const factors = fc.record({ authenticator: fc.boolean(), passkeys: fc.boolean(), recovery: fc.boolean() })
    fc.assert(
      fc.property(fc.array(proof), fc.boolean(), factors, (shown, hasKeys, has) => {
        fc.pre(nextStep(shown, hasKeys, has) === 'in')
        expect(shown.includes('passkey') || new Set(shown).size > 1).toBe(true)
        expect(hasKeys && has.recovery).toBe(true)
        expect(shown.includes('code') || shown.includes('passkey')).toBe(true)
      }),
    )
  })
})
