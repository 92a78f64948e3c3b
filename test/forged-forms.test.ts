import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { issueFormToken } from '#platform/form-token.ts'
import { handSetClock } from './hand-set-clock.ts'
import type { HouseClient } from './house-client.ts'
import { type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

const clock = handSetClock()
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())
beforeEach(() => work.everybodySignedIn())

const FORM = 'application/x-www-form-urlencoded'
const WEEK = 7 * 24 * 60
const contacts = async () => Number((await work.rows('select count(*) from casework.contact'))[0]?.['count'])

/** The fields of a filled-in form for logging a call. */
async function filled(client: HouseClient, typed: Record<string, string> = { words: 'Kept words.' }) {
  return client.fill(await client.get('/contacts/new'), typed).fields
}

const post = (client: HouseClient, fields: URLSearchParams, headers: Record<string, string> = {}) =>
  client.raw('POST', '/contacts/new', {
    headers: { 'content-type': FORM, ...headers },
    payload: fields.toString(),
  })

const OURS = { 'sec-fetch-site': 'same-origin' }

describe('a form is refused, shown again with its text, and saves nothing', () => {
  const forged: [string, (fields: URLSearchParams) => void | Promise<void>][] = [
    ['without a token', fields => fields.delete('_form')],
    ['with an empty token', fields => fields.set('_form', '')],
    ['with two tokens', fields => fields.append('_form', fields.get('_form') ?? '')],
    ['with a token that was made up', fields => fields.set('_form', 'a.log-contact.b.1.c')],
    [
      'with a token in which one letter was changed',
      fields =>
        fields.set(
          '_form',
          (fields.get('_form') ?? '').replace(/.$/, last => (last === 'A' ? 'Q' : 'A')),
        ),
    ],
    [
      'with a token sealed under another key',
      async fields => {
        const [person = ''] = (fields.get('_form') ?? '').split('.')
        fields.set('_form', issueFormToken(new Uint8Array(32), person, 'log-contact', clock.now()))
      },
    ],
    [
      'with a token of another form of the same person',
      async fields => {
        const page = await work.officer.get('/sign-out')
        fields.set('_form', work.officer.fill(page, {}, 'Sign out').fields.get('_form') ?? '')
      },
    ],
    [
      'with a token of somebody who was not signed in',
      async fields => {
        fields.set('_form', issueFormToken(work.house.app.context.formKey, '', 'log-contact', clock.now()))
      },
    ],
  ]

  test.each(forged)('%s', async (_what, forge) => {
    const before = await contacts()
    const fields = await filled(work.officer)
    await forge(fields)
    const answer = await post(work.officer, fields, OURS)
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('This form was open for very long, or came from another place')
    expect(answer.body).toContain('Kept words.')
    expect(await contacts()).toBe(before)
  })

  test('when it was open for more than a week; sent again, it is saved', async () => {
    const before = await contacts()
    const page = await work.officer.get('/contacts/new')
    const filling = work.officer.fill(page, { words: 'Typed last week.' })
    clock.pass(WEEK + 1)
    await work.signIn('owen.field@fenbridge.example', work.officer)
    const again = await work.officer.send(page, filling)
    expect(again.status).toBe(403)
    expect(again.text).toContain('Typed last week.')
    expect(await contacts()).toBe(before)
    const saved = await work.officer.submit(again, {}, 'Save')
    expect(saved.text).toContain('Typed last week.')
    expect(await contacts()).toBe(before + 1)
  })

  test('a token a week old to the minute still holds', async () => {
    const page = await work.officer.get('/contacts/new')
    const filling = work.officer.fill(page, { words: 'Just in time.' })
    clock.pass(WEEK)
    await work.signIn('owen.field@fenbridge.example', work.officer)
    expect((await work.officer.send(page, filling)).path).toMatch(/^\/families\//)
  })
})

describe('a form of another person', () => {
  test('is refused, and shows whoever sends it nothing', async () => {
    const before = await contacts()
    const fields = await filled(work.officer, { words: 'The other’s own words.' })
    const answer = await post(work.anotherOfficer, fields, OURS)
    expect(answer.status).toBe(403)
    expect(answer.body).not.toContain('own words')
    expect(await contacts()).toBe(before)
  })
})

describe('where a request comes from', () => {
  const senders: [string, Record<string, string>, number][] = [
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 303],
    ['the address bar or a bookmark', { 'sec-fetch-site': 'none' }, 303],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another name under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['a browser that lies about itself', { 'sec-fetch-site': 'Same-Origin' }, 403],
    [
      'another site, with our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:8080' },
      403,
    ],
    ['an older browser on our page', { origin: 'http://localhost:8080' }, 303],
    ['an older browser on another site', { origin: 'https://elsewhere.example' }, 403],
    ['our host by another scheme', { origin: 'https://localhost:8080' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a very old browser, by its token alone', {}, 303],
  ]

  test.each(senders)('from %s', async (_where, headers, status) => {
    const before = await contacts()
    const answer = await post(work.officer, await filled(work.officer), headers)
    expect(answer.status).toBe(status)
    expect(await contacts()).toBe(before + (status === 303 ? 1 : 0))
  })

  test.each(senders)('a draft from %s', async (_where, headers, status) => {
    const payload = (await filled(work.officer)).toString()
    const answer = await work.officer.raw('POST', '/drafts/autosave?path=/contacts/new', {
      headers: { 'content-type': FORM, ...headers },
      payload,
    })
    expect(answer.status).toBe(status === 303 ? 200 : 403)
  })
})

describe('the JSON interface', () => {
  const call = (headers: Record<string, string>, payload: string) =>
    work.officer.raw('POST', '/api/commands/log-contact', { headers, payload })

  test.each([FORM, 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', ''])(
    'does not take what a form of another site could send: %s',
    async type => {
      const before = await contacts()
      const answer = await call(
        { ...OURS, ...(type ? { 'content-type': type } : {}) },
        type === FORM ? 'words=Forged' : '{"words":"Forged"}',
      )
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(JSON.parse(answer.body).refused).toBe('not-understood')
      expect(await contacts()).toBe(before)
    },
  )

  test('does not take JSON from another site', async () => {
    const before = await contacts()
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
    ]) {
      const answer = await call({ 'content-type': 'application/json', ...headers }, '{"words":"Forged"}')
      expect([answer.status, JSON.parse(answer.body).refused]).toEqual([403, 'form-from-elsewhere'])
    }
    expect(await contacts()).toBe(before)
  })
})
