import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const face = async () => (await work.house.visitor().get('/')).text

describe('what the public sees of the service', () => {
  test('is changed by those who lead, and stands on the first page at once', async () => {
    const changed = {
      serviceName: 'Fenbridge SENDIASS',
      area: 'Fenbridge and Mere',
      telephone: '01632 960777',
    }
    await work.coordinator.submit(await work.coordinator.get('/service'), changed, 'Save')
    const shown = await face()
    expect(shown).toContain('Fenbridge SENDIASS')
    expect(shown).toContain('We are the parent partnership service (PPS) for Fenbridge and Mere.')
    expect(shown).toContain('01632 960777')
  })

  test('is not changed by an officer', async () => {
    expect((await work.officer.raw('GET', '/service')).status).toBe(403)
    expect((await work.officer.api('/api/commands/change-service', {})).status).toBe(403)
  })

  test('changed by two at once is shown to the second with both texts', async () => {
    const deputy = await work.join('Dora Deputy', ['deputy'])
    const [one, other] = [await work.coordinator.get('/service'), await deputy.get('/service')]
    await work.coordinator.submit(one, { area: 'The whole of the Fens' }, 'Save')
    const told = await deputy.submit(other, { area: 'Half of the Fens' }, 'Save')
    expect(told.status).toBe(409)
    expect(told.text).toContain('The whole of the Fens')
    expect((await deputy.submit(told, {}, 'Save')).status).toBe(200)
    expect(await face()).toContain('Half of the Fens')
  })

  test('says its colours too when two change them at once', async () => {
    const deputy = await work.join('Dirk Deputy', ['deputy'])
    const path = '/service/house-style'
    const [one, other] = [await work.coordinator.get(path), await deputy.get(path)]
    await work.coordinator.submit(one, { brand: '#46375e' }, 'Save')
    const told = await deputy.submit(other, { brand: '#1f4a4d', font: 'system' }, 'Save')
    expect([told.status, told.text.includes('#46375e')]).toEqual([409, true])
  })
})
