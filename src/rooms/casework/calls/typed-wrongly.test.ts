import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient, Page } from '../../../../test/house-client.ts'
import { attribute, decoded } from '../../../../test/pages/read-page.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
let work: PeopleAtWork
let officer: HouseClient
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => NOW } })
  officer = work.officer
})
afterAll(() => work.close())

const summary = (page: Page) =>
  page.root.querySelectorAll('.govuk-error-summary a').map(link => attribute(link, 'href'))
const shown = (page: Page, name: string) => {
  const control = page.root.querySelector(`main [name="${name}"]`)
  return control?.is('textarea')
    ? decoded(control).replace(/^\n/, '')
    : control && attribute(control, 'value')
}

/** Field, what is typed into it, and a part of the sentence that comes back. */
const WRONG: [string, string, string][] = [
  ['relation', 'x'.repeat(101), '100 characters or fewer'],
  ['safeToContact', 'x'.repeat(501), '500 characters or fewer'],
  ['interpreter', 'x'.repeat(101), '100 characters or fewer'],
  ['issue', 'x'.repeat(201), 'Choose one from the list'],
  ['issue', 'something quite different', 'Choose what it is about'],
  ['tookPlace', 'x'.repeat(61), '60 characters or fewer'],
  ['tookPlace', 'last week', 'Write the day and time like'],
  ['minutes', '1e9', 'a day at most'],
]

describe('at a call', () => {
  test.each(WRONG)(
    '%s, typed as %j, comes back with its text and a sentence',
    async (name, text, sentence) => {
      const page = await logCall(officer, { words: 'Keep this.', [name]: text })
      expect([page.status, summary(page)]).toEqual([422, [`#${name}`]])
      expect(page.text).toContain(sentence)
      expect(shown(page, name)).toBe(text)
      expect(shown(page, 'words')).toBe('Keep this.')
    },
  )

  test('a time to call back that is none comes back, with what was chosen', async () => {
    const page = await logCall(officer, { words: 'Keep this.', next: 'call-back', dueAt: '31 Feb 10:00' })
    expect([page.status, summary(page), shown(page, 'dueAt')]).toEqual([422, ['#dueAt'], '31 Feb 10:00'])
    const chosen = page.root.querySelectorAll('[name="next"]').find(one => one.hasAttribute('checked'))
    expect(chosen && attribute(chosen, 'value')).toBe('call-back')
  })

  test('options, facts and organisations that nobody offers are left out, and nothing breaks', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const answer = await officer.api('/api/commands/log-contact', {
      ...{ words: 'x', options: ['no-such-option', 'time-to-appeal'], facts: ['<script>', '__proto__'] },
      ...{ signposts: [nobody], keeps: [nobody] },
    })
    expect(answer.status).toBe(200)
    const { contact } = (answer.answer as { done: { contact: string } }).done
    for (const table of ['option_explained', 'information_given', 'signpost'])
      expect(await work.rows(`select 1 from casework.${table} where contact = $1`, [contact])).toEqual([])
  })

  test('somebody who does not work with families took no call, and a person of another family told nothing', async () => {
    await work.join('Clara Clerk', ['clerk'])
    const [clerk] = await work.rows(`select person from people.role_held where role = 'clerk'`)
    const one = idIn((await logCall(officer, { callerName: 'One Family' })).path)
    const two = idIn((await logCall(officer, { callerName: 'Another Family' })).path)
    const [person] = await work.rows('select id from casework.person where file = $1', [one])
    for (const typed of [{ takenBy: clerk?.['person'] }, { file: two, person: person?.['id'] }])
      expect((await officer.api('/api/commands/log-contact', typed)).status).toBe(404)
  })
})

describe('at finishing a contact, and with an agency', () => {
  test('too many words come back', async () => {
    const logged = await logCall(officer, {})
    const contact = idIn(logged.path.split('logged=')[1] ?? '')
    const words = 'w'.repeat(100_001)
    const page = await officer.submit(await officer.get(`/contacts/${contact}/finish`), { words })
    expect([page.status, summary(page), shown(page, 'words')]).toEqual([422, ['#words'], words])
  })

  test('minutes that are no number, and an issue that is none, come back', async () => {
    const typed = { askedBy: 'school', about: 'general' }
    for (const [name, text] of [
      ['minutes', 'ten'],
      ['issue', 'nothing of ours'],
    ] as const) {
      const page = await officer.submit(await officer.get('/contacts/agency'), { ...typed, [name]: text })
      expect([page.status, summary(page), shown(page, name)]).toEqual([422, [`#${name}`], text])
    }
  })

  test('a contact or promise that is not there, or in no form of ours, is not found', async () => {
    for (const path of [
      '/contacts/none/finish',
      '/promises/none',
      `/promises/00000000-0000-4000-8000-000000000000`,
    ])
      expect((await officer.get(path)).status).toBe(404)
  })
})
