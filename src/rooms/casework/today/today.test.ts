import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import { idIn, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done } from '../cases/testdata/a-case.ts'

/** A Monday, ten in the morning. */
const clock = handSetClock()

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

const linesOf = async (whose: 'mine' | 'team' = 'mine', at = work.officer) => {
  const { answer } = await at.api(`/api/queries/todays-work?whose=${whose}`)
  return (answer as { answer: { lines: { kind: string; id: string; worker: string | null }[] } }).answer.lines
}

describe('Today', () => {
  test('lists in the order of what cannot wait, each with one thing to do', async () => {
    const { case: id, file } = await aCase(work.officer)
    await done(work.officer, 'claim-case', { case: id })
    await aCase(work.anotherOfficer)
    const date = { case: id, holder: 'parent_or_yp', source: 'tribunal-letter', what: 'Send the appeal' }
    await done(work.officer, 'enter-date', { ...date, on: '2026-11-30' })
    await done(work.officer, 'enter-date', { ...date, on: '2026-12-03', what: 'Hearing', hearing: 'yes' })
    await done(work.officer, 'log-contact', {
      file,
      words: 'Ring her',
      next: 'call-back',
      dueAt: 'today 17:00',
    })
    await done(work.house.visitor(), 'put-in-request', {
      from: 'parent',
      phone: '01632 960123',
      words: 'Help',
    })
    const kinds = (await linesOf()).map(({ kind }) => kind)
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual([
      ...['date', 'promise', 'request', 'case', 'contact', 'hearing'],
    ])
    const page = await work.officer.get('/today')
    for (const said of [
      'Send the appeal',
      'Call back',
      'our web form',
      '5 working days',
      'Claim',
      'Take it on',
    ])
      expect(page.text).toContain(said)
  })

  test('D23: shows a family by reference and initials, and a colleague’s date only to who looks at the team’s', async () => {
    const { case: id } = await aCase(work.anotherOfficer)
    await done(work.anotherOfficer, 'claim-case', { case: id })
    const entered = await done(work.anotherOfficer, 'enter-date', {
      ...{ case: id, holder: 'parent_or_yp', source: 'tribunal-letter', what: 'Answer the council' },
      on: '2026-11-26',
    })
    expect((await linesOf()).map(line => line.id)).not.toContain(entered['due'])
    expect((await linesOf('team')).map(line => line.id)).toContain(entered['due'])
    const { html } = await work.officer.get('/today?whose=team')
    expect(html).toContain('evenhand-private__initials')
    expect(html).toContain('Anna Marsh')
  })

  test('shows one’s own letters that have not left, and everybody’s to who looks at the team’s', async () => {
    const { case: id, file } = await aCase(work.anotherOfficer)
    const { letter } = await done(work.anotherOfficer, 'begin-letter', { file, case: id, kind: 'free' })
    const letters = async (whose?: 'team', at = work.officer) =>
      (await linesOf(whose, at)).filter(({ kind }) => kind === 'letter').map(line => line.id)
    expect(await letters()).not.toContain(letter)
    expect(await letters('team')).toContain(letter)
    expect(await letters(undefined, work.anotherOfficer)).toContain(letter)
    const page = await work.anotherOfficer.get('/today')
    for (const said of ['Letter to send', 'A letter in your own words', 'Read and send it'])
      expect(page.text).toContain(said)
  })

  test('shows a colleague’s promise to everybody from two hours before it is due, and broken in words', async () => {
    const { contact } = await done(work.anotherOfficer, 'log-contact', {
      ...{ words: 'Ring at five', next: 'call-back', dueAt: 'today 17:00' },
    })
    const due = (at: string) =>
      work.rows('update casework.promise set due_at = $2 where contact = $1', [contact, at])
    const theirs = async () =>
      (await linesOf()).filter(({ kind, worker }) => kind === 'promise' && worker === 'Anna Marsh')
    expect(await theirs()).toEqual([])
    await due('2026-11-23T11:59:00Z')
    expect(await theirs()).toHaveLength(1)
    expect((await work.officer.get('/today')).text).toContain('Due soon')
    await due('2026-11-23T09:59:00Z')
    expect((await work.officer.get('/today')).text).toContain('Broken it was due')
  })

  test('shows one’s own case that went quiet for three weeks, until somebody speaks with the family', async () => {
    const { case: id, file } = await aCase(work.officer)
    await done(work.officer, 'claim-case', { case: id })
    await work.rows("update casework.case set quiet_since = quiet_since - interval '22 days' where id = $1", [
      id,
    ])
    await work.rows("update casework.contact set at = at - interval '22 days' where file = $1", [file])
    const quiet = async () => (await linesOf()).filter(line => line.kind === 'quiet').map(line => line.id)
    expect(await quiet()).toContain(id)
    await done(work.officer, 'log-contact', { file, words: 'We spoke' })
    expect(await quiet()).not.toContain(id)
  })

  test('shows those who lead who is away, and nobody else', async () => {
    const me = idIn((await work.officer.get('/today')).html.match(/\/team\/[0-9a-f-]+\/hand-over/)?.[0] ?? '')
    await done(work.officer, 'hand-over', {
      person: me,
      kind: 'absent',
      until: '2026-12-01',
      cover: 'nobody',
    })
    expect((await work.coordinator.get('/today')).text).toContain('Owen Field. Away until 1 December 2026')
    expect((await work.anotherOfficer.get('/today')).text).not.toContain('Away until')
    expect((await work.coordinator.get('/team')).text).toContain('Away until 1 December 2026')
    expect((await work.officer.raw('GET', '/team')).status).toBe(403)
  })

  test('takes the words of a date from a file only for those to whom it is open', async () => {
    const { file, case: id } = await aCase(work.coordinator)
    await done(work.coordinator, 'enter-date', {
      ...{
        case: id,
        holder: 'school',
        source: 'tribunal-letter',
        what: 'A word kept close',
        on: '2026-11-25',
      },
    })
    await done(work.coordinator, 'restrict-file', { file })
    expect((await work.coordinator.get('/today')).text).toContain('A word kept close')
    expect((await work.anotherOfficer.get('/today?whose=team')).text).not.toContain('A word kept close')
    expect((await linesOf('team', work.anotherOfficer)).map(line => line.id)).not.toContain(id)
  })
})

