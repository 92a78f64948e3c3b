import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from './testdata/a-case.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

describe('D12 N01: what each party says', () => {
  test('stands side by side in the same shape, each with its source, differences marked without saying who is right', async () => {
    const { case: id, path } = await aCase(work.officer)
    const add = (party: string, words: string, more: object) =>
      done(work.officer, 'add-account', { case: id, party, words, source: 'said', verbatim: 'yes', ...more })
    await add('parent', 'They never rang back.', { confirmed: 'yes' })
    const { account = '' } = await add('school', 'We rang on the Tuesday.', {
      source: 'wrote',
      who: 'the SENCO',
      verbatim: 'no',
      saidOn: '12 11 2026',
    })
    await done(work.officer, 'mark-difference', { account, differs: 'yes' })
    const { html, text } = await work.officer.get(path)
    expect(html.match(/<figure class="evenhand-told">/g)).toHaveLength(2)
    expect(text).toContain('School or setting, wrote (the SENCO), in our words')
    expect(text).toContain('Thursday 12 November 2026')
    expect(text).toContain('Accounts differ here')
    expect(text).not.toMatch(/\b(right|wrong|true|false|correct)\b/i)
    await done(work.officer, 'mark-difference', { account, differs: 'no' })
    expect((await work.officer.get(path)).text).not.toContain('Accounts differ here')
  })

  test('what is missing is asked for in sentences, and what was typed comes back', async () => {
    const { path } = await aCase(work.officer)
    const page = await work.officer.get(`${path}/accounts`)
    const again = await work.officer.submit(
      page,
      { words: 'Nobody asked her.', saidOn: 'last Tuesday' },
      'Add it',
    )
    expect(again.status).toBe(422)
    for (const words of [
      'Choose whose account it is',
      'Choose how it came to us',
      'Choose whether these are their own words',
      'Enter the day they said or wrote it as a day, month and year',
      'Nobody asked her.',
    ])
      expect(again.text).toContain(words)
    expect(again.html).toContain('last Tuesday')
  })

  test('is sealed: neither words nor names stand in the database', async () => {
    const { case: id } = await aCase(work.officer)
    await done(work.officer, 'add-account', {
      ...{ case: id, party: 'school', source: 'said', verbatim: 'yes' },
      ...{ words: 'Quercus saw the badger.', who: 'Ottoline Quercus' },
    })
    const [{ row = '' } = {}] = await work.rows<{ row: string }>(
      `select string_agg(encode(sealed_words, 'escape'), ' ') as row from casework.account where case_id = $1`,
      [id],
    )
    expect(row).not.toMatch(/Quercus|badger/)
    expect(row.length).toBeGreaterThan(20)
  })
})

describe('K03: when we act for a family it is to find or clarify facts', () => {
  test('the purpose is chosen, the family agreed, and what was found is told to them, or it stays flagged', async () => {
    const { case: id, path } = await aCase(work.officer)
    const form = await work.officer.get(`${path}/inquiries/new`)
    const typed = { party: 'School or setting', asked: 'How many hours of help does he get?' }
    const again = await work.officer.submit(form, typed, 'Save what was asked')
    expect(again.status).toBe(422)
    expect(again.text).toContain('to find or clarify facts, and for nothing else')
    expect(again.text).toContain('We ask only where the family agreed to it')
    expect(again.text).toContain('How many hours of help does he get?')
    const one = await work.officer.submit(
      again,
      { ...typed, purpose: 'To find out a fact', agreed: ['yes'] },
      'Save what was asked',
    )
    await work.officer.submit(one, { found: 'Ten hours a week.' }, 'Save what was found')
    expect((await work.officer.get(path)).text).toContain('was not told to them yet')
    await work.officer.submit(await work.officer.get(one.path), { told: ['yes'] }, 'Save what was found')
    const { text } = await work.officer.get(path)
    expect(text).toContain('The family was told')
    expect(text).not.toContain('was not told to them yet')
    expect((await work.officer.get(one.path)).text).toContain('Ten hours a week.')
    expect(await work.rows('select purpose from casework.inquiry where case_id = $1', [id])).toEqual([
      { purpose: 'find' },
    ])
  })

  test('an action outside the role is not entered', async () => {
    const { case: id } = await aCase(work.officer)
    const asked = { case: id, party: 'la', asked: 'Please change your mind.', agreed: 'yes' }
    expect(await refused(work.officer, 'ask-for-facts', { ...asked, purpose: 'persuade' })).toContain(
      'to find or clarify facts',
    )
  })
})

describe('N56: what came of it for the child', () => {
  test('is recorded with a code that is counted and words that are sealed', async () => {
    const { case: id, path } = await aCase(work.officer)
    const page = await work.officer.get(`${path}/outcomes`)
    const saved = await work.officer.submit(
      page,
      { kind: 'Support for the child was agreed', words: 'An hour each day.' },
      'Add it',
    )
    expect(saved.text).toContain('Support for the child was agreed')
    expect(saved.text).toContain('An hour each day.')
    expect(await work.rows('select kind from casework.outcome where case_id = $1', [id])).toEqual([
      { kind: 'support-agreed' },
    ])
  })
})

describe('the timeline', () => {
  test('tells everything in order of time and is narrowed to one kind', async () => {
    const { case: id, path } = await aCase(work.officer)
    const decided = { case: id, whose: 'la', kind: 'transport', madeOn: '2026-11-02' }
    await done(work.officer, 'record-decision', decided)
    await done(work.officer, 'rest-case', { case: id })
    const { text } = await work.officer.get(path)
    for (const words of ['Phone', 'Decision: The council, transport', 'The case is resting'])
      expect(text).toContain(words)
    const narrowed = await work.officer.get(`${path}?show=decision`)
    expect(narrowed.text).toContain('Decision: The council, transport')
    expect(narrowed.text).not.toContain('The case is resting')
    expect((await work.officer.get(`${path}?show=gossip`)).text).toContain('The case is resting')
  })
})

describe('whoever reads a case', () => {
  test('is entered in the ledger, about the file', async () => {
    const { file, path } = await aCase(work.officer)
    await work.anotherOfficer.get(path)
    const { text } = await work.coordinator.get(`/families/${file}/looked`)
    expect(text).toContain('Read a case')
    expect(text).toContain('Anna Marsh')
  })

  test('and is a volunteer reads it, where the file was opened to them, and enters nothing', async () => {
    const volunteer = await work.join('Vera Lund', ['volunteer'])
    const { file, path, case: id } = await aCase(work.officer)
    expect((await volunteer.get(path)).status).toBe(404)
    const [{ person = '' } = {}] = await work.rows<{ person: string }>(
      `select person from people.role_held where role = 'volunteer'`,
    )
    await done(work.coordinator, 'grant-file', { file, person })
    const page = await volunteer.get(path)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('Close this case')
    expect((await volunteer.api('/api/commands/rest-case', { case: id })).status).toBe(403)
  })
})
