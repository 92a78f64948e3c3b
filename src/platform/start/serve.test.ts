import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { serversOn } from './orphans.ts'
import { freePort, RunningFixture, withFolder } from './testdata/running-fixture.ts'

const PATIENCE = 120_000

/** A service that is ready, on a folder of its own; whatever happens, nothing of it stays. */
async function withService(work: (service: RunningFixture, data: string, port: number) => Promise<void>) {
  await withFolder(async data => {
    const port = await freePort()
    const service = new RunningFixture(data, port)
    try {
      await service.says(`Evenhand is ready at http://localhost:${port}`)
      await work(service, data, port)
    } finally {
      await service.stop('SIGTERM')
    }
  })
}

/** Another attempt that must fail; gives what it said. */
async function refused(
  data: string,
  port: number,
  environment: Record<string, string> = {},
): Promise<string> {
  const other = new RunningFixture(data, port, environment)
  expect(await other.ended).toBe(1)
  return other.said.trim()
}

/** A process that has ended stays listed until its parent has noticed. */
function isRunning(pid: string): boolean {
  return existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
}

describe('a service', { timeout: PATIENCE }, () => {
  test('answers, finishes a running request when told to stop, and finds its data again', async () => {
    await withFolder(async data => {
      const port = await freePort()
      const first = new RunningFixture(data, port)
      await first.says('Evenhand is ready')
      expect(await first.write(7)).toBe(true)
      const slow = first.get('/slow')
      await pause(300)
      expect(await first.stop()).toBe(0)
      expect(await slow).toBe('done')
      expect(serversOn(join(data, 'postgres'))).toEqual([])
      const second = new RunningFixture(data, port)
      await second.says('Evenhand is ready')
      expect(await second.get('/numbers')).toBe('[7]')
      expect(await second.stop('SIGINT')).toBe(0)
    })
  })

  test('refuses a second start on its folder or its port, undisturbed', async () => {
    await withService(async (service, data, port) => {
      expect(await refused(data, await freePort())).toMatch(/^Evenhand is running already on the data folder/)
      expect(await refused(`${data}2`, port)).toMatch(/^Port \d+ is taken/)
      expect(existsSync(`${data}2`)).toBe(false)
      expect(await service.write(1)).toBe(true)
    })
  })

  test('goes on when its app process dies', async () => {
    await withService(async service => {
      const before = await service.get('/pid')
      await service.get('/crash').catch(() => {})
      expect(await service.getAgain('/pid')).not.toBe(before)
      await service.says('The app process ended unexpectedly')
    })
  })

  test('exchanges its app process without refusing anybody', async () => {
    await withService(async service => {
      const before = await service.get('/pid')
      await service.get('/replace')
      let now = before
      for (let asked = 0; now === before && asked < 1_000; asked++) now = await service.get('/pid')
      expect(now).not.toBe(before)
      await expect.poll(() => isRunning(before), { timeout: 10_000 }).toBe(false)
      expect(await service.get('/pid')).toBe(now)
      expect(service.said).not.toMatch('unexpectedly')
    })
  })

  test('takes its app process and its database with it when it is killed, and recovers at the next start', async () => {
    await withService(async (service, data, port) => {
      const app = await service.get('/pid')
      expect(await service.write(3)).toBe(true)
      await service.stop('SIGKILL')
      const again = new RunningFixture(data, port)
      await again.says('Evenhand is ready')
      expect(isRunning(app)).toBe(false)
      expect(await again.get('/numbers')).toBe('[3]')
      await again.stop()
    })
  })

  test('does not start beside its database without the instance secret', async () => {
    await withService(async (service, data, port) => {
      await service.stop()
      rmSync(join(data, 'instance-secret'))
      expect(await refused(data, port)).toMatch(/^The instance secret .* is missing/)
      expect(serversOn(join(data, 'postgres'))).toEqual([])
    })
  })

  test('is made anew where the first start was broken off in the middle', async () => {
    await withFolder(async data => {
      const port = await freePort()
      const broken = new RunningFixture(data, port)
      await expect
        .poll(() => existsSync(join(data, `postgres.new-${broken.child.pid}/base`)), {
          timeout: 30_000,
          interval: 5,
        })
        .toBe(true)
      await broken.stop('SIGKILL')
      const next = new RunningFixture(data, port)
      await next.says('Evenhand is ready')
      await next.stop()
      const later = new RunningFixture(data, port)
      await later.says('Evenhand is ready')
      expect(readdirSync(data).filter(name => name.startsWith('postgres.new'))).toEqual([])
      await later.stop()
    })
  })

  test('tells every faulty setting, and leaves no trace', async () => {
    await withFolder(async data => {
      const said = await refused(data, await freePort(), { LOG_LEVEL: 'loud', ORIGIN: 'http://a.example' })
      expect(said.split('\n').map(line => line.split(' ')[0])).toEqual(['ORIGIN', 'LOG_LEVEL'])
      expect(existsSync(data)).toBe(false)
    })
  })

  test('gives up on an app that ends again and again before it ever answers', async () => {
    await withFolder(async data => {
      const said = await refused(data, await freePort(), { FIXTURE: 'broken' })
      expect(said.match(/this app cannot be opened/g)).toHaveLength(5)
      expect(said.split('\n').at(-1)).toMatch('ended 5 times before it could answer')
      expect(serversOn(join(data, 'postgres'))).toEqual([])
    })
  })

  test('says within five seconds that its database server does not answer', async () => {
    await withFolder(async data => {
      const DATABASE_URL = `postgres://a@127.0.0.1:${await freePort()}/b`
      expect(await refused(data, await freePort(), { DATABASE_URL })).toMatch('does not answer')
    })
  })
})
