import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { done, refused } from '../cases/testdata/a-case.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

/** Somebody asks for help on the public form; gives the request's id. */
async function asks(more: object = {}): Promise<string> {
  const { request = '' } = await done(work.house.visitor(), 'put-in-request', {
    ...{ from: 'parent', name: 'Maya Kowalska', phone: '01632 960123', child: 'Theo', childAge: '9' },
    ...{ words: 'The school says he must leave.', safeToContact: 'after 5 only', ...more },
  })
  return request
}

const rowOf = async (request: string) =>
  (await work.rows('select * from casework.request where id = $1', [request]))[0] as Record<string, unknown>

describe('a request', () => {
  test('waits in one queue: those with a date first, the nearest first, then the oldest', async () => {
    const dated = await Promise.all([asks({ datedOn: '2027-02-01' }), asks({ datedOn: '2027-01-04' })])
    const undated = await asks()
    const { answer } = await work.officer.api('/api/queries/list-requests')
    const order = (answer as { answer: { request: string }[] }).answer.map(({ request }) => request)
    const places = [dated[1], dated[0], undated].map(request => order.indexOf(request ?? ''))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  test('is claimed by one person, however many press at once; the others learn that it is not available', async () => {
    const request = await asks()
    const people = [work.officer, work.anotherOfficer]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => people[at % 2]?.api('/api/commands/claim-request', { request })),
    )
    const [first, second] = [0, 1].map(one => answers.filter((_, at) => at % 2 === one))
    const winners = [first, second].filter(some => some?.every(answer => answer?.status === 200))
    expect(winners).toHaveLength(1)
    const loser = [first, second].find(some => some?.every(answer => answer?.status === 409))
    expect(JSON.stringify(loser?.[0]?.answer)).toContain('This is not available to you.')
    expect((await rowOf(request))['claimed_by']).not.toBeNull()
  })

  test('goes back to the queue by whoever has it, or leads, and by nobody else', async () => {
    const request = await asks()
    await done(work.officer, 'claim-request', { request })
    expect(await refused(work.anotherOfficer, 'release-request', { request })).toContain('404')
    await done(work.officer, 'release-request', { request })
    await done(work.anotherOfficer, 'claim-request', { request })
    await done(work.coordinator, 'release-request', { request })
    expect((await rowOf(request))['claimed_by']).toBeNull()
  })

  test('N02: is taken into a new file as they wrote it, with nothing typed again: its words, its people, a promise', async () => {
    const request = await asks({ datedOn: '2027-01-04' })
    const page = await work.officer.submit(
      await work.officer.get('/requests'),
      {},
      `Claim ${await referenceOf(request)}`,
    )
    expect(page.path).toBe(`/requests/${request}`)
    expect(page.text).toContain('The school says he must leave.')
    const family = await work.officer.submit(page, { file: 'new' }, 'Take it in')
    for (const said of [
      'Maya Kowalska',
      '01632 960123',
      'Theo',
      'after 5 only',
      '4 January 2027',
      'Call back',
    ])
      expect(family.text).toContain(said)
    const row = await rowOf(request)
    expect(row).toMatchObject({ sealed_words: null, ended_how: 'file' })
    const [contact] = await work.rows(
      'select channel, with_whom, source, verbatim, completed_at is not null as whole from casework.contact where id = $1',
      [row['contact']],
    )
    expect(contact).toEqual({
      ...{ channel: 'web_form', with_whom: 'parent', source: 'wrote', verbatim: true, whole: true },
    })
    expect((await work.officer.get('/families')).status).toBe(200)
  })

  test('of a family that is known goes into their file, and what it did not know of them is added', async () => {
    const { file } = await done(work.officer, 'log-contact', { callerName: 'Grace Adeyemi', words: 'Hello' })
    const request = await asks({ name: 'grace  adeyemi', phone: '01632 960777', child: 'Ife' })
    await done(work.officer, 'take-request', { request, file, issue: 'transport', makeCase: 'yes' })
    const { text } = await work.officer.get(`/families/${file}`)
    expect(text).toContain('01632 960777')
    const people = await work.rows('select kind from casework.person where file = $1 order by kind', [file])
    expect(people).toEqual([{ kind: 'child' }, { kind: 'parent' }])
    expect(await work.rows('select issue from casework.case where file = $1', [file])).toEqual([
      { issue: 'transport' },
    ])
  })

  test('shows who may be meant at once, by what it says itself', async () => {
    const { file } = await done(work.officer, 'log-contact', { callerName: 'Tomasz Wrona', words: 'Hello' })
    const request = await asks({ name: 'Tomasz Wrona', phone: undefined, email: 'tw@home.example' })
    const { html } = await work.officer.get(`/requests/${request}`)
    expect(html).toContain(`value="${file}"`)
  })

  test('of a colleague is not taken in, and shows no form to do it', async () => {
    const request = await asks()
    await done(work.officer, 'claim-request', { request })
    expect(await refused(work.anotherOfficer, 'take-request', { request, file: 'new' })).toMatch(
      /409.*not-available/,
    )
    const { text, html } = await work.anotherOfficer.get(`/requests/${request}`)
    expect(text).toContain('Owen Field has it since')
    expect(html).not.toContain('Take it in')
  })

  test('keeps what was typed when something of it needs mending', async () => {
    const request = await asks()
    const page = await work.officer.get(`/requests/${request}`)
    const again = await work.officer.submit(page, { file: 'new', dueAt: 'some time soon' }, 'Take it in')
    expect(again.title).toMatch(/^Error: /)
    expect(again.html).toContain('value="some time soon"')
    expect(again.text).toContain('Write the day and time like')
  })

  test('is put aside, comes back for thirty days, and then its words and letters are forgotten', async () => {
    const request = await asks()
    await done(work.officer, 'end-request', { request, how: 'spam' })
    await done(work.officer, 'bring-back-request', { request })
    expect((await rowOf(request))['ended_at']).toBeNull()
    await done(work.officer, 'end-request', { request, how: 'not-for-us' })
    await work.rows("update casework.request set ended_at = ended_at - interval '31 days' where id = $1", [
      request,
    ])
    const { forgetRequests } = await import('./forget-requests.ts')
    await work.house.app.context.database.as({ person: null, roles: ['timekeeper'] }, sql =>
      forgetRequests.carryOut({}, { sql, now: new Date() } as never, undefined),
    )
    expect((await rowOf(request))['sealed_words']).toBeNull()
    expect(await refused(work.officer, 'bring-back-request', { request })).toContain('404')
    expect((await work.officer.get(`/requests/${request}`)).text).toContain('not kept any more')
  })

  test('from a practitioner is marked, and says that they are told nothing of the family', async () => {
    const { request } = await done(work.house.visitor(), 'put-in-referral', {
      ...{ yourName: 'Jo Bell', yourPost: 'SENCO, Mere School', agreedBy: 'parent', agreedHow: 'by-phone' },
      ...{ name: 'Ada Quist', phone: '01632 960888', words: 'They would like to talk to you.' },
    })
    const page = await work.officer.get(`/requests/${request}`)
    expect(page.text).toContain('From a practitioner')
    expect(page.text).toContain('Tell the practitioner nothing of them')
    const { file } = await done(work.officer, 'take-request', { request, file: 'new' })
    const [contact] = await work.rows('select with_whom from casework.contact where file = $1', [file])
    expect(contact).toEqual({ with_whom: 'practitioner' })
    expect((await work.officer.get(`/families/${file}`)).text).toContain('Ada Quist')
  })

  test('R08: is taken down from a voicemail by hand', async () => {
    const page = await work.officer.get('/requests/new')
    const typed = { channel: 'voicemail', words: 'Please ring Bo back.', name: 'Bo Vale', mine: 'yes' }
    const request = await work.officer.submit(page, typed, 'Put it in the queue')
    expect(request.path).toMatch(/^\/requests\/[0-9a-f-]{36}$/)
    expect(request.text).toContain('You have it since')
    const mistaken = await work.officer.submit(
      page,
      { channel: 'post', words: '', name: 'Bo Vale' },
      'Put it in the queue',
    )
    expect(mistaken.title).toMatch(/^Error: /)
    expect(mistaken.html).toContain('value="Bo Vale"')
  })

  test('is made of a saved e-mail, once; anything else is turned away with a sentence', async () => {
    const page = await work.officer.get('/requests/new')
    const drop = async (name: string, text: string) => {
      const filled = work.officer.fill(page, {}, 'Put it in')
      return work.officer.sendFile(page, filled, 'message', { name, bytes: Buffer.from(text) })
    }
    const mail =
      'From: Li Chen <li@home.example>\r\nSubject: Help\r\nDate: Mon, 16 Nov 2026 10:00:00 +0000\r\n\r\nNobody answers us.\r\n'
    const request = await drop('message.eml', mail)
    expect(request.path).toMatch(/^\/requests\//)
    for (const said of ['Li Chen', 'li@home.example', 'Nobody answers us.'])
      expect(request.text).toContain(said)
    expect((await drop('letter.txt', 'Only words')).text).toContain('This is not a saved e-mail')
    const again = await work.officer.get('/requests/new')
    const filled = work.officer.fill(again, {}, 'Put it in')
    const twice = await work.officer.sendFile(again, filled, 'message', {
      name: 'm.eml',
      bytes: Buffer.from(mail),
    })
    expect(twice.text).toContain('This e-mail came in before')
  })

  test('leaves nothing of itself under the service’s key once it is in a file, also to somebody shut out of the file', async () => {
    const request = await asks()
    const { file } = await done(work.officer, 'take-request', { request, file: 'new' })
    const [kept] = await work.rows('select sealed_words from casework.request where id = $1', [request])
    expect(kept).toEqual({ sealed_words: null })
    expect((await work.officer.get(`/requests/${request}`)).path).toBe(`/families/${file}`)
  })
})

describe('the waiting time', () => {
  test('D04: is counted from what was answered, and known to anybody without a look at a request', async () => {
    const { countWaitingTime } = await import('./count-waiting-time.ts')
    const { waitingTime } = await import('./waiting-time.ts')
    const { database } = work.house.app.context
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']) await asks({ name })
    await work.rows("update casework.request set received_at = received_at - interval '21 days'")
    const now = new Date()
    await database.as({ person: null, roles: ['timekeeper'] }, sql =>
      countWaitingTime.carryOut({}, { sql, now } as never, undefined),
    )
    const told = await database.as({ person: null, roles: ['visitor'] }, sql => waitingTime({ sql }))
    expect(told?.workingDays).toBeGreaterThanOrEqual(9)
    expect(told?.requests).toBeGreaterThan(5)
    expect(told?.countedAt).toEqual(now)
  })
})

async function referenceOf(request: string): Promise<string> {
  return String((await rowOf(request))['reference'])
}
