import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findPortFree, portFault } from './free-port.ts'

test('a port that another program has is refused, and free again afterwards', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  await expect(findPortFree('127.0.0.1', port, 0)).rejects.toThrow(`Port ${port} is taken`)
  await new Promise(resolve => other.close(resolve))
  await findPortFree('127.0.0.1', port)
})

test('a port that its last holder is about to let go of is waited for', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  setTimeout(() => other.close(), 150)
  await findPortFree('127.0.0.1', port)
})

test('an address that this machine does not have is refused by name', async () => {
  await expect(findPortFree('192.0.2.1', 8080)).rejects.toThrow('no address 192.0.2.1')
})

test('a port below 1024 is refused with what to do, and an unknown fault is passed on', () => {
  expect(portFault(Object.assign(new Error(), { code: 'EACCES' }), '127.0.0.1', 80).message).toMatch(
    '--port 8080',
  )
  const unknown = Object.assign(new Error(), { code: 'EIO' })
  expect(portFault(unknown, '127.0.0.1', 80)).toBe(unknown)
})
