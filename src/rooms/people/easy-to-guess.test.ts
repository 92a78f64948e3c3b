import { describe, expect, test } from 'vitest'
import { easyToGuess } from './easy-to-guess.ts'

const KNOWN = ['Ruth Calder', 'ruth@fenbridge.example', 'Fenbridge Parent Partnership']
const why = async (password: string) => (await easyToGuess(password, KNOWN, 'password'))?.sentence

describe('a new password is refused, with the reason, when it', () => {
  test.each([
    'password1234',
    'Password1234!',
    'P4ssw0rd-2026',
    'passwordpassword',
    '  letmein 2026  ',
    'superman!!!!',
    'administrator',
    '1q2w3e4r5t6y',
    'sun-shine-2026',
  ])('is on a list of stolen ones: %s', async password => {
    expect(await why(password)).toContain('lists of stolen passwords')
  })

  test.each(['aaaaaaaaaaaa', '121212121212', 'abab abab abab'])(
    'says the same again and again: %s',
    async password => {
      expect(await why(password)).toContain('again and again')
    },
  )

  test.each(['abcdefghijkl', 'qwertyuiop-asd', '987654321098', 'LKJHGFDSAPOI'])(
    'slides over the keys: %s',
    async password => {
      expect(await why(password)).toContain('neighbouring')
    },
  )

  test.each([
    'RuthCalder1970!',
    'fenbridge-2026',
    'ruth@fenbridge.example',
    'Parent Partnership 1',
    'calder ruth xyz',
  ])('is what everybody knows here: %s', async password => {
    expect(await why(password)).toContain('your name')
  })
})

test.each([
  'a long enough password',
  'seven herons on the mere',
  'a kettle, a heron, a map',
  'korrektpferdbatterie',
  'Ruth counts herons at dusk',
  'dŵr oer yn y bore',
  '猫は窓の外を見ている朝だ',
])('one of several words, in any language, is taken: %s', async password => {
  expect(await why(password)).toBeUndefined()
})
