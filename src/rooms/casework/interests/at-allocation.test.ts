import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient } from '../../../../test/house-client.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from '../cases/testdata/a-case.ts'
import { teamIds } from '../today/testdata/team-ids.ts'

let work: PeopleAtWork
let deputy: HouseClient
let ids: Record<string, string>
beforeAll(async () => {
  work = await peopleAtWork()
  deputy = await work.join('Dora Pike', ['deputy'])
  ids = await teamIds(work.coordinator)
})
afterAll(() => work.close())

/** A family of this name with a case, entered by the co-ordinator. */
async function familyOf(callerName: string) {
  const made = await aCase(work.coordinator)
  const person = await done(work.coordinator, 'add-person', {
    file: made.file,
    kind: 'parent',
    name: callerName,
  })
  return { ...made, person: person['person'] ?? '' }
}
const declares = (client: HouseClient, name: string, more: object = {}) =>
  done(client, 'declare-interest', { kind: 'relation', grade: 'close', name, ...more })
const matches = (thing: string) =>
  work.rows<{ worker: string; standing: string; grounds: string[]; found_how: string }>(
    'select worker, standing, grounds, found_how from interests.match where thing = $1',
    [thing],
  )
const workerOf = async (id: string) =>
  (await work.rows<{ worker: string | null }>('select worker from casework.case where id = $1', [id]))[0]
    ?.worker

