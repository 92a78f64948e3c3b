import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import type { Json } from './shapes.ts'
import * as shapes from './testdata/uk-profile-shapes.ts'

const ajv = new Ajv({ allErrors: true })
addFormats.default(ajv)
const ACE = '5d1f6a52-7d1c-4c0e-9a43-0c6a6f1b0a01'

let work: PeopleAtWork
let post: string

beforeAll(async () => {
  work = await peopleAtWork()
  const page = await work.officer.get('/directory/new')
  const saved = await work.officer.submit(page, {
    name: 'Fenbridge Parents Together',
    independence: 'independent',
    phone: '01632 960 777',
    email: 'hello@parents.example',
    website: 'parents.example',
    street: '3 Mill Lane',
    town: 'Fenbridge',
    postcode: 'zz1 2ab',
    hours: 'Mondays, 10 am to noon',
    area: 'Fenbridge',
    cost: 'Free',
    youngest: '0',
    oldest: '25',
    issues: ['exclusion', 'tribunal'],
  })
  post = saved.path.split('/').at(-1) ?? ''
})
afterAll(() => work.close())

async function feed(path: string): Promise<{ status: number; headers: Record<string, string>; body: Json }> {
  const { status, headers, body } = await work.house.visitor().raw('GET', `/api/oruk${path}`)
  return { status, headers, body: JSON.parse(body) }
}

const contentsOf = async (path: string) => (await feed(path)).body['contents'] as Json[]
const namesAt = async (path: string) => (await contentsOf(path)).map(({ name }) => name)

const ADDRESSES: [string, () => string, object][] = [
  ['the first address', () => '', shapes.ABOUT],
  ['the first address with a stroke', () => '/', shapes.ABOUT],
  ['the list of services', () => '/services', shapes.pageOf(shapes.LISTED_SERVICE)],
  ['a service that was entered here', () => `/services/${post}`, shapes.SERVICE],
  ['a service that came with the product', () => `/services/${ACE}`, shapes.SERVICE],
  ['the lists of terms', () => '/taxonomies', shapes.pageOf(shapes.TAXONOMY)],
  ['the terms', () => '/taxonomy_terms?per_page=500', shapes.pageOf(shapes.TERM)],
  ['the services at their places', () => '/service_at_locations', shapes.pageOf(shapes.SERVICE_AT_PLACE)],
]

describe('a program elsewhere that reads our directory', () => {
  test.each(ADDRESSES)(
    'is given %s in the shape of the UK profile, from anywhere, without a key',
    async (_name, path, shape) => {
      const { status, headers, body } = await feed(path())
      const isRight = ajv.validate(shape, body)
      expect(ajv.errors ?? []).toEqual([])
      expect([status, isRight]).toEqual([200, true])
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['content-type']).toBe('application/json; charset=utf-8')
      expect(headers['set-cookie']).toBeUndefined()
    },
  )

  test('would be told apart from one with a wrong shape', () => {
    expect(ajv.validate(shapes.SERVICE, { id: 'no uuid', name: 'x', status: 'open' })).toBe(false)
    expect(ajv.validate(shapes.pageOf(shapes.TERM), { contents: [] })).toBe(false)
  })

  test('finds each single thing that a list names, and for an unknown one a plain 404', async () => {
    for (const list of ['services', 'taxonomies', 'taxonomy_terms', 'service_at_locations'])
      for (const { id } of (await contentsOf(`/${list}`)).slice(0, 3)) {
        const { status, body } = await feed(`/${list}/${id}`)
        expect([status, body['id']]).toEqual([200, id])
      }
    for (const list of ['services', 'taxonomies', 'taxonomy_terms', 'service_at_locations'])
      expect((await feed(`/${list}/0b2a7e6e-0000-4000-8000-000000000000`)).status).toBe(404)
  })

  test('walks through all of it page by page and misses none', async () => {
    const all = await namesAt('/services?per_page=500')
    const walked: unknown[] = []
    for (let page = 1, last = false; !last; page++) {
      const { body } = await feed(`/services?per_page=5&page=${page}`)
      walked.push(...(body['contents'] as Json[]).map(({ name }) => name))
      last = body['last_page'] === true
      expect(body['total_items']).toBe(all.length)
    }
    expect(walked).toEqual(all)
    expect((await feed('/services?page=999')).body).toMatchObject({
      empty: true,
      contents: [],
      last_page: true,
    })
  })

  test('narrows by words, terms, ages, and is told what cannot be asked', async () => {
    expect(await namesAt('/services?search=parents+together')).toEqual(['Fenbridge Parents Together'])
    const term = (await contentsOf('/taxonomy_terms?per_page=500')).find(
      ({ name }) => name === 'Independent of the council',
    )
    const independent = await namesAt(`/services?taxonomy_term_id=${term?.['id']}&per_page=500`)
    expect(independent).toContain('IPSEA')
    expect(independent).not.toContain('Ofsted')
    expect(await namesAt('/services?maximum_age=25')).toEqual(['Fenbridge Parents Together'])
    expect(await namesAt('/services?minimum_age=1')).toEqual([])
    expect((await contentsOf('/service_at_locations?postcode=ZZ1')).length).toBe(1)
    expect((await contentsOf('/service_at_locations?postcode=ZZ12+2AB')).length).toBe(0)
    const far = await feed('/service_at_locations?postcode=ZZ1+2AB&proximity=500')
    expect([far.status, far.body['sentence']]).toEqual([
      400,
      expect.stringContaining('cannot tell distances'),
    ])
  })

  test.each(['page=0', 'page=one', 'per_page=-1', 'minimum_age=x', 'start_time=noon', 'page=1&page=2'])(
    'that asks for ?%s is told so and gets no fault',
    async query => {
      expect((await feed(`/services?${query}`)).status).toBe(400)
    },
  )

  test('is never given who works here', async () => {
    const people = await work.rows<{ id: string }>('select id from people.account')
    const told = JSON.stringify(await Promise.all(['/services', `/services/${post}`].map(feed)))
    expect(people.length).toBeGreaterThan(2)
    for (const { id } of people) expect(told).not.toContain(id)
  })

  test('sees the day of the last check, and whether it is independent', async () => {
    const before = (await feed(`/services/${post}`)).body
    expect(before['assured_date']).toBeUndefined()
    const page = await work.officer.get(`/directory/${post}/check`)
    await work.officer.submit(page, { how: 'phone' })
    const after = (await feed(`/services/${post}`)).body
    expect(after['assured_date']).toMatch(/^\d{4}-\d\d-\d\d$/)
    const terms = (after['attributes'] as Json[]).map(one => (one['taxonomy_term'] as Json)['name'])
    expect(terms).toEqual([
      'Suspension or exclusion',
      'Appeal to the SEND tribunal',
      'Independent of the council',
    ])
  })
})

describe('linked data', () => {
  test('names an organisation in the words of schema.org', async () => {
    const { headers, body } = await work.house.visitor().raw('GET', `/api/json-ld/organisations/${post}`)
    expect(headers['content-type']).toBe('application/ld+json; charset=utf-8')
    expect(JSON.parse(body)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Fenbridge Parents Together',
      telephone: '01632 960 777',
      url: 'https://parents.example',
      address: { '@type': 'PostalAddress', postalCode: 'ZZ1 2AB' },
    })
  })
})
