import { describe, expect, test } from 'vitest'
import { inOurNumbers, ourPromise, speaksOfPromises } from './our-promise.ts'

const NUMBERS = new Map([
  ['role-explained', ['N03', 'N38', 'N47']],
  ['perspective-first', ['N68']],
  ['perspectives-confirmed', ['N68', 'N46']],
])
const said = (...controls: [string, ...string[]]) =>
  inOurNumbers(`It waits${ourPromise(...controls)}. Ask.`, NUMBERS)

describe('the promise behind a sentence', () => {
  test('has the number under which this service gave it', () => {
    expect(said('perspective-first')).toBe('It waits (our promise N68). Ask.')
  })

  test('has two numbers at most for each control, and none twice', () => {
    expect(said('role-explained')).toBe('It waits (our promises N03 and N38). Ask.')
    expect(said('role-explained', 'perspective-first')).toBe('It waits (our promises N03, N38 and N68). Ask.')
    expect(said('perspective-first', 'perspectives-confirmed')).toBe(
      'It waits (our promises N68 and N46). Ask.',
    )
  })

  test('is not spoken of where the service has not given it', () => {
    expect(said('chair-elected-secretly')).toBe('It waits. Ask.')
    expect(said('chair-elected-secretly', 'perspective-first')).toBe('It waits (our promise N68). Ask.')
  })

  test('is not looked for in what people type', () => {
    const typed = 'They wrote (our promise role-explained) and “(our promise K12)”.'
    expect(speaksOfPromises(typed)).toBe(false)
    expect(inOurNumbers(typed, NUMBERS)).toBe(typed)
    expect(speaksOfPromises(ourPromise('role-explained'))).toBe(true)
  })
})
