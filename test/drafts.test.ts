import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handSetClock } from './hand-set-clock.ts'
import type { HouseClient } from './house-client.ts'
import { attribute, decoded, type Page } from './pages/read-page.ts'
import { addressOf, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

const clock = handSetClock()
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())
beforeEach(() => work.everybodySignedIn())

const OWEN = addressOf('Owen Field')
const LAPSE = 61
const SECRET_WORDS = 'Nobody else may read that the move is on Friday.'
const CALL = { callerName: 'Nadia Farouk', words: SECRET_WORDS, minutes: '12' }

const count = async (table: string) =>
  Number((await work.rows(`select count(*) from ${table}`))[0]?.['count'])

/** What the page's own script sends while somebody types. */
async function autosave(client: HouseClient, page: Page, typed: Record<string, string>, path?: string) {
  const form = page.root.querySelector('main form[data-autosave-url]')
  const url = path ?? (form ? attribute(form, 'data-autosave-url') : 'nowhere')
  return client.raw('POST', url, {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    payload: client.fill(page, typed).fields.toString(),
  })
}

/** Types a call half and lets it be kept; gives the page it was typed on. */
async function typeHalf(client: HouseClient, typed: Record<string, string> = CALL): Promise<Page> {
  const page = await client.get('/contacts/new')
  expect((await autosave(client, page, typed)).status).toBe(200)
  return page
}

const value = (page: Page, name: string) => {
  const field = page.root.querySelector(`main [name="${name}"]`)
  return field?.is('textarea') ? decoded(field) : field && attribute(field, 'value')
}

const linksToDrafts = (page: Page) =>
  page.root
    .querySelectorAll('main a')
    .map(link => attribute(link, 'href'))
    .filter(href => href.includes('draft='))

async function noDrafts(client: HouseClient): Promise<void> {
  for (let page = await client.get('/drafts'); linksToDrafts(page).length > 0; ) {
    const [first] = page.root.querySelectorAll('main form')
    const fields = new URLSearchParams(
      first?.querySelectorAll('input').map(input => [attribute(input, 'name'), attribute(input, 'value')]),
    )
    page = await client.send(page, { method: 'POST', action: '/drafts', fields })
  }
}

