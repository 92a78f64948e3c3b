import { describe, expect, test } from 'vitest'
import { sessionWatch } from './session-watch.ts'

const MINUTE = 60_000
const watch = () => sessionWatch(0, 60 * MINUTE, 720 * MINUTE)

describe('somebody who is signed in', () => {
  test('is warned five minutes before the hour without a request is over, and told when it is', () => {
    const session = watch()
    expect(session.stateAt(54 * MINUTE)).toBe('none')
    expect(session.stateAt(55 * MINUTE)).toBe('idle')
    expect(session.stateAt(59 * MINUTE)).toBe('idle')
    expect(session.stateAt(60 * MINUTE)).toBe('over')
  })

  test('stays in by any request, and is warned again an hour later', () => {
    const session = watch()
    session.asked(57 * MINUTE)
    expect(session.stateAt(58 * MINUTE)).toBe('none')
    expect(session.stateAt(112 * MINUTE)).toBe('idle')
  })

  test('is told once that the twelve hours are nearly over, and that they are', () => {
    const session = watch()
    session.asked(714 * MINUTE)
    expect(session.stateAt(714 * MINUTE)).toBe('none')
    session.asked(716 * MINUTE)
    expect(session.stateAt(716 * MINUTE)).toBe('last')
    expect(session.stateAt(717 * MINUTE)).toBe('none')
    expect(session.stateAt(720 * MINUTE)).toBe('over')
  })
})
