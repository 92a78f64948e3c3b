import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import type { HouseClient, Page } from '../../../../test/house-client.ts'
import { logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { atDesk } from '../cases/testdata/at-desk.ts'
import { openRequestWords, type RequestWords } from './request-words.ts'

const clock = handSetClock()
let work: PeopleAtWork
let parent: HouseClient
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())
beforeEach(async () => {
  await work.rows('delete from casework.request')
  await work.rows('delete from casework.begun_request')
  parent = work.house.visitor()
  // The hour's count of forms from one address begins anew.
  clock.pass(61)
})

const MAYA = {
  from: 'parent',
  name: 'Maya Kowalska',
  phone: '01632 960417',
  email: 'maya@home.example',
  inMail: ['yes'],
  safeToContact: 'After five only',
  child: 'Theo',
  childAge: '9',
  words: 'The council will not assess Theo.',
  datedOn: '4 1 2027',
  interpreter: 'Polish',
}

/** Fills in the form as fast as a person can, and presses a button. */
async function ask(
  values: Record<string, unknown>,
  path = '/ask',
  button = 'Send',
  client = parent,
): Promise<Page> {
  const page = await client.get(path)
  clock.pass(1)
  return client.submit(page, values as never, button)
}
const kept = () =>
  work.rows<{ id: string; sealed_words: Buffer; channel: string }>(
    'select *, dated_on::text from casework.request',
  )
const read = async () =>
  atDesk(work, 'Owen Field', async desk => {
    const rows = await kept()
    return Promise.all(
      rows.map(({ id, sealed_words }) => openRequestWords(desk, id, sealed_words) as Promise<RequestWords>),
    )
  })
const codeIn = ({ text }: Page) => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? 'none'

