import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import type { HouseClient } from '../../../../test/house-client.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'

const clock = handSetClock()

let work: PeopleAtWork
let member: HouseClient
let volunteer: HouseClient
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  member = await work.join('Gwen Meakin', ['group-member'])
  volunteer = await work.join('Vera Lund', ['volunteer'])
})
afterAll(() => work.close())

const declares = async (client: HouseClient, typed: Record<string, string>) =>
  client.submit(await client.get('/interests/new'), typed, 'Declare it')
const A_SCHOOL = { kind: 'school', name: 'Alderney Primary School', grade: 'decision-maker' }

describe('C19 C20 N48 declaring an interest', () => {
  test('is for staff, volunteers and members of the group alike, and for nobody else to read but those who lead', async () => {
    for (const client of [work.officer, member, volunteer]) {
      const mine = await declares(client, { ...A_SCHOOL, words: 'I am a governor there.' })
      expect(mine.path).toBe('/interests')
      expect(mine.text).toContain('I am a governor there.')
      expect(mine.text).toContain('Alderney Primary School')
    }
    const register = await work.coordinator.get('/interests/register')
    for (const name of ['Owen Field', 'Gwen Meakin', 'Vera Lund']) expect(register.text).toContain(name)
    expect(register.text).toContain('I am a governor there.')
    for (const client of [work.officer, member, volunteer]) {
      expect((await client.get('/interests/register')).status).toBe(403)
      expect((await client.get('/interests/matches')).status).toBe(403)
    }
    expect((await work.anotherOfficer.get('/interests')).text).not.toContain('I am a governor')
  })

  test('keeps no name of anybody in clear', async () => {
    await declares(work.officer, { kind: 'relation', name: 'Zebedee Unmistakable', grade: 'close' })
    const rows = await work.rows<{ row: string }>(
      'select row_to_json(d)::text as row from interests.declaration d',
    )
    for (const { row } of rows) expect(row).not.toMatch(/zebedee|unmistakable|7a65626564/i)
  })

  test('may name an organisation of the directory instead of typing it', async () => {
    const page = await work.officer.get('/interests/new')
    const [, id = '', name = ''] = /<option value="([0-9a-f-]{36})">([^<]+)</.exec(page.html) ?? []
    const mine = await declares(work.officer, { kind: 'agency', grade: 'association', organisation: id })
    expect(mine.html).toContain(name)
  })

  test('asks for what is missing and gives back what was typed', async () => {
    const page = await declares(work.officer, { words: 'Long and careful words.', since: '31 April 2026' })
    expect(page.text).toContain('Choose what you declare')
    expect(page.text).toContain('Choose how near it is')
    expect(page.text).toContain('Enter the day since when as a day, month and year')
    expect(page.text).toContain('Long and careful words.')
    const nameless = await declares(work.officer, { kind: 'relation', grade: 'close' })
    expect(nameless.text).toContain('Enter who or what it is')
    const backwards = { ...A_SCHOOL, since: '12 11 2026', until: '11 11 2026' }
    expect((await declares(work.officer, backwards)).text).toContain('The last day is before the first')
    const marks = `A${'\u0301'.repeat(6)}nna`
    expect((await declares(work.officer, { ...A_SCHOOL, name: marks })).text).toContain('so many marks')
    const long = await declares(work.officer, { ...A_SCHOOL, words: 'x'.repeat(5001) })
    expect(long.text).toContain('Use 5,000 characters or fewer')
    const odd = await declares(work.officer, { ...A_SCHOOL, name: '\u202Eeman\u200B Null O’Brien-ŵ علي' })
    expect(odd.text).toContain('eman Null O’Brien-ŵ علي')
  })

  test('of nothing is a declaration too; not while something declared still stands', async () => {
    const page = await work.anotherOfficer.get('/interests')
    expect(page.text).toContain('“Nothing to declare” is a declaration too')
    const none = await work.anotherOfficer.submit(page, {}, 'I have nothing to declare')
    expect(none.text).toContain('Nothing to declare')
    expect(none.text).not.toContain('You have not declared anything yet')
    const old = await work.anotherOfficer.get('/interests')
    await declares(work.anotherOfficer, A_SCHOOL)
    const late = await work.anotherOfficer.submit(old, {}, 'I have nothing to declare')
    expect(late.text).toContain('You have declared interests that still stand')
    const end = await work.anotherOfficer.get(
      /\/interests\/declarations\/[0-9a-f-]+\/end/.exec(
        (await work.anotherOfficer.get('/interests')).html,
      )?.[0] ?? '',
    )
    const ended = await work.anotherOfficer.submit(end, { how: 'over' }, 'End it')
    expect(ended.text).toContain('It is over')
    expect(ended.text).toContain('I have nothing to declare')
    const [{ kept = 0 } = {}] = await work.rows<{ kept: number }>(
      "select count(*)::int as kept from interests.declaration where ended_how = 'over'",
    )
    expect(kept).toBe(1)
  })

  test('is asked again after a year, or as those who lead have set it', async () => {
    await declares(volunteer, A_SCHOOL)
    const isDue = async () =>
      (await volunteer.get('/interests')).text.includes('It is time to look at your declarations')
    expect(await isDue()).toBe(false)
    const interval = await work.coordinator.get('/interests/interval')
    expect((await work.coordinator.submit(interval, { months: '0' }, 'Set the interval')).text).toContain(
      '1 month or more',
    )
    clock.pass(60 * 24 * 370)
    await work.everybodySignedIn()
    await work.signIn('vera.lund@fenbridge.example', volunteer)
    await work.signIn('gwen.meakin@fenbridge.example', member)
    expect(await isDue()).toBe(true)
    expect((await work.coordinator.get('/today')).text).toMatch(
      /Declare your interests|Say whether your declarations are still right/,
    )
    expect((await work.coordinator.get('/interests/register?state=due')).text).toContain('Vera Lund')
    await volunteer.submit(
      await volunteer.get('/interests'),
      {},
      'All of it is still right, and nothing is missing',
    )
    expect(await isDue()).toBe(false)
  })
})

describe('C19 what those who lead declare', () => {
  test('is judged by somebody else: where nobody else leads, by the chair, who is told of no family', async () => {
    const chair = await work.join('Chandra Bose', ['chair'])
    await work.everybodySignedIn()
    await declares(work.coordinator, {
      kind: 'relation',
      name: 'Octavia Plume',
      grade: 'close',
      words: 'My niece.',
    })
    const log = await work.officer.api('/api/commands/log-contact', {
      words: 'She rang.',
      callerName: 'Octavia Plume',
    })
    const { file, contact } = (log.answer as { done: { file: string; contact: string } }).done
    const opened = await work.officer.api('/api/commands/begin-case', {
      file,
      contact,
      issue: 'ehc-needs-assessment.refusal',
    })
    const { case: id } = (opened.answer as { done: { case: string } }).done
    const claims = () => work.coordinator.api('/api/commands/claim-case', { case: id })
    expect((await claims()).status).toBe(409)
    expect((await work.coordinator.get('/interests/matches')).text).toContain('Nothing waits to be judged')
    const page = await chair.get('/interests/of-those-who-lead')
    expect(page.text).toContain('Octavia Plume')
    expect(page.text).toContain('My niece.')
    expect(page.html).not.toContain(file)
    expect((await chair.submit(page, {}, 'Save the decision')).text).toContain('Choose whether it keeps them')
    const judged = { standing: 'dismissed', words: 'Another Octavia: I asked.' }
    expect((await chair.submit(page, judged, 'Save the decision')).text).toContain(
      'Nothing waits to be judged',
    )
    expect((await claims()).status).toBe(200)
  })
})
