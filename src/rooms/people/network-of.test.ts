import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8::2:1', '2001:db8:0:0'],
  ['127.0.0.1', undefined],
  ['::1', undefined],
  [undefined, undefined],
])('tries from one household or office are counted together: %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
