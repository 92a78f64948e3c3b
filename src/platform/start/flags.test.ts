import { expect, test } from 'vitest'
import { takeFlags } from './flags.ts'

test('settings are taken out of the arguments, in either spelling, and the rest is the command’s', () => {
  expect(takeFlags(['--data', '/srv/x', 'file', '--port=81', '--json'])).toEqual({
    flags: { EVENHAND_DATA: '/srv/x', PORT: '81' },
    rest: ['file', '--json'],
  })
})

test('a flag without its value is refused with an example', () => {
  expect(() => takeFlags(['--port'])).toThrow('--port needs a value, for example --port 8080')
})