describe('somebody who asks for help', () => {
  test('is told their reference and what happens next, and is read only by those who work with families', async () => {
    const sent = await ask(MAYA)
    expect(sent.path).toMatch(/^\/ask\/sent\/[\w-]{36}$/)
    expect(sent.text).toMatch(/R-[0-9A-Z]{7}/)
    expect(sent.text).toContain('What happens next')
    expect(await read()).toEqual([
      {
        ...{ from: 'parent', name: 'Maya Kowalska', phone: '01632 960417', email: 'maya@home.example' },
        ...{ replyBy: 'email-content', safeToContact: 'After five only', child: 'Theo', childAge: '9' },
        ...{ words: 'The council will not assess Theo.', interpreter: 'Polish' },
      },
    ])
    const rows = await kept()
    expect(rows).toMatchObject([{ channel: 'web', dated_on: '2027-01-04' }])
    expect(JSON.stringify(rows)).not.toMatch(/maya|kowalska|theo|960417/i)
  })

  test('need say no more than who they are, what about, and one way to reach them', async () => {
    const sent = await ask({ from: 'young-person', words: 'Help.', address: '1 Mere Lane' })
    expect(sent.status).toBe(200)
    expect(await read()).toEqual([{ from: 'young-person', words: 'Help.', address: '1 Mere Lane' }])
  })

  test('who gives no way to be reached keeps their text and is told what to do', async () => {
    const again = await ask({ from: 'parent', words: 'The school says no.' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Tell us one way to reach you')
    expect(again.text).toContain('The school says no.')
    clock.pass(1)
    expect((await parent.submit(again, { phone: '07700 900123' }, 'Send')).text).toContain('R-')
  })

  test.each([
    ['datedOn', '31 April 2027', 'Enter the date as a day, month and year'],
    ['email', 'maya at home', 'Enter an e-mail address'],
    ['name', 'Z̡̢̛̗̘̙algo', 'without so many marks'],
    ['phone', '0'.repeat(60), 'Use 50 letters or fewer'],
    ['words', ' ', 'in your own words'],
  ])('who types %s wrongly (%s) is told how, and loses nothing', async (field, typed, told) => {
    const again = await ask({ ...MAYA, [field]: typed })
    expect([again.status, again.text.includes(told)]).toEqual([422, true])
    expect(again.html).toContain('maya')
    expect(await kept()).toEqual([])
  })

  test.each(['O’Brien', 'ŵŷ', 'مريم', 'Null', 'Ng', 'D’Arcy-Smith'])(
    'keeps their name as they write it: %s',
    async name => {
      await ask({ ...MAYA, name, words: 'x'.repeat(50_000) })
      expect((await read())[0]?.name).toBe(name)
    },
  )

  test('sending twice by an impatient finger asks once', async () => {
    const page = await parent.get('/ask')
    clock.pass(1)
    const filled = parent.fill(page, MAYA as never, 'Send')
    const [one, other] = [await parent.send(page, filled), await parent.send(page, filled)]
    expect(one.path).toBe(other.path)
    expect(await kept()).toHaveLength(1)
  })

  test('sets no cookie and runs no script of anybody else', async () => {
    for (const path of [
      '/',
      '/ask',
      '/impartial',
      '/what-we-do',
      '/understand',
      '/options',
      '/deadlines',
      '/organisations',
    ]) {
      const { headers } = await parent.raw('GET', path)
      expect([path, headers['set-cookie']]).toEqual([path, undefined])
      expect((await parent.get(path)).html).toContain('govuk-exit-this-page')
    }
  })
})

describe('whoever fills in the form', () => {
  test('as a program does, or in no time at all, must press once more and loses nothing', async () => {
    const page = await parent.get('/ask')
    const quick = await parent.submit(page, MAYA as never, 'Send')
    expect([quick.status, quick.text.includes('quicker than people type')]).toEqual([422, true])
    clock.pass(1)
    const { action, fields } = parent.fill(quick, MAYA as never, 'Send')
    fields.set('website', 'https://pills.example')
    const caught = await parent.send(quick, { method: 'POST', action, fields })
    expect(caught.text).toContain('looks as if a program')
    clock.pass(1)
    expect((await parent.submit(caught, {}, 'Send')).text).toContain('We have what you sent')
    expect(await kept()).toHaveLength(1)
  })

  test('twenty times within an hour is asked to wait, and somebody at another address is not', async () => {
    for (let time = 0; time < 20; time++) await ask({ from: 'parent', words: 'Again', phone: '1' })
    const held = await ask(MAYA)
    expect([held.status, held.text.includes('Many forms came')]).toEqual([429, true])
    expect(held.html).toContain('The council will not assess Theo.')
    const elsewhere = await work.house.app.http.inject({
      method: 'POST',
      url: '/api/commands/put-in-request',
      remoteAddress: '198.51.100.7',
      headers: {
        origin: 'http://localhost:8080',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      },
      payload: JSON.stringify({ from: 'parent', words: 'Help.', phone: '2' }),
    })
    expect(elsewhere.statusCode).toBe(200)
    clock.pass(61)
    expect((await ask(MAYA)).status).toBe(200)
  })
})

describe('a form that is kept', () => {
  const KEEP = 'Keep it and finish later'

  test('opens at another machine with its code and with nothing else, and is gone once it is sent', async () => {
    const page = await ask({ ...MAYA, datedOn: 'some time in June' }, '/ask', KEEP)
    expect(page.path).toBe('/ask')
    expect(page.text).toContain('Your form is kept')
    const code = codeIn(page)
    const [row] = await work.rows('select * from casework.begun_request')
    expect(JSON.stringify(row)).not.toMatch(/maya|theo/i)
    expect(JSON.stringify(row)).not.toContain(code)
    expect(JSON.stringify(await work.rows('select answer from platform.done'))).not.toContain(code)
    const library = work.house.visitor()
    const wrong = await library.submit(await library.get('/ask/continue'), { code: 'K7QM-3XHD-92FA-PW4T' })
    expect(wrong.text).toContain('Nothing is kept under this code')
    const opened = await library.submit(await library.get('/ask/continue'), {
      code: code.toLowerCase().replaceAll('-', ' '),
    })
    for (const words of ['Maya Kowalska', 'some time in June', 'After five only'])
      expect(opened.html).toContain(words)
    clock.pass(1)
    const mended = await library.submit(opened, { datedOn: '1 6 2027' }, 'Send')
    expect(mended.text).toContain('We have what you sent')
    expect(await work.rows('select from casework.begun_request')).toEqual([])
    expect(await read()).toMatchObject([{ name: 'Maya Kowalska', replyBy: 'email-content' }])
  })

  test('is kept again under the same code, with the newer words', async () => {
    const page = await ask({ words: 'One' }, '/ask', KEEP)
    clock.pass(1)
    const again = await parent.submit(page, { words: 'Two' }, KEEP)
    expect(codeIn(again)).toBe(codeIn(page))
    const opened = await parent.submit(await parent.get('/ask/continue'), { code: codeIn(page) })
    expect(opened.html).toContain('Two')
    expect(await work.rows('select from casework.begun_request')).toHaveLength(1)
  })

  test('opens for fourteen days and not a minute longer', async () => {
    const code = codeIn(await ask({ words: 'One' }, '/ask', KEEP))
    clock.pass(14 * 24 * 60 - 1)
    const open = () => parent.get('/ask/continue').then(page => parent.submit(page, { code }))
    expect((await open()).html).toContain('One')
    clock.pass(2)
    expect((await open()).text).toContain('Nothing is kept')
  })

  test('goes with its faults: what is too long is said, and stays in the form', async () => {
    const again = await ask({ name: 'Maya', phone: '0'.repeat(60) }, '/ask', KEEP)
    expect([again.status, again.html.includes('Maya')]).toEqual([422, true])
  })
})

describe('a letter that is added', () => {
  const PHOTO = {
    name: 'letter.jpg',
    bytes: Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(200_000, 7)]),
  }
  const add = (page: Page, chosen = PHOTO) =>
    parent.sendFile(page, parent.fill(page, {}, 'Add this file'), 'document', chosen)

  test('is sealed, counted, and comes back to an officer as it was', async () => {
    await work.everybodySignedIn()
    const sent = await ask(MAYA)
    const added = await add(sent)
    expect(added.text).toContain('We have received it. One file has come so far.')
    expect((await add(added)).text).toContain('2 files have come so far.')
    const request = /[\w-]{36}$/.exec(sent.path)?.[0] ?? ''
    const { answer } = (await work.officer.api(`/api/queries/letters-of-request?request=${request}`)) as {
      answer: { answer: { document: string; name: string }[] }
    }
    expect(answer.answer.map(({ name }) => name)).toEqual(['letter.jpg', 'letter.jpg'])
    const path = `/requests/${request}/letters/${answer.answer[0]?.document}`
    expect((await work.officer.raw('GET', path)).bytes.equals(PHOTO.bytes)).toBe(true)
    expect((await parent.raw('GET', path)).status).not.toBe(200)
  })

  test('must be a photo or a document, of 10 MB at most; what was taken in of it is done away with', async () => {
    const sent = await ask(MAYA)
    const program = await add(sent, { name: 'run.exe', bytes: Buffer.from('MZ\u0000\u0001') })
    expect([program.status, program.text.includes('We cannot take this kind of file')]).toEqual([422, true])
    const big = Buffer.concat([PHOTO.bytes, Buffer.alloc(10 * 1024 * 1024)])
    expect((await add(sent, { name: 'big.jpg', bytes: big })).status).toBe(413)
    expect(await work.rows('select from casework.request_document_chunk')).toEqual([])
  })

  test('is not taken for a request that is closed or was never made, in the same words', async () => {
    const sent = await ask(MAYA)
    await work.rows(`update casework.request set ended_at = now(), ended_how = 'answered'`)
    const closed = await add(sent)
    expect([closed.status, closed.text.includes('Nothing more can be added here')]).toEqual([410, true])
    const never = await parent.get('/ask/sent/7d3a4b52-6f0e-4c1b-9d58-0a1b2c3d4e5f')
    expect(never.text).not.toContain('Add this file')
  })

  test('comes ten times and no more', async () => {
    const { path } = await ask(MAYA)
    for (let time = 0; time < 10; time++)
      await add(await parent.get(path), { ...PHOTO, bytes: PHOTO.bytes.subarray(0, 100 + time) })
    expect((await add(await parent.get(path))).text).toContain('Ten files have come with this')
  })
})

