import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const GZIP = { headers: { 'accept-encoding': 'gzip, deflate, br' } }

describe('a longer public page', () => {
  test('travels compressed to whoever can read it so', async () => {
    const { headers, bytes } = await work.house.visitor().raw('GET', '/ask', GZIP)
    expect(headers['content-encoding']).toBe('gzip')
    expect(bytes.length).toBeLessThan(4_000)
    expect(gunzipSync(bytes).toString()).toContain('Ask for help')
    const plain = await work.house.visitor().raw('GET', '/ask')
    expect([plain.headers['content-encoding'], plain.body.includes('Ask for help')]).toEqual([
      undefined,
      true,
    ])
  })

  test('is never compressed for whoever is signed in, nor with what somebody typed on it: lengths would tell', async () => {
    expect((await work.officer.raw('GET', '/contacts/new', GZIP)).headers['content-encoding']).toBeUndefined()
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:8080' }
    const payload = `code=${'X'.repeat(50)}&words=${'y'.repeat(6_000)}`
    const shown = await work.house.visitor().raw('POST', '/ask/continue', {
      headers: { ...GZIP.headers, ...form, 'sec-fetch-site': 'same-origin' },
      payload,
    })
    expect([shown.status, shown.headers['content-encoding']]).toEqual([200, undefined])
  })
})