describe('a draft', () => {
  test('is sealed: no word of it stands in its row', async () => {
    await typeHalf(work.officer)
    const [row] = await work.rows<{ sealed: Buffer; text: string }>(
      'select sealed, d::text as text from platform.draft d order by saved_at desc limit 1',
    )
    for (const word of ['Friday', 'Nadia', 'Farouk', 'words', 'callerName']) {
      expect(row?.sealed.includes(word)).toBe(false)
      expect(row?.text).not.toContain(word)
    }
  })

  test('is in the form again, from the page of drafts', async () => {
    await noDrafts(work.officer)
    await typeHalf(work.officer)
    const drafts = await work.officer.get('/drafts')
    const form = await work.officer.get(linksToDrafts(drafts)[0] ?? 'nowhere')
    expect([value(form, 'callerName'), value(form, 'words'), value(form, 'minutes')]).toEqual([
      CALL.callerName,
      CALL.words,
      CALL.minutes,
    ])
    expect(form.text).toContain('Draft saved')
  })

  test('is one for each form, however often it is kept', async () => {
    await noDrafts(work.officer)
    const page = await typeHalf(work.officer)
    await autosave(work.officer, page, { ...CALL, words: 'More.' })
    expect(linksToDrafts(await work.officer.get('/drafts')).length).toBe(1)
  })

  test('is gone once its form is saved', async () => {
    await noDrafts(work.officer)
    const page = await typeHalf(work.officer)
    await work.officer.submit(page, CALL)
    expect(await count('platform.draft')).toBe(0)
  })

  test('is gone once it was restored and saved', async () => {
    await noDrafts(work.officer)
    await typeHalf(work.officer)
    const form = await work.officer.get(linksToDrafts(await work.officer.get('/drafts'))[0] ?? 'nowhere')
    const saved = await work.officer.submit(form, {}, 'Save')
    expect(saved.text).toContain(SECRET_WORDS)
    expect(await count('platform.draft')).toBe(0)
  })

  test('stays when its form was refused', async () => {
    await noDrafts(work.officer)
    const page = await typeHalf(work.officer)
    await work.officer.submit(page, { ...CALL, minutes: 'ten' })
    expect(await count('platform.draft')).toBe(1)
  })

  test('that arrives after its form was saved is not kept', async () => {
    await noDrafts(work.officer)
    const page = await work.officer.get('/contacts/new')
    await work.officer.submit(page, CALL)
    await autosave(work.officer, page, CALL)
    expect(await count('platform.draft')).toBe(0)
  })

  test('may be thrown away, and each of two on the same page', async () => {
    await noDrafts(work.officer)
    await typeHalf(work.officer)
    await typeHalf(work.officer)
    const page = await work.officer.get('/drafts')
    for (const form of page.root.querySelectorAll('main form')) {
      const fields = new URLSearchParams(
        form.querySelectorAll('input').map(input => [attribute(input, 'name'), attribute(input, 'value')]),
      )
      await work.officer.send(page, { method: 'POST', action: '/drafts', fields })
    }
    expect(await count('platform.draft')).toBe(0)
    expect((await work.officer.get('/drafts')).text).toContain('There is nothing waiting')
  })

  test('does not open for another person, nor is it listed or thrown away by them', async () => {
    await noDrafts(work.officer)
    await typeHalf(work.officer)
    const link = linksToDrafts(await work.officer.get('/drafts'))[0] ?? 'nowhere'
    for (const other of [work.anotherOfficer, work.coordinator]) {
      expect((await other.get(link)).html).not.toContain('Friday')
      expect(linksToDrafts(await other.get('/drafts'))).toEqual([])
      const nonce = link.replace(/.*draft=/, '')
      await other.api('/api/commands/discard-draft', { draft: nonce })
    }
    expect(await count('platform.draft')).toBe(1)
  })

  test('never holds a password', async () => {
    const page = await work.officer.get('/contacts/new')
    await autosave(work.officer, page, CALL)
    const fields = work.officer.fill(page, CALL).fields
    fields.append('password', 'not to be kept')
    await work.officer.raw('POST', '/drafts/autosave?path=/contacts/new', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: fields.toString(),
    })
    clock.pass(LAPSE)
    await work.officer.raw('POST', '/contacts/new', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: fields.toString(),
    })
    await work.signIn(OWEN, work.officer)
    const nonce = (fields.get('_form') ?? '').split('.')[2]
    expect((await work.officer.get(`/contacts/new?draft=${nonce}`)).text).toContain(SECRET_WORDS)
    expect((await work.officer.get(`/contacts/new?draft=${nonce}`)).html).not.toContain('not to be kept')
  })

  test.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://elsewhere.example',
  ])('never leads to another site: %j', async path => {
    await noDrafts(work.officer)
    const page = await work.officer.get('/contacts/new')
    await autosave(work.officer, page, CALL, `/drafts/autosave?path=${encodeURIComponent(path)}`)
    expect(linksToDrafts(await work.officer.get('/drafts'))[0]).toMatch(/^\/\?draft=/)
  })

  test.each(['%00', '%ED%A0%80', "';drop table", 'x'.repeat(2_000)])(
    'that nobody kept is no draft: %s',
    async nonce => {
      const page = await work.officer.get(`/contacts/new?draft=${nonce}`)
      expect([page.status, value(page, 'words')]).toEqual([200, ''])
    },
  )
})

