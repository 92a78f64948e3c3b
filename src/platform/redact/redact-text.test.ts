import { describe, expect, test } from 'vitest'
import { BAR, redactText } from './redact-text.ts'

const black = (text: string, ...words: string[]) => redactText(text, words).text

describe('words blacked out in a text', () => {
  test('are gone, whatever their capitals, accents and what stands between them', () => {
    expect(black('Maya Kowalska, MAYA\n  KOWALSKA and maya-kowalska.', 'Maya Kowalska')).toBe(
      `${BAR}, ${BAR} and ${BAR}.`,
    )
    expect(black('Zoë and ZOE’S bus', "zoe's", 'Zoë')).toBe(`${BAR} and ${BAR} bus`)
    expect(black('M a y a waits', 'Maya')).toBe(`${BAR} waits`)
    expect(black('Kowal-\nska waits', 'Kowalska')).toBe(`${BAR} waits`)
  })

  test('leave a bar that is always as long', () => {
    expect(black('Al waits', 'Al')).toBe(black('Maximilian-Alexander waits', 'Maximilian-Alexander'))
  })

  test('may be signs, and are never a pattern', () => {
    expect(black('a.b and axb (x)', 'a.b', '(x)')).toBe(`${BAR} and axb ${BAR}`)
  })

  test('take the rest of the text as it is, and say how often they stood there', () => {
    expect(redactText('plan next, Ann', ['Ann', 'Bob'])).toEqual({ text: `plan next, ${BAR}`, times: 1 })
    expect(redactText('Nobody is here', ['', '  ', 'Ann'])).toEqual({ text: 'Nobody is here', times: 0 })
  })
})
