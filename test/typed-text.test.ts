import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { A_SERVICE } from './a-service.ts'
import type { HouseClient } from './house-client.ts'
import { openHouse } from './open-house.ts'
import { attribute, decoded, type Page } from './pages/read-page.ts'
import { logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'
import { upToTheCoordinator } from './set-up-through-pages.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-23T10:00:00Z') } })
})
afterAll(() => work.close())

const count = async (table: string) =>
  Number((await work.rows(`select count(*) from ${table}`))[0]?.['count'])

/** What stands in a field of the page, as a browser would show it. */
function shown(page: Page, name: string): string | string[] {
  const controls = page.root.querySelectorAll(`main [name="${name}"]`)
  const [first] = controls
  if (!first) return 'no such field'
  if (first.is('textarea')) return decoded(first).replace(/^\n/, '')
  if (!['radio', 'checkbox'].includes(attribute(first, 'type'))) return attribute(first, 'value')
  return controls.filter(one => one.hasAttribute('checked')).map(one => attribute(one, 'value'))
}

const summary = (page: Page) =>
  page.root.querySelectorAll('.govuk-error-summary a').map(link => attribute(link, 'href'))

/** Sends the form as a browser does, whatever its fields offer. */
async function sendFields(client: HouseClient, path: string, fields: [string, string][]): Promise<Page> {
  const page = await client.get(path)
  const filling = client.fill(page, {}, 'Save')
  for (const [name, value] of fields) filling.fields.append(name, value)
  return client.send(page, filling)
}

describe('what was typed stays in the form', () => {
  const CALL = {
    callerName: 'Maya Kowalska',
    phone: '01632 960123',
    childName: 'Theo',
    words: '\nThe school says no.\n\n  “Wait”, they said.',
    channel: 'face_to_face',
  }

  const faults: [string, Record<string, string>][] = [
    ['minutes', { minutes: 'ten' }],
    ['minutes', { minutes: '-1' }],
    ['minutes', { minutes: '2000' }],
    ['minutes', { minutes: '1.5' }],
    ['callerName', { callerName: 'x'.repeat(201) }],
    ['childName', { childName: 'x'.repeat(201) }],
    ['phone', { phone: '0'.repeat(51) }],
    ['words', { words: 'x'.repeat(100_001) }],
  ]

  test.each(faults)('when %s needs mending: %o', async (field, wrong) => {
    const sent = { ...CALL, minutes: '19', ...wrong }
    const page = await logCall(work.officer, sent)
    expect(page.status).toBe(422)
    expect(summary(page)).toEqual([`#${field}`])
    for (const [name, value] of Object.entries(sent))
      expect(shown(page, name)).toEqual(name === 'channel' ? [value] : value)
  })

  test('when several fields need mending, each has its own sentence and link', async () => {
    const page = await logCall(work.officer, { ...CALL, minutes: 'ten', phone: '0'.repeat(51) })
    expect(summary(page).sort()).toEqual(['#minutes', '#phone'])
    expect(page.text).toContain('Enter the minutes as a number')
    expect(page.text).toContain('A telephone number has 50 characters or fewer')
  })

  test('as a browser sends it, with two characters for each line break, also a first empty line', async () => {
    const client = work.officer
    const page = await client.get('/contacts/new')
    const filling = client.fill(page, { minutes: 'ten' })
    filling.fields.set('words', '\r\nFirst\r\nSecond')
    const again = await client.send(page, filling)
    expect(shown(again, 'words')).toBe('\nFirst\nSecond')
    const saved = await client.submit(again, { minutes: '10' })
    const words = saved.root.querySelector('main .evenhand-words')
    expect(decoded(words)).toBe('\nFirst\nSecond')
  })

  test('with the tick boxes that were ticked', async () => {
    const page = await work.coordinator.submit(await work.coordinator.get('/people/invite'), {
      name: 'Petra Lowe',
      address: 'nonsense',
      roles: ['officer', 'clerk'],
    })
    expect(page.status).toBe(422)
    expect(summary(page)).toEqual(['#address'])
    expect([shown(page, 'name'), shown(page, 'address'), shown(page, 'roles')]).toEqual([
      'Petra Lowe',
      'nonsense',
      ['officer', 'clerk'],
    ])
  })

  test('when an act is refused, and the summary leads to the field that it is about', async () => {
    const page = await work.coordinator.submit(await work.coordinator.get('/people/invite'), {
      name: 'Somebody else',
      address: A_SERVICE.address,
      roles: ['officer'],
    })
    expect(page.text).toContain('already has an account')
    expect(summary(page)).toEqual(['#address'])
    expect(shown(page, 'name')).toBe('Somebody else')
  })

  test('but a password is never sent back', async () => {
    const house = await openHouse()
    const visitor = house.visitor()
    const page = await visitor.submit(await upToTheCoordinator(visitor), {
      coordinatorName: A_SERVICE.coordinatorName,
      address: 'no address',
      password: 'a password to be kept out',
    })
    expect(page.status).toBe(422)
    expect(page.html).not.toContain('to be kept out')
    expect([shown(page, 'coordinatorName'), shown(page, 'address')]).toEqual(['Ruth Calder', 'no address'])
    await house.close()
  })

  test('and neither is a wrong one at sign-in, where the address stays', async () => {
    const visitor = work.house.visitor()
    const page = await visitor.submit(await visitor.get('/sign-in'), {
      address: 'nobody@fenbridge.example',
      password: 'a wrong password',
    })
    expect(page.html).not.toContain('a wrong password')
    expect(shown(page, 'address')).toBe('nobody@fenbridge.example')
  })
})

