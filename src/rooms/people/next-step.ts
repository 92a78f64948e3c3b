/** What somebody can show at the door. A passkey counts as two: the device, and the finger or number that unlocks it. */
export type Proof = 'password' | 'code' | 'passkey' | 'recovery'

/** What is due next; 'in' is a whole session, everything else half of one. */
export type Step = 'second' | 'keys' | 'set-up' | 'new-password' | 'recovery-code' | 'in'

/** What an account has besides its password. */
export interface Factors {
  readonly authenticator: boolean
  readonly passkeys: boolean
  readonly recovery: boolean
}

/**
 * What somebody must do next who has shown so much. Nobody is in before they have shown two things, or a passkey;
 * carry their keys; have a second factor and a recovery code of their own; and have made good what they lost. Only an
 * account that has no second factor yet is led from its password to setting one up.
 */
export function nextStep(shown: readonly Proof[], hasKeys: boolean, factors: Factors): Step {
  const has = (proof: Proof) => shown.includes(proof)
  const hasSecond = factors.authenticator || factors.passkeys
  if (!hasSecond && has('password')) return 'set-up'
  if (!has('passkey') && new Set(shown).size < 2) return 'second'
  if (!hasKeys) return 'keys'
  if (has('recovery') && !has('password')) return 'new-password'
  if (has('recovery') && !has('code') && !has('passkey')) return 'set-up'
  return factors.recovery ? 'in' : 'recovery-code'
}
