import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readInput } from './read-input.ts'

const schema = z.strictObject({
  words: z.string('Write something').max(10, 'Write less').optional(),
  roles: z.array(z.enum(['officer', 'clerk'])).default([]),
  minutes: z.coerce.number('Enter a number').optional(),
})

describe('what a form sends', () => {
  test('is read as the command wants it: nothing typed is nothing given, one tick is a list', () => {
    expect(readInput(schema, { words: '', roles: 'clerk', minutes: '12' })).toEqual({
      ok: true,
      input: { roles: ['clerk'], minutes: 12 },
    })
  })

  test('with several things wrong says for each field what to mend', () => {
    expect(readInput(schema, { words: 'x'.repeat(11), minutes: 'ten' })).toEqual({
      ok: false,
      faults: { words: 'Write less', minutes: 'Enter a number' },
      unknown: [],
    })
  })

  test.each(['id', '__proto__', 'constructor', 'hasOwnProperty', ''])(
    'with a field that the command does not know is not understood: %j',
    name => {
      const raw = JSON.parse(`{"words":"a",${JSON.stringify(name)}:"x"}`)
      expect(readInput(schema, raw)).toEqual({ ok: false, faults: {}, unknown: [name] })
    },
  )

  test('with a single field given twice is not understood, and neither are both taken as one', () => {
    expect(readInput(schema, { words: ['a', 'b'] })).toEqual({ ok: false, faults: {}, unknown: ['words'] })
  })

  test('comes as whole letters, without what cannot be kept', () => {
    const read = (words: string) => readInput(schema, { words })
    expect(read('e\u0301')).toMatchObject({ input: { words: '\u00e9' } })
    expect(read('a\u0000b')).toMatchObject({ input: { words: 'a\ufffdb' } })
    expect(read('\ud800!')).toMatchObject({ input: { words: '\ufffd!' } })
  })
})
