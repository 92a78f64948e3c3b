import { describe, expect, test } from 'vitest'
import { initialsOf, nameOf } from './person-details.ts'

describe('a passer-by reads initials', () => {
  test.each([
    ['Maya Kowalska', 'M. K.'],
    ['Rosa D’Arcy-Smith', 'R. D. S.'],
    ['J', 'J.'],
    ['zoë 🌻', 'Z. 🌻.'],
    ['فاطمة الزهراء', 'ف. ا.'],
    ['  ', ''],
  ])('of %j: %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('a name is kept as people write it', () => {
  test.each(['O’Brien', "O'Brien", 'Ŵyn ap Llŷr', 'שרה כהן', 'Null', 'N/A'])('%s', name => {
    expect(nameOf(name)).toBe(name)
  })

  test('without what turns the direction of reading, has no width, or is no letter', () => {
    expect(nameOf(' \u202eAnn\u202c\u200b E\u0007vans\n\u00a0')).toBe('Ann Evans')
  })
})