describe('a practitioner', () => {
  const REFERRAL = {
    ...{ yourName: 'Sam Senco', yourPost: 'SENCO, Mere School', yourEmail: 'sam@school.example' },
    ...{ agreedBy: 'parent', name: 'Maya Kowalska', agreedHow: 'in-person', phone: '01632 960417' },
    words: 'Theo’s mother would like to talk about the plan.',
  }
  const without = (field: string) =>
    Object.fromEntries(Object.entries(REFERRAL).filter(([name]) => name !== field))

  test('sees how we work before sending, and is told only that it has come', async () => {
    const page = await parent.get('/ask/practitioner')
    expect(page.text.indexOf('We are impartial')).toBeLessThan(page.text.indexOf('About you'))
    const sent = await ask(REFERRAL, '/ask/practitioner')
    expect(sent.text).toContain('Thank you, we have it')
    expect(sent.text).not.toMatch(/Maya|Theo/)
    expect(await read()).toMatchObject([
      {
        ...{ from: 'practitioner', name: 'Maya Kowalska' },
        referral: {
          name: 'Sam Senco',
          post: 'SENCO, Mere School',
          agreedBy: 'parent',
          agreedHow: 'in-person',
        },
      },
    ])
  })

  test.each(['agreedBy', 'name', 'agreedHow'])(
    'cannot send without the family’s agreement: %s',
    async field => {
      const again = await ask(without(field), '/ask/practitioner')
      expect([again.status, await kept()]).toEqual([422, []])
    },
  )
})

