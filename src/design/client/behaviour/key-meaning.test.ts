import { describe, expect, test } from 'vitest'
import { type Keys, keyMeaning } from './key-meaning.ts'

const press = (key: string, more: Partial<Keys> = {}): Keys => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  isComposing: false,
  ...more,
})

describe('a key', () => {
  test('alone is a shortcut', () => {
    expect(keyMeaning(press('c'), false)).toBe('single')
    expect(keyMeaning(press('/'), false)).toBe('single')
  })

  test('is a letter while somebody types', () => {
    expect(keyMeaning(press('c'), true)).toBeUndefined()
  })

  test('with Ctrl, Alt or Cmd belongs to the browser', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(keyMeaning(press('c', { [held]: true }), false)).toBeUndefined()
  })

  test('Enter with Ctrl or Cmd sends the form, also while somebody types', () => {
    expect(keyMeaning(press('Enter', { ctrlKey: true }), true)).toBe('send')
    expect(keyMeaning(press('Enter', { metaKey: true }), true)).toBe('send')
    expect(keyMeaning(press('Enter'), true)).toBeUndefined()
  })

  test('means nothing while a character is composed, held down or already used', () => {
    for (const state of ['isComposing', 'repeat', 'defaultPrevented'])
      expect(keyMeaning(press('Enter', { ctrlKey: true, [state]: true }), false)).toBeUndefined()
  })
})
