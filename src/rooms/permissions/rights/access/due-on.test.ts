import { describe, expect, test } from 'vitest'
import { clockStarts, dueOn, extendedDueOn } from './due-on.ts'

describe('an answer is due one month after somebody asks', () => {
  test.each([
    ['on the same day of the next month', '2026-11-03', '2026-12-03'],
    ['on the last day where the next month is shorter', '2027-01-29', '2027-03-01'],
    ['on the next working day after a weekend', '2026-10-22', '2026-11-23'],
    ['on the next working day after Christmas', '2026-11-25', '2026-12-29'],
  ])('%s', (_what, received, due) => {
    expect(dueOn(received)).toBe(due)
  })

  test('and three months where it is extended', () => {
    expect(extendedDueOn('2026-11-03')).toBe('2027-02-03')
  })
})

describe('the month begins', () => {
  test('when they asked, where we knew who they are', () => {
    expect(clockStarts('2026-11-03', 'agreed-word', '2026-11-09')).toBe('2026-11-03')
    expect(clockStarts('2026-11-03', null, null)).toBe('2026-11-03')
  })

  test('when we saw the document that we had to ask for', () => {
    expect(clockStarts('2026-11-03', 'document-seen', '2026-11-09')).toBe('2026-11-09')
    expect(clockStarts('2026-11-03', 'document-seen', '2026-11-01')).toBe('2026-11-03')
  })
})