describe('a request that no form of ours sends', () => {
  test('with an unknown field is refused with 400, and saves nothing', async () => {
    const before = await count('casework.contact')
    for (const field of ['worker', 'role', '__proto__', 'constructor', 'at']) {
      const page = await sendFields(work.officer, '/contacts/new', [[field, 'x']])
      expect([field, page.status]).toEqual([field, 400])
    }
    expect(await count('casework.contact')).toBe(before)
  })

  test('with a single field given twice is refused with 400, and saves nothing', async () => {
    const before = await count('casework.contact')
    const page = await sendFields(work.officer, '/contacts/new', [
      ['words', 'one'],
      ['words', 'two'],
    ])
    expect(page.status).toBe(400)
    expect(await count('casework.contact')).toBe(before)
  })

  test('as JSON to a page is refused, whatever it holds', async () => {
    const answer = await work.officer.raw('POST', '/contacts/new', {
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      payload: JSON.stringify({ _act: 'log-contact', words: [[[[]]]] }),
    })
    expect(answer.status).toBe(400)
  })
})

describe('names and words as people write them', () => {
  const kept: [string, string][] = [
    ['an apostrophe', 'O’Brien'],
    ['a typewriter apostrophe', "O'Brien"],
    ['two barrels', 'D’Arcy-Smith'],
    ['Welsh letters', 'Ŵyn ap Llŷr'],
    ['Polish letters', 'Łucja Żółć'],
    ['Arabic', 'فاطمة الزهراء'],
    ['Hebrew', 'שרה כהן'],
    ['a face', 'Zoë 🌻'],
    ['one letter', 'J'],
    ['a word that means nothing to us', 'Null'],
    ['two hundred letters', 'y'.repeat(200)],
    ['marks of Vietnamese', 'Nguyễn Thị Ánh'],
    ['something that looks like markup', '<b>Bobby</b> & "Co"'],
  ]

  test.each(kept)('%s: kept exactly', async (_what, name) => {
    const page = await logCall(work.officer, { callerName: name, words: `Said: ${name}` })
    expect(page.status).toBe(200)
    expect(page.text).toContain(name.normalize('NFC'))
    expect(page.text).toContain(`Said: ${name}`)
  })

  test('letters typed in parts are kept as whole ones', async () => {
    const page = await logCall(work.officer, { callerName: 'Zoe\u0308' })
    expect(page.html).toContain('Zo\u00eb')
  })

  test('marks that turn the direction of reading are taken out of names and numbers, and kept in words', async () => {
    const page = await logCall(work.officer, {
      callerName: 'Ann\u202Eylime\u202C\u200B',
      phone: '01632\u202E 960123',
      words: 'She wrote \u202Ebackwards\u202C.',
    })
    expect(page.html).toContain('Annylime')
    expect(page.html).toContain('01632 960123')
    expect(page.html).toContain('She wrote \u202Ebackwards\u202C.')
  })

  test('a pile of marks on one letter is no name, but may stand in words', async () => {
    const zalgo = `Z${'\u0335\u0336\u0337\u0338\u0321'.repeat(4)}algo`
    const refused = await logCall(work.officer, { callerName: zalgo })
    expect(refused.status).toBe(422)
    expect(summary(refused)).toEqual(['#callerName'])
    expect((await logCall(work.officer, { callerName: 'A', words: zalgo })).status).toBe(200)
  })

  test('a character that cannot be kept becomes a visible mark', async () => {
    const page = await logCall(work.officer, { callerName: 'Nu\u0000l', words: 'before\u0000after' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('before\uFFFDafter')
  })

  test('half a letter, as only JSON can send it, does as well', async () => {
    const { status, answer } = await work.officer.api('/api/commands/log-contact', {
      callerName: 'Half \ud83c',
      words: '\udf3b',
    })
    expect(status).toBe(200)
    const { file } = (answer as { done: { file: string } }).done
    expect((await work.officer.get(`/families/${file}`)).text).toContain('Half \uFFFD')
  })
})

describe('long texts', () => {
  test.each([
    ['letters', 'x'],
    ['Arabic letters', 'ع'],
    ['line breaks', '\n'],
  ])('100,000 %s are saved', async (_what, letter) => {
    const words = `a${letter.repeat(99_998)}z`
    const client = work.officer
    const page = await client.get('/contacts/new')
    const filling = client.fill(page, { words })
    filling.fields.set('words', words.replaceAll('\n', '\r\n'))
    const saved = await client.raw('POST', '/contacts/new', {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      payload: filling.fields.toString(),
    })
    expect(saved.status).toBe(303)
    const file = await client.raw('GET', saved.headers['location'] ?? '')
    expect(file.body).toContain(words)
  })

  test('one character more is refused, with the whole text in the form', async () => {
    const words = 'w'.repeat(100_001)
    const page = await logCall(work.officer, { words })
    expect(page.status).toBe(422)
    expect(shown(page, 'words')).toBe(words)
    expect(page.text).toContain('longer than 100,000 characters')
  })

  test('more than two megabytes are not read at all', async () => {
    const answer = await work.officer.raw('POST', '/contacts/new', {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      payload: `words=${'x'.repeat(2 * 1024 * 1024)}`,
    })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('more text than we can take at once')
  })
})

describe('opening a page', () => {
  test('changes nothing, whatever its address says', async () => {
    const file = /families\/[\w-]+/.exec((await logCall(work.officer, { words: 'As it was.' })).path)?.[0]
    const tables = await work.rows<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname in ('casework', 'people', 'service', 'vault', 'platform')`,
    )
    const every = tables.map(
      ({ name }) => `select '${name}' as name, to_jsonb(t)::text as row from ${name} t`,
    )
    const state = async () => JSON.stringify(await work.rows(`${every.join(' union all ')} order by 1, 2`))
    await work.officer.get('/today')
    const before = await state()
    const asked = [
      '/contacts/new?_act=log-contact&words=Changed&_form=x',
      '/people/invite?name=A&address=a@example.org&roles=officer&_act=invite-person',
      '/sign-out?_act=sign-out',
      '/drafts?_act=discard-draft&draft=x',
      `/${file}?words=Changed`,
    ]
    for (const path of asked) {
      await work.officer.raw('GET', path)
      await work.coordinator.raw('GET', path)
    }
    for (const path of asked) {
      const answer = await work.officer.raw('GET', path.replace(/^/, '/api/commands'))
      expect(answer.status).toBe(404)
    }
    expect(await state()).toBe(before)
  })
})