describe('a session that ends in the middle of a form', () => {
  const endings: [string, () => Promise<unknown>][] = [
    ['after an hour without a request', async () => clock.pass(LAPSE)],
    ['because it was deleted altogether', () => work.rows('delete from people.session')],
    ['by signing out elsewhere', () => signOutEverywhere(OWEN)],
  ]

  test.each(endings)(
    '%s loses nothing: signing in brings the text back, and it is saved once',
    async (_how, end) => {
      await noDrafts(work.officer)
      const before = await count('casework.contact')
      const page = await work.officer.get('/contacts/new')
      const filling = work.officer.fill(page, CALL)
      await end()
      const door = await work.officer.send(page, filling)
      expect(door.path).toMatch(/^\/sign-in\?next=/)
      expect(door.text).toContain('What you typed is kept')
      expect(door.html).not.toContain('Friday')
      expect(await count('casework.contact')).toBe(before)
      const form = await work.signIn(OWEN, work.officer, door)
      expect([value(form, 'callerName'), value(form, 'words')]).toEqual([CALL.callerName, CALL.words])
      const saved = await work.officer.submit(form, {}, 'Save')
      expect(saved.text).toContain(SECRET_WORDS)
      expect(await count('casework.contact')).toBe(before + 1)
      expect(await count('platform.draft')).toBe(0)
      const again = await work.officer.send(page, filling)
      expect(again.path).toBe(saved.path)
      expect(await count('casework.contact')).toBe(before + 1)
      await work.signIn(addressOf('Anna Marsh'), work.anotherOfficer)
      await work.signIn('ruth@fenbridge.example', work.coordinator)
    },
  )

  test('and again while the restored text is mended, still loses nothing', async () => {
    await noDrafts(work.officer)
    const page = await work.officer.get('/contacts/new')
    const filling = work.officer.fill(page, CALL)
    clock.pass(LAPSE)
    const door = await work.officer.send(page, filling)
    const restored = await work.signIn(OWEN, work.officer, door)
    const mended = work.officer.fill(restored, { words: 'Mended after the first time.' })
    clock.pass(LAPSE)
    const again = await work.signIn(OWEN, work.officer, await work.officer.send(restored, mended))
    expect(value(again, 'words')).toBe('Mended after the first time.')
    await work.officer.submit(again, {}, 'Save')
    expect(await count('platform.draft')).toBe(0)
  })

  test('also when the form was open for longer than its token holds', async () => {
    await noDrafts(work.officer)
    const page = await work.officer.get('/contacts/new')
    const filling = work.officer.fill(page, CALL)
    clock.pass(8 * 24 * 60)
    const door = await work.officer.send(page, filling)
    const form = await work.signIn(OWEN, work.officer, door)
    expect(value(form, 'words')).toBe(CALL.words)
    expect((await work.officer.submit(form, {}, 'Save')).text).toContain(SECRET_WORDS)
  })

  test('goes on being kept while somebody types', async () => {
    await noDrafts(work.officer)
    const page = await work.officer.get('/contacts/new')
    clock.pass(LAPSE)
    expect((await autosave(work.officer, page, CALL)).status).toBe(200)
    await work.signIn(OWEN, work.officer)
    const form = await work.officer.get(linksToDrafts(await work.officer.get('/drafts'))[0] ?? 'nowhere')
    expect(value(form, 'words')).toBe(CALL.words)
  })

  test('shows whoever signs in instead nothing, and keeps it for its author', async () => {
    await noDrafts(work.officer)
    const page = await work.officer.get('/contacts/new')
    const filling = work.officer.fill(page, CALL)
    clock.pass(LAPSE)
    const door = await work.officer.send(page, filling)
    const other = await work.signIn(addressOf('Anna Marsh'), work.officer, door)
    expect(other.html).not.toContain('Friday')
    expect(other.html).not.toContain('Nadia')
    const resent = await work.officer.send(page, filling)
    expect(resent.status).toBe(403)
    expect(resent.html).not.toContain('Friday')
    await work.signIn(OWEN, work.officer)
    const form = await work.officer.get(linksToDrafts(await work.officer.get('/drafts'))[0] ?? 'nowhere')
    expect(value(form, 'words')).toBe(CALL.words)
  })

  test('leaves no draft of a mere press of a button', async () => {
    await noDrafts(work.officer)
    const out = await work.officer.get('/sign-out')
    const filling = work.officer.fill(out, {}, 'Sign out')
    clock.pass(LAPSE)
    const door = await work.officer.send(out, filling)
    expect(door.path).toBe('/sign-in')
    expect(await count('platform.draft')).toBe(0)
  })
})

async function signOutEverywhere(address: string): Promise<void> {
  const elsewhere = work.house.visitor()
  await work.signIn(address, elsewhere)
  await elsewhere.submit(await elsewhere.get('/sign-out'), {}, 'Sign out')
}
