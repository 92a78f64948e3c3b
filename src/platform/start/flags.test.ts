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

test('a policy is a setting for whoever starts a demo, and elsewhere the command’s own word', () => {
  expect(takeFlags(['--profile', 'devon'], true)).toEqual({
    flags: { EVENHAND_DEMO_PROFILE: 'devon' },
    rest: [],
  })
  expect(takeFlags(['--profile', 'devon']).rest).toEqual(['--profile', 'devon'])
})