describe('C07 a worker who may know the family', () => {
  test('cannot take the case on, learns only that it is not available, and those who lead are asked', async () => {
    const { case: id, file } = await familyOf('Rosalind Achebe')
    await declares(work.officer, 'Rosalynd Achebe')
    expect(await refused(work.officer, 'claim-case', { case: id })).toMatch(/^409.*not-available/)
    expect(await workerOf(id)).toBeNull()
    expect(await matches(file)).toEqual([
      { worker: ids['Owen Field'], standing: 'possible', grounds: ['name-near'], found_how: 'allocation' },
    ])
    await done(work.anotherOfficer, 'claim-case', { case: id })
  })

  test('gets the same answer, byte for byte, as for a case that somebody else simply holds', async () => {
    const known = await familyOf('Ottoline Varga')
    const held = await familyOf('Someone Else')
    await done(work.anotherOfficer, 'claim-case', { case: held.case })
    await declares(work.officer, 'Ottoline Varga')
    const asked = (id: string) =>
      work.officer.raw('POST', '/api/commands/claim-case', {
        payload: JSON.stringify({ case: id }),
        headers: {
          ...{ accept: 'application/json', 'content-type': 'application/json' },
          ...{ origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' },
        },
      })
    const [one, other] = [await asked(known.case), await asked(held.case)]
    expect(one.status).toBe(409)
    const { date: _one, ...headers } = one.headers
    const { date: _other, ...others } = other.headers
    expect([one.status, one.body, headers]).toEqual([other.status, other.body, others])
    expect(await matches(known.file)).toHaveLength(1)
  })

  test('opens a case for the family all the same, and it waits for somebody else', async () => {
    const { file } = await familyOf('Perpetua Lindqvist')
    await declares(work.officer, 'Perpetua Lindqvist')
    const made = await done(work.officer, 'begin-case', {
      file,
      issue: 'ehc-needs-assessment.refusal',
      mine: 'yes',
    })
    expect(await workerOf(made['case'] ?? '')).toBeNull()
    expect(await matches(file)).toMatchObject([{ standing: 'possible' }])
    const others = await familyOf('Somebody Unknown')
    for (const id of [made['case'] ?? '', others.case])
      for (const path of ['', '/worker']) {
        const { text } = await work.officer.get(`/cases/${id}${path}`)
        expect(text).toMatch(/with those who lead/i)
        expect(text).not.toMatch(/nobody (yet|holds)/i)
      }
  })
})

describe('C16 somebody who leads, giving a case to a worker who may know the family', () => {
  test('is told of it and judges first; a confirmed close relation bars and shuts out', async () => {
    const { case: id, file } = await familyOf('Hesper Nakagawa')
    await declares(work.officer, 'Hesper Nakagawa')
    const page = await work.coordinator.get(`/cases/${id}/worker`)
    expect(page.text.match(/Something they declared may mean this family/g)).toHaveLength(1)
    const told = await work.coordinator.submit(page, { worker: ids['Owen Field'] ?? '' }, 'Give it to them')
    expect(told.text).toContain('may mean this family')
    const list = await work.coordinator.get('/interests/matches')
    expect(list.text).toContain('The same name')
    const [row] = await work.rows<{ id: string }>('select id from interests.match where thing = $1', [file])
    const judge = await work.coordinator.get(`/interests/matches/${row?.id}`)
    expect(judge.text).toContain('Hesper Nakagawa')
    const unsaid = await work.coordinator.submit(judge, {}, 'Save the decision')
    expect(unsaid.text).toContain('Choose whether it is them')
    await work.coordinator.submit(judge, { standing: 'confirmed', words: 'Her cousin.' }, 'Save the decision')
    expect((await work.officer.get(`/families/${file}`)).status).toBe(404)
    expect(await refused(work.coordinator, 'allocate-case', { case: id, worker: ids['Owen Field'] })).toMatch(
      /^4(09|22).*(interest-bars|not-named-in-file)/,
    )
    await done(work.coordinator, 'allocate-case', { case: id, worker: ids['Anna Marsh'] })
  })

  test('goes on where it is somebody else after all', async () => {
    const { case: id, file } = await familyOf('Ignatius Orr')
    await declares(work.officer, 'Ignatius Orr')
    expect(await refused(work.officer, 'claim-case', { case: id })).toContain('not-available')
    await judged(file, 'dismissed')
    await done(work.coordinator, 'allocate-case', { case: id, worker: ids['Owen Field'] })
    expect(await workerOf(id)).toBe(ids['Owen Field'])
  })

  test('T8: judging leaves no trace that whoever it is about can read: not where it is told who looked, on no page and in no entry', async () => {
    const { case: id, file } = await familyOf('Cosima Wendell')
    await declares(work.officer, 'Cosima Wendell')
    await refused(work.officer, 'claim-case', { case: id })
    const [row] = await work.rows<{ id: string }>('select id from interests.match where thing = $1', [file])
    const page = await work.coordinator.get(`/interests/matches/${row?.id}`)
    await work.coordinator.submit(page, { standing: 'dismissed', words: 'Another one.' }, 'Save the decision')
    for (const path of ['looked', 'rights/looked']) {
      const { root } = await work.officer.get(`/families/${file}/${path}`)
      const main = root.querySelector('main')?.textContent
      expect(main).toContain('Opened the file')
      expect(main).not.toMatch(/match|interest|judge/i)
    }
    const told = await work.rows<{ act: string }>('select act from ledger.entry where subject = $1', [file])
    expect(told.map(({ act }) => act)).not.toEqual(expect.arrayContaining([expect.stringMatching(/match/)]))
    expect(await work.rows('select act from ledger.entry where subject = $1', [row?.id])).not.toEqual([])
  })

  test('gives a reason for an association, which is counted for the group and names nobody', async () => {
    const { case: id, file } = await familyOf('Marigold Tenby')
    await declares(work.officer, 'Marigold Tenby', { grade: 'association' })
    await refused(work.officer, 'claim-case', { case: id })
    await judged(file, 'confirmed')
    expect((await work.officer.get(`/families/${file}`)).status).toBe(200)
    expect(await refused(work.officer, 'claim-case', { case: id })).toContain('not-available')
    const page = await work.coordinator.get(`/cases/${id}/worker`)
    const asked = await work.coordinator.submit(page, { worker: ids['Owen Field'] ?? '' }, 'Give it to them')
    expect(asked.text).toContain('Say why they are to work with it all the same')
    const why = { worker: ids['Owen Field'] ?? '', reason: 'Nobody else speaks Welsh.' }
    await work.coordinator.submit(asked, why, 'Give it to them')
    expect(await workerOf(id)).toBe(ids['Owen Field'])
    const member = await work.join('Gwen Meakin', ['group-member'])
    const counts = await member.api('/api/queries/count-interests?from=2020-01-01&until=2099-01-01')
    expect(counts.status).toBe(200)
    expect(JSON.stringify(counts.answer)).toMatch(/"override":[1-9]/)
    expect(JSON.stringify(counts.answer)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    for (const path of ['/interests/matches', '/interests/register'])
      expect((await member.get(path)).status).toBe(403)
  })

  test('reads and judges nothing about themselves: the other who leads does', async () => {
    const { case: id, file } = await familyOf('Benedicta Frost')
    await declares(deputy, 'Benedicta Frost')
    expect(await refused(deputy, 'claim-case', { case: id })).toContain('not-available')
    expect(await refused(deputy, 'allocate-case', { case: id, worker: ids['Dora Pike'] })).toContain(
      'not-available',
    )
    const [row] = await work.rows<{ id: string }>('select id from interests.match where thing = $1', [file])
    expect((await deputy.get(`/interests/matches/${row?.id}`)).status).toBe(404)
    expect((await deputy.get('/interests/matches')).html).not.toContain(row?.id)
    const own = { match: row?.id, standing: 'dismissed', words: 'Not me.' }
    expect(await refused(deputy, 'judge-match', own)).toMatch(/^404/)
    await done(work.coordinator, 'judge-match', { ...own, words: 'Another family.' })
    await done(deputy, 'claim-case', { case: id })
  })
})

const judged = async (thing: string, standing: 'confirmed' | 'dismissed', when = 'now') => {
  for (const { id } of await work.rows<{ id: string }>(
    "select id from interests.match where thing = $1 and standing = 'possible'",
    [thing],
  ))
    await done(work.coordinator, 'judge-match', { match: id, standing, words: 'Asked them.', when })
}

describe('handing everything over', () => {
  test('passes over whoever must not work with a family, and says only how many wait for another worker', async () => {
    const known = await familyOf('Thaddeus Quince')
    const other = await familyOf('Wilhelmina Ash')
    const petra = await work.join('Petra Holt', ['officer'])
    const { 'Petra Holt': away = '' } = await teamIds(work.coordinator)
    for (const { case: id } of [known, other]) await done(petra, 'claim-case', { case: id })
    await declares(work.officer, 'Thaddeus Quince')
    const handed = await done(petra, 'hand-over', {
      ...{ person: away, kind: 'absent', cover: ids['Owen Field'] },
    })
    expect(handed['passed']).toBe(1)
    expect(await workerOf(known.case)).toBeNull()
    expect(await workerOf(other.case)).toBe(ids['Owen Field'])
    expect(await matches(known.file)).toMatchObject([{ worker: ids['Owen Field'], standing: 'possible' }])
    const page = await petra.get(`/team/${away}/hand-over`)
    expect(page.text).toContain('1 case needs another worker')
    await judged(known.file, 'confirmed')
    await done(petra, 'end-absence', { absence: handed['absence'] })
    expect([await workerOf(known.case), await workerOf(other.case)]).toEqual([away, away])
    const again = await done(petra, 'hand-over', { person: away, kind: 'absent', cover: ids['Owen Field'] })
    expect(again['passed']).toBe(1)
  })
})

describe('what is worked on already', () => {
  test('is compared when somebody declares: those who lead are asked, and nobody is taken from the family', async () => {
    const { case: id, file } = await familyOf('Clementine Dray')
    await done(work.officer, 'claim-case', { case: id })
    await declares(work.officer, 'Klementine Dray')
    expect(await workerOf(id)).toBe(ids['Owen Field'])
    expect(await matches(file)).toMatchObject([{ standing: 'possible', found_how: 'declaration' }])
    await judged(file, 'confirmed', 'after-hand-over')
    expect((await work.officer.get(`/families/${file}`)).status).toBe(200)
    await done(work.coordinator, 'allocate-case', {
      case: id,
      from: ids['Owen Field'],
      worker: ids['Anna Marsh'],
    })
    const list = await work.coordinator.get('/interests/matches')
    await work.coordinator.submit(list, {}, 'Shut Owen Field out')
    expect((await work.officer.get(`/families/${file}`)).status).toBe(404)
    expect((await work.anotherOfficer.get(`/families/${file}`)).status).toBe(200)
  })

  test('is compared when somebody new comes into the file, or is known by another name', async () => {
    const { case: id, file, person } = await familyOf('Evadne Sorrel')
    await declares(work.officer, 'Basil Thornquist')
    await done(work.officer, 'claim-case', { case: id })
    await done(work.anotherOfficer, 'add-person', { file, kind: 'other', name: 'Bazil Thornkwist' })
    expect(await matches(file)).toMatchObject([
      { standing: 'possible', found_how: 'file', grounds: ['name-near'] },
    ])
    expect(await workerOf(id)).toBe(ids['Owen Field'])
    await judged(file, 'dismissed')
    const changed = { person, version: 1, kind: 'parent', name: 'Evadne Sorrel' }
    await done(work.anotherOfficer, 'change-person', {
      ...changed,
      agencies: 'Basil Thornquist, social worker',
    })
    expect((await matches(file)).filter(({ standing }) => standing === 'possible')).toMatchObject([
      { grounds: ['agency'] },
    ])
  })

  test('C07: whoever goes to a meeting of theirs is compared too when somebody new comes in, by a near name', async () => {
    const { file } = await familyOf('Ursula Fenwright')
    await declares(work.anotherOfficer, 'Leopold Haverstock')
    await done(work.anotherOfficer, 'arrange-meeting', {
      ...{ file, kind: 'school', when: 'tomorrow 10:10', role: 'support', supportsAs: 'supporter' },
    })
    expect(await matches(file)).toEqual([])
    await done(work.coordinator, 'add-person', { file, kind: 'parent', name: 'Leopold Haverstok' })
    expect(await matches(file)).toEqual([
      { worker: ids['Anna Marsh'], standing: 'possible', grounds: ['name-near'], found_how: 'file' },
    ])
    expect((await work.anotherOfficer.get(`/families/${file}`)).status).toBe(200)
  })

  test('C07: a volunteer is compared by near names before a file is opened to them, and not told', async () => {
    const volunteer = await work.join('Vera Lund', ['volunteer'])
    const person = (
      await work.rows<{ person: string }>(`select person from people.role_held where role = 'volunteer'`)
    )[0]?.person
    const { file } = await familyOf('Octavia Brindlemoor')
    await declares(volunteer, 'Oktavia Brindelmoor')
    expect(await refused(work.coordinator, 'grant-file', { file, person })).toContain('possible-interest')
    expect(await matches(file)).toMatchObject([
      { worker: person, standing: 'possible', grounds: ['name-near'], found_how: 'allocation' },
    ])
    expect((await volunteer.get(`/families/${file}`)).status).toBe(404)
  })

  test('goes to somebody else where it rested meanwhile and is opened again', async () => {
    const { case: id, file } = await familyOf('Jocasta Wray')
    await done(work.officer, 'claim-case', { case: id })
    await done(work.officer, 'rest-case', { case: id })
    await declares(work.officer, 'Jocasta Wray')
    await done(work.anotherOfficer, 'open-again', { case: id })
    expect(await workerOf(id)).toBeNull()
    expect(await matches(file)).toMatchObject([{ standing: 'possible' }])
  })

  test('is not asked again where it was dismissed and nothing new speaks for it', async () => {
    const { case: id, file, person } = await familyOf('Columba Rusk')
    await declares(work.officer, 'Columba Rusk')
    await refused(work.officer, 'claim-case', { case: id })
    await judged(file, 'dismissed')
    await done(work.officer, 'claim-case', { case: id })
    const changed = { person, version: 1, kind: 'parent', name: 'Columba Rusk' }
    await done(work.anotherOfficer, 'change-person', { ...changed, year: '4' })
    expect(await matches(file)).toMatchObject([{ standing: 'dismissed' }])
  })
})
