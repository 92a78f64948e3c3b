import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrastFaults } from '#design/house-style.ts'
import { assuranceAt } from '../src/command-line/assurance-at.ts'
import { SERVICES } from '../src/demo/service-of-policy.ts'
import { aDemo, inTheShoesOf } from './demo/a-demo.ts'

const { policies } = assuranceAt(join(import.meta.dirname, '..'))
const A_HANDFUL = { years: 1, families: 2, enquiries: 3, contacts: 10, open: 1, staff: 5, volunteers: 1 }
const FIVE = ['cambridgeshire', 'croydon', 'devon', 'norfolk', 'reading']

describe.each(FIVE)('the demo of %s', profile => {
  const service = SERVICES[profile]
  const policy = policies.get(profile)

  test('starts under its own policy, name and colours, and names its group', async () => {
    const house = await aDemo(5, new Date(), { profile, volume: A_HANDFUL })
    const { client } = await inTheShoesOf(house, 'Co-ordinator')
    const first = await client.get('/')
    expect(first.text).toContain(service?.serviceName)
    const [, style = ''] = /href="([^"]*house[^"]*\.css[^"]*)"/.exec(first.html) ?? []
    expect((await client.raw('GET', style)).body).toContain(service?.style.brand)
    const board = await client.get('/assurance')
    expect(board.text).toContain(policy?.name)
    expect(board.text).toContain(`Watched over by the ${policy?.group}`)
    const listed = board.root.querySelectorAll('main tbody a').map(link => link.textContent.split(':')[0])
    expect(listed).toEqual(policy?.clauses.map(({ id }) => id))
    const published = await house.visitor().get('/impartial/promises')
    expect(published.text).toContain(`our ${policy?.group} saw it first`)
    await house.close()
  }, 120_000)

  test('has colours that can be read, and looks again at promises of its own', () => {
    expect(service && contrastFaults(service.style)).toEqual([])
    const own = policy?.clauses.map(({ id }) => id)
    for (const clause of service?.watched ?? []) expect(own).toContain(clause)
  })
})

test('each has a name of its own, and there is one for every policy', () => {
  expect(new Set(Object.values(SERVICES).map(({ serviceName }) => serviceName)).size).toBe(FIVE.length)
  expect(Object.keys(SERVICES)).toEqual(FIVE)
})