describe('a calendar of one’s own dates', () => {
  test('holds references and nothing that tells who a family is', async () => {
    const { case: id, file } = await aCase(work.officer)
    await done(work.officer, 'add-person', { file, kind: 'child', name: 'Theo Kowalski' })
    await done(work.officer, 'claim-case', { case: id })
    const date = { case: id, holder: 'tribunal', source: 'tribunal-letter', what: 'Hearing about Theo' }
    await done(work.officer, 'enter-date', { ...date, on: '2027-01-12', hearing: 'yes' })
    await done(work.officer, 'log-contact', {
      ...{ file, case: id, words: 'Ring Theo’s mother', next: 'call-back', dueAt: 'tomorrow 10am' },
    })
    expect((await work.officer.get('/today')).html).toContain('href="/today/my-dates" download')
    const { status, headers, body } = await work.officer.raw('GET', '/today/my-dates')
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('my-dates.ics')])
    expect(body).toMatch(/DTSTART;VALUE=DATE:20270112\r\nDTEND;VALUE=DATE:20270113/)
    expect(body).toMatch(/SUMMARY:EH-\d+\/1: hearing\r\n/)
    expect(body).toMatch(/DTSTART:20261124T100000Z/)
    expect(body).toMatch(/SUMMARY:EH-\d+\/1: promise\r\n/)
    for (const told of ['Theo', 'Kowalski', 'about', 'Ring', 'tribunal']) expect(body).not.toContain(told)
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('holds nobody else’s dates', async () => {
    const { case: id } = await aCase(work.anotherOfficer)
    await done(work.anotherOfficer, 'claim-case', { case: id })
    const date = { case: id, holder: 'tribunal', source: 'tribunal-letter', what: 'Hearing' }
    await done(work.anotherOfficer, 'enter-date', { ...date, on: '2027-02-23', hearing: 'yes' })
    expect((await work.officer.raw('GET', '/today/my-dates')).body).not.toContain('20270223')
    expect((await work.anotherOfficer.raw('GET', '/today/my-dates')).body).toContain('20270223')
  })
})
