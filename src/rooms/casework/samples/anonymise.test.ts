import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anonymise } from './anonymise.ts'

const NOBODY = { names: [], places: [] }

describe('a text without who it is about', () => {
  test('has what the file knows by what it is, however it is written', () => {
    const known = { names: ['Maya Kowalska', 'Theo'], places: ['Oak Hill Primary'] }
    const { text, leftOut } = anonymise(
      'When maya rang, THEO’s place at Oak Hill Primary was gone. Kowalska wrote.',
      known,
    )
    expect(text).toBe('When [a name] rang, [a name]’s place at [a place or school] was gone. [a name] wrote.')
    expect(leftOut).toBe(0)
  })

  test('has dates by their year, and no numbers, addresses, references or postcodes', () => {
    const said =
      'They met on 12 November 2026 and 3/12/2026, on Tuesday at 5. They wrote to ann@fen.example from FE1 2AB about EH-1041 and 01632 960123.'
    expect(anonymise(said, NOBODY).text).toBe(
      'They met on [a day] in 2026 and [a day] in 2026, on [a day] at [a number]. They wrote to [an address] from [a postcode] about [a reference] and [a number].',
    )
  })

  test('leaves out a sentence in which a word may still be a name', () => {
    const { text, leftOut } = anonymise(
      'The council said no. Mrs Quill was kind. The SENCO asked for an EHC plan.',
      NOBODY,
    )
    expect(text).toBe('The council said no. The SENCO asked for an EHC plan.')
    expect(leftOut).toBe(1)
  })
})

const name = fc.stringMatching(/^[A-Z][a-z]{2,9}$/)
const place = fc.constantFrom(
  'When @ rang, nobody came.',
  'They met with @ and left.',
  '@ said so.',
  'A letter from @, again.',
)

test('never has a name that is written large and stands in no list of words', () => {
  fc.assert(
    fc.property(name, place, (planted, sentence) => {
      const isWord = anonymise(`${planted}.`, NOBODY).leftOut === 0
      const { text } = anonymise(`The parent asked. ${sentence.replace('@', planted)}`, NOBODY)
      return isWord || !text.includes(planted)
    }),
  )
})

test('never has a name that the file knows, whatever letters it is made of', () => {
  const letters = fc.stringMatching(/^[\p{L}]{2,12}$/u)
  fc.assert(
    fc.property(letters, place, (planted, sentence) => {
      const { text } = anonymise(sentence.replace('@', planted), { names: [planted], places: [] })
      const withoutMarks = text.replaceAll(/\[[^\]]*\]/g, '')
      return !withoutMarks.split(/[^\p{L}\p{M}]+/u).includes(planted) || sentence.includes(planted)
    }),
  )
})
