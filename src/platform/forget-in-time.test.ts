import { beforeEach, describe, expect, test } from 'vitest'
import { type HandSetClock, handSetClock } from '../../test/hand-set-clock.ts'
import { type ForgetInTime, forgetInTime } from './forget-in-time.ts'

let clock: HandSetClock
let signedIn: boolean
let replaced: number
let watch: ForgetInTime
beforeEach(() => {
  clock = handSetClock()
  signedIn = false
  replaced = 0
  const after = 10 * 60_000
  watch = forgetInTime({
    clock,
    after,
    isAnybodySignedIn: async () => signedIn,
    replace: () => void replaced++,
  })
})

/** A look each minute, as the program does. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    clock.pass(1)
    await watch.look()
  }
}

describe('the process asks to be replaced', () => {
  test('ten minutes after the last session ended, and not a minute sooner', async () => {
    signedIn = true
    await pass(30)
    signedIn = false
    await pass(10)
    expect(replaced).toBe(0)
    await pass(1)
    expect(replaced).toBe(1)
  })

  test('again after another ten minutes, while no successor has come', async () => {
    watch.used()
    await pass(11)
    expect(replaced).toBe(1)
    await pass(10)
    expect(replaced).toBe(1)
    await pass(1)
    expect(replaced).toBe(2)
  })

  test('after a session so short that no look fell into it', async () => {
    watch.used()
    await pass(11)
    expect(replaced).toBe(1)
  })
})

describe('it does not ask', () => {
  test('while anybody is signed in, for however long', async () => {
    signedIn = true
    watch.used()
    await pass(720)
    expect(replaced).toBe(0)
  })

  test('when somebody signs in again before the ten minutes are over', async () => {
    watch.used()
    await pass(9)
    signedIn = true
    await pass(1)
    signedIn = false
    await pass(10)
    expect(replaced).toBe(0)
  })

  test('when nobody was there at all', async () => {
    await pass(600)
    expect(replaced).toBe(0)
  })

  test('because the database could not say', async () => {
    const unsure = forgetInTime({
      clock,
      after: 0,
      isAnybodySignedIn: () => Promise.reject(new Error('timeout')),
      replace: () => void replaced++,
    })
    unsure.used()
    clock.pass(60)
    await expect(unsure.look()).rejects.toThrow('timeout')
    expect(replaced).toBe(0)
  })
})
