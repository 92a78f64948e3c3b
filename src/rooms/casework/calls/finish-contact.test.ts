import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '../../../../test/house-client.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => NOW } })
})
afterAll(() => work.close())

const contactOf = (page: Page) => idIn(page.path.split('logged=')[1] ?? '')
const standing = async (contact: string) =>
  (await work.rows('select * from casework.contact where id = $1', [contact]))[0]
const begun = async (typed: Record<string, string> = { words: 'She wept and rang off.' }) =>
  contactOf(await logCall(work.officer, typed))

describe('a contact that nobody had time to finish', () => {
  test('is finished by a colleague, who sees what is missing and types nothing again', async () => {
    const contact = await begun()
    const page = await work.anotherOfficer.get(`/contacts/${contact}/finish`)
    expect(page.text).toContain('She wept and rang off.')
    expect(page.text).toContain('Still missing: what it is about, that our role was explained')
    const more = { issue: 'ehc-plan.draft', roleExplained: 'yes', next: 'nothing', minutes: '4' }
    const done = await work.anotherOfficer.submit(page, more)
    expect(done.text).not.toContain('stands to be finished')
    expect(await standing(contact)).toMatchObject({ completed_at: NOW, issue: 'ehc-plan.draft', minutes: 4 })
    const list = await work.officer.get('/contacts/to-finish')
    expect(list.html).not.toContain(contact)
  })

  test('keeps what was written: a colleague’s addition stands below it and says whose it is', async () => {
    const contact = await begun()
    const page = await work.anotherOfficer.get(`/contacts/${contact}/finish`)
    const saved = await work.anotherOfficer.submit(page, { words: 'She rang again: it is about the bus.' })
    expect(saved.text).toContain('She wept and rang off.')
    expect(saved.text).toContain('Added by Anna Marsh:')
    expect(saved.text).toContain('it is about the bus.')
    expect(await standing(contact)).toMatchObject({ completed_at: null, version: 2 })
  })

  test('is asked about options in the same way, with what was explained before counted', async () => {
    const first = await work.officer.api('/api/commands/log-contact', {
      words: 'She asks.',
      issue: 'transport',
      options: ['option-nothing-for-now', 'option-more-evidence'],
    })
    const { contact } = (first.answer as { done: { contact: string } }).done
    const alone = await work.officer.api('/api/commands/finish-contact', {
      contact: await begun({ words: 'x', issue: 'transport' }),
      options: ['option-nothing-for-now'],
    })
    expect(alone).toMatchObject({ status: 422, answer: { refused: 'one-option' } })
    const more = { contact, options: ['option-nothing-for-now'] }
    expect(await work.officer.api('/api/commands/finish-contact', more)).toMatchObject({ status: 200 })
    const rows = await work.rows('select option from casework.option_explained where contact = $1', [contact])
    expect(rows).toHaveLength(2)
  })

  test('keeps the promise that was made: finishing does not make it a second time', async () => {
    const contact = await begun({ words: 'Ring me.', next: 'call-back', dueAt: 'tomorrow 10:00' })
    const page = await work.anotherOfficer.get(`/contacts/${contact}/finish`)
    expect(page.text).toContain('It stands already: We call back')
    const rest = { issue: 'transport', roleExplained: 'yes', minutes: '4' }
    await work.anotherOfficer.submit(page, rest)
    expect(await standing(contact)).toMatchObject({ completed_at: NOW, next_step: 'call-back' })
    expect(await work.rows('select from casework.promise where contact = $1', [contact])).toHaveLength(1)
  })

  test('finished by two at once is finished once, and the second keeps what they typed', async () => {
    const contact = await begun()
    const rest = { issue: 'transport', roleExplained: 'yes', next: 'nothing', minutes: '4' }
    const [one, two] = [
      await work.officer.get(`/contacts/${contact}/finish`),
      await work.anotherOfficer.get(`/contacts/${contact}/finish`),
    ]
    await work.officer.submit(one, rest)
    const told = await work.anotherOfficer.submit(two, { ...rest, words: 'Mine too.' })
    expect(told.status).toBe(409)
    expect(told.text).toContain('A colleague finished this contact meanwhile.')
    expect(told.html).toContain('Mine too.')
    expect((await work.officer.get(`/contacts/${contact}/finish`)).text).toContain(
      'This contact is finished.',
    )
  })

  test('of a restricted file is not there for others', async () => {
    const page = await logCall(work.officer, { words: 'A colleague’s own child.' })
    const restricted = await work.coordinator.api('/api/commands/restrict-file', { file: idIn(page.path) })
    expect(restricted.status).toBe(200)
    const contact = contactOf(page)
    for (const client of [work.officer, work.anotherOfficer]) {
      expect((await client.get(`/contacts/${contact}/finish`)).status).toBe(404)
      expect((await client.get('/contacts/to-finish')).html).not.toContain(contact)
      const answer = await client.api('/api/commands/finish-contact', { contact, words: 'Forged.' })
      expect(answer.status).toBe(404)
    }
  })
})
