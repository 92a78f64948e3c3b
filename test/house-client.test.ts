import { describe, expect, test } from 'vitest'
import { HouseClient, type Injectable } from './house-client.ts'

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

const pageOf = (
  title: string,
  body: string,
) => `<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`

const FORM = `<form method="post" action="/contacts?by=phone"><input type="hidden" name="_form" value="a&amp;b">
<label for="who">Who called?</label><input id="who" name="who" type="text" value="Nobody yet">
<fieldset><legend>How?</legend>
<input id="how-1" name="how" type="radio" value="phone"><label for="how-1">By phone</label>
<input id="how-2" name="how" type="radio" value="mail" checked><label for="how-2">By e-mail</label></fieldset>
<label for="area">Area</label><select id="area" name="area"><option value="n">North</option><option value="s">South</option></select>
<label for="note">Note</label><textarea id="note" name="note"></textarea><button type="submit">Save</button></form>`

/** Answers by method and path; remembers what it was sent. */
function houseOf(answers: Record<string, { status?: number; headers?: object; body?: string }>) {
  const sent: { method: string; url: string; headers: Record<string, string>; payload?: string | Buffer }[] =
    []
  const app: Injectable = {
    async inject(request) {
      sent.push(request)
      const {
        status = 200,
        headers = {},
        body = '',
      } = answers[`${request.method} ${request.url}`] ?? { status: 404 }
      return { statusCode: status, headers: { ...HEADERS, ...headers }, body }
    },
  }
  return { client: new HouseClient(app), sent }
}

describe('the house client', () => {
  test('refuses a page that breaks a rule of the house, whatever the test was about', async () => {
    const { client } = houseOf({ 'GET /': { body: pageOf('Today', '<h1>Again</h1>') } })
    await expect(client.get('/')).rejects.toThrow('There are 2 h1')
  })

  test('refuses what is no page', async () => {
    const { client } = houseOf({ 'GET /': { headers: { 'content-type': 'text/plain' }, body: 'ok' } })
    await expect(client.get('/')).rejects.toThrow('which is no page')
  })

  test('fills in a form by the words on the screen and sends what a browser would', async () => {
    const { client, sent } = houseOf({
      'GET /': { body: pageOf('Log a call', FORM) },
      'POST /contacts?by=phone': { body: pageOf('Saved', '') },
    })
    const values = { 'Who called?': 'Ann', 'How?': 'By phone', Area: 'South', note: 'rang & asked' }
    const page = await client.submit(await client.get('/'), values, 'Save')
    expect(page.heading).toBe('Saved')
    expect(Object.fromEntries(new URLSearchParams(String(sent[1]?.payload)))).toEqual({
      _form: 'a&b',
      who: 'Ann',
      how: 'phone',
      area: 's',
      note: 'rang & asked',
    })
    expect(sent[1]?.headers['sec-fetch-site']).toBe('same-origin')
  })

  test('sends a form as it stands when nothing is entered', async () => {
    const { client } = houseOf({ 'GET /': { body: pageOf('Log a call', FORM) } })
    const { fields } = client.fill(await client.get('/'))
    expect(Object.fromEntries(fields)).toEqual({
      _form: 'a&b',
      who: 'Nobody yet',
      how: 'mail',
      area: 'n',
      note: '',
    })
  })

  test('means the form in the main part where the header has one like it', async () => {
    const search = (
      action: string,
    ) => `<form method="get" action="${action}"><label for="${action.slice(1)}">Name</label>
      <input id="${action.slice(1)}" name="q" type="text"><button type="submit">Find</button></form>`
    const body = pageOf('Families', search('/inside')).replace('<body>', `<body>${search('/top')}`)
    const { client } = houseOf({ 'GET /': { body } })
    expect(client.fill(await client.get('/'), { Name: 'Ann' }, 'Find').action).toBe('/inside')
  })

  test('will not enter what the page does not ask for, or choose what it does not offer', async () => {
    const { client } = houseOf({ 'GET /': { body: pageOf('Log a call', FORM) } })
    const page = await client.get('/')
    expect(() => client.fill(page, { 'Shoe size': '40' })).toThrow('0 forms with Shoe size')
    expect(() => client.fill(page, { 'How?': 'By pigeon' })).toThrow(
      '"How?" does not offer "By pigeon" but By phone',
    )
    expect(() => client.fill(page, {}, 'Delete')).toThrow('button "Delete"')
  })

  test('follows redirects, keeps cookies, and knows when it is signed in', async () => {
    const { client, sent } = houseOf({
      'GET /sign-in': {
        status: 303,
        headers: { location: '/', 'set-cookie': 'evenhand-local=abc; Path=/; HttpOnly' },
      },
      'GET /': { body: pageOf('Today', '') },
      'GET /out': { headers: { 'set-cookie': 'evenhand-local=; Max-Age=0' }, body: pageOf('Signed out', '') },
    })
    const page = await client.get('/sign-in')
    expect([page.path, page.signedIn, sent[1]?.headers['cookie']]).toEqual(['/', true, 'evenhand-local=abc'])
    await client.get('/out')
    expect(client.isSignedIn).toBe(false)
  })

  test('gives up on redirects that lead round in circles', async () => {
    const { client } = houseOf({ 'GET /': { status: 303, headers: { location: '/' } } })
    await expect(client.get('/')).rejects.toThrow('round in circles')
  })

  test('asks the JSON interface as the same visitor', async () => {
    const { client, sent } = houseOf({ 'POST /api/commands/log-contact': { body: '{"id":7}' } })
    expect(await client.api('/api/commands/log-contact', { who: 'Ann' })).toEqual({
      status: 200,
      answer: { id: 7 },
    })
    expect(sent[0]?.payload).toBe('{"who":"Ann"}')
  })
})
