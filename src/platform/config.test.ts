import { describe, expect, test } from 'vitest'
import { type Flags, readConfig, type Surroundings } from '#platform/config.ts'
import { packageRoot } from '#platform/package-root.ts'

const around: Surroundings = {
  environment: {},
  root: '/srv/partnership',
  here: '/srv/partnership/src/platform',
  folder: '/home/operator',
  isRoot: false,
}

function read(environment: Surroundings['environment'], flags: Flags = {}, more: Partial<Surroundings> = {}) {
  return readConfig(flags, { ...around, ...more, environment })
}

function faults(environment: Surroundings['environment'], flags: Flags = {}): string[] {
  try {
    read(environment, flags)
    return []
  } catch (fault) {
    return (fault as Error).message.split('\n')
  }
}

describe('the settings', () => {
  test('need nothing at all for trying out', () => {
    expect(read({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      origin: 'http://localhost:8080',
      data: '/srv/partnership/data/service',
      secretFile: '/srv/partnership/data/service/instance-secret',
      trustProxy: 'off',
    })
  })

  test('of a demo may name one of the policies, and give it a folder of its own', () => {
    const here = { root: packageRoot() }
    const asked = read({}, { EVENHAND_DEMO: 'small', EVENHAND_DEMO_PROFILE: 'devon' }, here)
    expect(asked).toMatchObject({ demo: 'small', demoProfile: 'devon' })
    expect(asked.data).toMatch(/data\/demo-small-devon$/)
    expect(read({}, { EVENHAND_DEMO: 'small' }, here).data).toMatch(/data\/demo-small$/)
    expect(() => read({}, { EVENHAND_DEMO: 'small', EVENHAND_DEMO_PROFILE: 'kent' }, here)).toThrow(
      'EVENHAND_DEMO_PROFILE must be one of cambridgeshire, croydon, devon, norfolk, reading',
    )
    expect(() => read({}, { EVENHAND_DEMO_PROFILE: 'devon' }, here)).toThrow(
      'EVENHAND_DEMO must be set where a policy is chosen for it',
    )
  })

  test('cannot be changed by anybody who is handed them', () => {
    expect(Object.isFrozen(read({}))).toBe(true)
  })

  test('keep the data of root where a database that is not root can reach it', () => {
    expect(read({}, {}, { isRoot: true }).data).toBe('/var/lib/evenhand/partnership')
    expect(read({}, {}, { isRoot: true, root: '/srv/odd name' }).data).toBe('/var/lib/evenhand/evenhand')
  })

  test('take a folder from where the operator stands, and a flag before the environment', () => {
    expect(read({ EVENHAND_DATA: '/a' }, { EVENHAND_DATA: 'b' }).data).toBe('/home/operator/b')
  })

  test('treat a blank as not set', () => {
    expect(read({ PORT: '', SMTP_URL: ' ' })).toMatchObject({ port: 8080 })
  })

  test('know the built files only when the program runs from a build', () => {
    expect(read({}).assets).toBeUndefined()
    expect(read({}, {}, { here: '/srv/partnership/build/1f0c' }).assets).toBe(
      '/srv/partnership/build/1f0c/assets',
    )
  })

  test('tell all faults together, one a line, each by name and with an example', () => {
    const told = faults({
      PORT: '99999',
      ORIGIN: 'http://partnership.example',
      DATABASE_OWNER_URL: 'postgres://x',
      METRICS_TOKEN: 'short',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'yes',
      SMTP_URL: 'mail.example',
      MAIL_FROM: 'nobody',
    })
    const names = ['PORT', 'ORIGIN', 'DATABASE_URL', 'METRICS_TOKEN', 'HOST', 'LOG_LEVEL', 'TRUST_PROXY']
    names.push('SMTP_URL', 'MAIL_FROM')
    expect(told.map(line => line.split(' ')[0]).sort()).toEqual(names.sort())
    for (const line of told) expect(line).toMatch(/, for example [A-Z_]+=\S+/)
  })

  test.each([
    ['https://partnership.example', true],
    ['https://partnership.example/', true],
    ['http://localhost:3000', true],
    ['http://partnership.example', false],
    ['https://partnership.example/path', false],
    ['localhost:8080', false],
  ])('of an origin %s: %s', (origin, fine) => {
    expect(faults({ ORIGIN: origin })).toHaveLength(fine ? 0 : 1)
  })

  test('leave this machine only behind a proxy that ends https', () => {
    expect(faults({ HOST: '0.0.0.0' })).toHaveLength(1)
    expect(faults({ HOST: '0.0.0.0', ORIGIN: 'https://a.example', TRUST_PROXY: 'loopback' })).toEqual([])
  })
})