describe('nobody learns whether a family is known (finding 2)', () => {
  const PAIRS = 50
  const people = Array.from({ length: PAIRS }, (_, at) => ({
    name: `Person${at} Family${at}`,
    phone: `01632 96${String(1000 + at)}`,
  }))
  const same = (page: Page) =>
    [page.status, page.html, JSON.stringify(page.headers)]
      .join('\n')
      .replaceAll(/R-[0-9A-Z]{7}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'REFERENCE')
      .replaceAll(/name="_form" value="[^"]*"/g, 'TOKEN')
      .replaceAll(/"date":"[^"]*"|"content-length":"[^"]*"/g, '')

  test.each([
    ['/ask', { from: 'parent', words: 'Please ring.' }],
    [
      '/ask/practitioner',
      {
        yourName: 'Sam',
        yourPost: 'School',
        agreedBy: 'parent',
        agreedHow: 'by-phone',
        words: 'Please ring.',
      },
    ],
  ])(
    'by asking at %s: fifty known and fifty unknown families get the same answer, byte for byte',
    async (path, fields) => {
      await work.everybodySignedIn()
      for (const { name, phone } of people.slice(0, 5))
        await logCall(work.officer, { callerName: name, phone })
      const answers = new Set<string>()
      for (const [at, { name, phone }] of people.entries()) {
        clock.pass(5)
        const known = await ask({ ...fields, ...people[at % 5] }, path)
        const unknown = await ask({ ...fields, name: `X${name}`, phone: `${phone}9` }, path)
        answers.add(same(known)).add(same(unknown))
      }
      expect(answers.size).toBe(1)
    },
    180_000,
  )
})
