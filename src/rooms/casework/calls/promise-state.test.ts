import { describe, expect, test } from 'vitest'
import { promiseInWords, promiseState } from './promise-state.ts'

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)
const promise = { dueAt: at('16:00'), keptAt: null, letGoAt: null }

describe('a promise to a family', () => {
  test('is open until two hours before it is due', () => {
    expect(promiseState(promise, at('13:59'))).toBe('open')
  })

  test('is amber from two hours before, to the minute it is due', () => {
    expect(promiseState(promise, at('14:00'))).toBe('due-soon')
    expect(promiseState(promise, at('16:00'))).toBe('due-soon')
  })

  test('is broken from the minute after', () => {
    expect(promiseState(promise, at('16:01'))).toBe('broken')
  })

  test('that was kept or let go is neither amber nor broken any more', () => {
    expect(promiseState({ ...promise, keptAt: at('17:00') }, at('18:00'))).toBe('kept')
    expect(promiseState({ ...promise, letGoAt: at('17:00') }, at('18:00'))).toBe('let-go')
  })

  test('says in words how it stands', () => {
    expect(promiseInWords(promise, at('10:00'))).toBe('Due 24 November 2026, 16:00')
    expect(promiseInWords(promise, at('15:00'))).toBe('Due soon: 24 November 2026, 16:00')
    expect(promiseInWords(promise, at('17:00'))).toBe('Broken: it was due 24 November 2026, 16:00')
    expect(promiseInWords({ ...promise, keptAt: at('15:30') }, at('17:00'))).toBe(
      'Kept: 24 November 2026, 15:30',
    )
  })
})
