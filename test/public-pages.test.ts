import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from './hand-set-clock.ts'
import { type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

// Monday 23 November 2026, ten in the morning.
const clock = handSetClock()
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

const seen = async (path: string) => (await work.house.visitor().get(path)).text
const settings = () => work.coordinator.get('/service/reach')
const HOURS = {
  mon: '9am to 4pm',
  tue: '9-12:30, 13:30-16',
  wed: '',
  thu: '9am to noon',
  fri: 'closed',
  sat: '',
  sun: '',
}

describe('how the service is reached', () => {
  test('is said on the first page at once when those who lead enter it (task 22)', async () => {
    expect(await seen('/')).not.toContain('The line is')
    await work.coordinator.submit(
      await settings(),
      {
        ...HOURS,
        closedDays: '24 December 2026 to 1 January 2027',
        premises: 'Above the library, by the side door.',
      },
      'Save the hours',
    )
    expect(await seen('/')).toContain('The line is open now, until 4pm.')
    const what = await seen('/what-we-do')
    for (const words of ['9am to 12:30pm and 1:30pm to 4pm', 'Above the library', 'closed'])
      expect(what).toContain(words)
    await work.coordinator.submit(
      await settings(),
      { isOpen: 'no', message: 'We answer what has come in until 7 December.' },
      'Save and show',
    )
    for (const path of ['/', '/ask'])
      expect(await seen(path)).toContain('We answer what has come in until 7 December.')
    expect(await seen('/')).not.toContain('The line is open now')
    await work.coordinator.submit(await settings(), { isOpen: 'yes', message: '' }, 'Save and show')
    expect(await seen('/')).toContain('The line is open now')
  })

  test('asks for a message before the service closes, and keeps what was typed', async () => {
    const told = await work.coordinator.submit(
      await settings(),
      { isOpen: 'no', message: '', waiting: 'Ten days.' },
      'Save and show',
    )
    expect([told.status, told.text.includes('Tell people why')]).toEqual([422, true])
    expect(told.html).toContain('Ten days.')
  })

  test.each([
    ['mon', 'mornings', 'Monday: write the hours like'],
    ['tue', '4pm to 9am', 'Tuesday: write the hours like'],
    ['closedDays', '24 December 2026\n31 April 2027', '“31 April 2027” is no day'],
    ['closedDays', '2 January 2027 to 24 December 2026', 'is no day, and no first and last day'],
    ['premises', 'x'.repeat(2001), 'Use 2,000 letters or fewer'],
  ])('is not guessed from what cannot be read: %s', async (field, typed, sentence) => {
    const told = await work.coordinator.submit(await settings(), { [field]: typed }, 'Save the hours')
    expect([told.status, told.text.includes(sentence)]).toEqual([422, true])
    expect(told.html).toContain(typed.split('\n')[0])
  })

  test('changed by two at once is shown to the second with both texts', async () => {
    const deputy = await work.join('Dora Deputy', ['deputy'])
    const [one, other] = [await settings(), await deputy.get('/service/reach')]
    await work.coordinator.submit(one, { waiting: 'Three days.' }, 'Save and show')
    const told = await deputy.submit(other, { waiting: 'Four days.' }, 'Save and show')
    expect([told.status, told.text.includes('Three days.'), told.html.includes('Four days.')]).toEqual([
      409,
      true,
      true,
    ])
  })

  test('is changed by those who lead and by nobody else', async () => {
    expect((await work.officer.raw('GET', '/service/reach')).status).toBe(403)
    for (const command of ['announce', 'set-opening-hours'])
      expect((await work.officer.api(`/api/commands/${command}`, {})).status).toBe(403)
  })

  test('says how long people wait as those who lead put it, and otherwise as it was counted', async () => {
    await work.coordinator.submit(await settings(), { waiting: '' }, 'Save and show')
    expect(await seen('/')).not.toContain('hear from us')
    await work.rows('insert into casework.waiting (working_days, requests, counted_at) values (3, 12, now())')
    expect(await seen('/')).toContain('half of the people who ask hear from us within 3 working days')
    await work.coordinator.submit(await settings(), { waiting: 'People wait two weeks.' }, 'Save and show')
    expect(await seen('/')).toContain('People wait two weeks.')
    expect(await seen('/')).not.toContain('hear from us')
  })
})

describe('what the public is told', () => {
  test('R06: the service has a place and pages of its own, and says where it is', async () => {
    await work.coordinator.submit(
      await work.coordinator.get('/service'),
      { postalAddress: '1 Mere Lane\nFenbridge' },
      'Save',
    )
    await work.coordinator.submit(await settings(), { premises: 'Above the library.' }, 'Save the hours')
    const what = await seen('/what-we-do')
    expect([what.includes('1 Mere Lane'), what.includes('Above the library.')]).toEqual([true, true])
    expect(await seen('/impartial')).toContain('Above the library.')
  })

  test('R08: its own telephone number stands on the first page and wherever somebody may want to ring', async () => {
    for (const path of ['/', '/what-we-do', '/impartial', '/ask', '/ask/practitioner'])
      expect([path, (await seen(path)).includes('01632 960555')]).toEqual([path, true])
  })

  test('C01 D01: every option, with sources, is one press from the first page, for parents and professionals alike', async () => {
    const { html } = await work.house.visitor().get('/')
    expect(html).toContain('href="/understand"')
    const understand = await work.house.visitor().get('/understand')
    for (const path of ['/options', '/deadlines', '/organisations'])
      expect(understand.html).toContain(`href="${path}"`)
  })

  test('C02: practitioners are served too, by the same rules, which stand before their form', async () => {
    const page = await seen('/ask/practitioner')
    expect(page).toContain('we answer you as we answer a parent')
    expect(page.indexOf('We take no side')).toBeLessThan(page.indexOf('Your name'))
  })

  test('D06: the law and the council’s policy are both explained, each named as what it is', async () => {
    expect(await seen('/what-we-do')).toContain(
      'Explain the law and the council’s policy, and say which is which.',
    )
  })

  test('K02: it does not act as a solicitor would, nor decide', async () => {
    const page = await seen('/what-we-do')
    expect(page).toContain('Act for you as a solicitor would.')
    expect(page).toContain('Decide for you.')
  })

  test('N03: its role is confidential, impartial information, advice and support for one’s own decision', async () => {
    expect(await seen('/what-we-do')).toContain(
      'We give information, advice and support, so that you can make up your own mind. It is free, confidential and impartial.',
    )
  })

  test('N54: where information may be one-sided, its background is offered', async () => {
    expect(await seen('/impartial')).toContain('If information may be one-sided, we tell you its background.')
  })

  test('N74: people are told that it is confidential, and of the limits, before they write', async () => {
    const page = await seen('/ask')
    expect(page).toContain('It is confidential, with two limits')
    expect(page.indexOf('It is confidential')).toBeLessThan(page.indexOf('Who are you?'))
  })

  test('names the policy that the service works by, and claims no figures that there are not', async () => {
    const page = await seen('/impartial')
    expect(page).toMatch(/impartiality policy after that of Norfolk/)
    expect(page).toContain('In it, the Steering Group watches over the service.')
    expect(page).toContain('each of our promises, and how it stands')
    expect(await seen('/impartial/promises')).toContain('We have not published this yet')
  })

  test('has a way out on every page for families, and none where staff come in', async () => {
    const visitor = work.house.visitor()
    expect((await visitor.get('/impartial')).html).toContain('govuk-exit-this-page')
    expect((await visitor.get('/sign-in')).html).not.toContain('govuk-exit-this-page')
  })
})
