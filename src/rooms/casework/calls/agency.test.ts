import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '../../../../test/house-client.ts'
import { attribute, wordsOf } from '../../../../test/pages/read-page.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { done } from '../cases/testdata/a-case.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
let work: PeopleAtWork
let file: string
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => NOW } })
  const known = { callerName: 'Helena Quayle', phone: '01632 960777', words: 'Told in confidence.' }
  file = idIn((await logCall(work.officer, known)).path)
})
afterAll(() => work.close())

const AGENCY = '/contacts/agency'
const summary = (page: Page) =>
  page.root.querySelectorAll('.govuk-error-summary a').map(link => attribute(link, 'href'))
const inPart = ({ root }: Page) => wordsOf(root.querySelector('[data-part="family"]'))
const consultations = (askedBy: string) =>
  work.rows('select * from casework.consultation where asked_by = $1', [askedBy])

describe('an agency on the line', () => {
  test('is told the same about everybody: the script neither confirms nor denies', async () => {
    const page = await work.officer.get(AGENCY)
    expect(page.text).toContain('not that we do, and not that we do not')
    expect(page.text).toContain('We take no side and no part in decisions.')
  })

  test('[C02] [D01] asks in general and is answered like anybody: kept in codes and minutes, without a family', async () => {
    const before = await work.rows('select count(*) from casework.file')
    const typed = {
      askedBy: 'school',
      about: 'general',
      issue: 'transport',
      minutes: '6',
      roleExplained: 'yes',
    }
    const page = await work.officer.submit(await work.officer.get(AGENCY), typed)
    expect(page.text).toContain('It is noted.')
    expect(await consultations('school')).toMatchObject([
      {
        ...{ asked_by: 'school', about: 'general', outcome: 'answered', issue: 'transport', minutes: 6 },
        ...{ role_explained: true, channel: 'phone' },
      },
    ])
    expect(await work.rows('select count(*) from casework.file')).toEqual(before)
  })

  test('asks about a family: refused, and noted on its file, without a word of the file on the page', async () => {
    const page = await work.officer.get(AGENCY)
    const found = await work.officer.submit(
      page,
      { _family: 'quayle', askedBy: 'la', about: 'a-family' },
      'Find',
    )
    for (const words of ['Helena', 'Quayle', '01632 960777', 'Told in confidence'])
      expect(inPart(found)).not.toContain(words)
    expect(inPart(found)).toContain('EH-1001 H. Q.')
    const noted = await work.officer.submit(found, { file, words: 'Which school do they want?' }, 'Save')
    expect(noted.path).toBe(`${AGENCY}?noted=yes`)
    const family = await work.officer.get(`/families/${file}`)
    expect(family.text).toContain('the council’s send team asked – we neither confirmed nor denied')
    expect(family.text).toContain('Which school do they want?')
    const [contact] = await work.rows(
      `select * from casework.contact where outcome = 'refused' and asked_by = 'la'`,
    )
    expect(contact).toMatchObject({ file, with_whom: 'agency', completed_at: NOW })
  })

  test('sees the same ending whether the family is known or not', async () => {
    const about = { askedBy: 'health', about: 'a-family' }
    const known = await work.officer.submit(
      await work.officer.get(AGENCY),
      { ...about, _family: 'quayle' },
      'Find',
    )
    const unknown = await work.officer.submit(
      await work.officer.get(AGENCY),
      { ...about, _family: 'nobody' },
      'Find',
    )
    expect(unknown.text).toContain('Save it without a file.')
    const endings = [
      await work.officer.submit(known, { file }, 'Save'),
      await work.officer.submit(unknown, {}, 'Save'),
    ]
    expect(endings.map(({ path }) => path)).toEqual([`${AGENCY}?noted=yes`, `${AGENCY}?noted=yes`])
    const ends = endings.map(({ root }) => wordsOf(root.querySelector('main')))
    expect(ends[0]).toBe(ends[1])
    expect((await consultations('health'))[0]).toMatchObject({ about: 'a-family', outcome: 'refused' })
  })

  test('is not written about without a file: words about a family stand on its own file or nowhere', async () => {
    const typed = { askedBy: 'school', about: 'a-family', words: 'About the Smiths' }
    const page = await work.officer.submit(await work.officer.get(AGENCY), typed)
    expect([page.status, summary(page)]).toEqual([422, ['#words']])
    expect(page.html).toContain('About the Smiths')
  })

  test('has to be named as what it is, and asks one thing or the other', async () => {
    const page = await work.officer.submit(await work.officer.get(AGENCY), {}, 'Save')
    expect(summary(page)).toEqual(['#askedBy', '#about'])
  })
})

describe('risk to life', () => {
  let withoutLead: string
  beforeAll(async () => {
    withoutLead = (await work.officer.get('/risk')).text
  })

  test('is one page that says whom to call, what to say and what to write, and whom to tell here', async () => {
    expect(withoutLead).toContain('Ruth Calder')
    await work.join('Sal Lead', ['safeguarding-lead'])
    const page = await work.officer.get('/risk')
    for (const words of ['999', 'Sal Lead', 'I am worried that you are not safe', 'word for word'])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain('Ruth Calder')
  })

  test('gives the number by which whoever is to be told is reached, which they alone enter', async () => {
    const lead = await work.join('Tess Told', ['safeguarding-lead'])
    expect((await work.officer.get('/risk')).text).toContain('Tess Told: no number entered yet')
    const mine = await lead.get('/me')
    const wrong = await lead.submit(mine, { number: 'call me' }, 'Save the number')
    expect([wrong.status, summary(wrong)]).toEqual([422, ['#number']])
    expect(wrong.text).toContain('Enter a telephone number')
    await lead.submit(await lead.get('/me'), { number: '01632 960 777' }, 'Save the number')
    const card = await work.officer.get('/risk')
    expect(card.root.querySelector('a[href="tel:01632960777"]')).not.toBeNull()
    expect(card.text).toContain('Tess Told: 01632 960 777')
    await lead.submit(await lead.get('/me'), { number: '' }, 'Save the number')
    expect((await work.officer.get('/risk')).text).not.toContain('01632 960 777')
  })

  test('forgets the number of somebody whose account is closed', async () => {
    const lead = await work.join('Una Gone', ['safeguarding-lead'])
    await lead.submit(await lead.get('/me'), { number: '01632 960 778' }, 'Save the number')
    const [{ person } = { person: '' }] = await work.rows<{ person: string }>(
      'select person from people.telephone',
    )
    await done(work.coordinator, 'deactivate-person', { person, reason: 'Left us.' })
    expect(await work.rows('select person from people.telephone')).toEqual([])
  })

  test('is one key away on every page, and opening it enters nothing', async () => {
    const link = (await work.officer.get('/today')).root.querySelector('a[href="/risk"]')
    expect(link && attribute(link, 'data-key')).toBe('r')
    const entries = () => work.rows('select count(*) from ledger.entry')
    const before = await entries()
    await work.officer.get('/risk')
    expect(await entries()).toEqual(before)
  })
})
