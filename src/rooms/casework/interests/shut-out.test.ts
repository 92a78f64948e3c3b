import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { open, openFrom } from '#platform/crypto.ts'
import { addressLookup } from '#rooms/vault'
import { caughtKeys } from '../../../../test/caught-keys.ts'
import type { HouseClient } from '../../../../test/house-client.ts'
import { addressOf, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from '../cases/testdata/a-case.ts'
import { teamIds } from '../today/testdata/team-ids.ts'

let work: PeopleAtWork
let ids: Record<string, string>
beforeAll(async () => {
  work = await peopleAtWork()
  ids = await teamIds(work.coordinator)
})
afterAll(() => work.close())

const idOf = async (name: string) => {
  const lookup = addressLookup(work.house.app.context.secret, addressOf(name))
  const [row] = await work.rows<{ person: string }>(
    'select person from people.address where address_lookup = $1',
    [lookup],
  )
  return row?.person ?? ''
}
const sees = async (client: HouseClient, file: string) => (await client.get(`/families/${file}`)).status
const finds = async (client: HouseClient, q: string, file: string) =>
  (await client.submit(await client.get('/families'), { q })).html.includes(`/families/${file}`)

/** Every sealed field of a file with the place it is sealed to. */
const sealedOf = (file: string) =>
  work.rows<{ sealed: Buffer; about: string }>(
    `select sealed_words as sealed, 'casework.contact.sealed_words|' || id || '|' || version as about
     from casework.contact where file = $1
     union all select sealed_details, 'casework.person.sealed_details|' || id || '|' || version
     from casework.person where file = $1
     union all select sealed_words, 'casework.case.sealed_words|' || id || '|' || version
     from casework.case where file = $1
     union all select sealed_words, 'interests.match.sealed_words|' || id || '|1'
     from interests.match where thing = $1 and sealed_words is not null`,
    [file],
  )

/** What the keys that somebody kept, with a copy of the database, open of a file: its key of before, and any key of now. */
async function opensNothing(name: string, file: string, before: Buffer): Promise<void> {
  const caught = await caughtKeys(work, name)
  const service = caught.service ?? new Uint8Array(32)
  const oldKey = open(service, before, `vault.file_key|sealed_file_key|${file}`)
  const rows = await sealedOf(file)
  expect(rows.length).toBeGreaterThan(2)
  for (const row of rows) expect(() => open(oldKey, row.sealed, row.about)).toThrow('could not be opened')
  const [now] = await work.rows('select sealed_file_key from vault.file_key where file = $1', [file])
  expect(now).toEqual({ sealed_file_key: null })
  const grants = await work.rows<{ sealed: Buffer; person: string }>(
    'select sealed_file_key as sealed, person from vault.file_grant where file = $1',
    [file],
  )
  expect(grants.map(({ person }) => person)).not.toContain(await idOf(name))
  for (const { sealed, person } of grants)
    await expect(
      openFrom(caught.own, sealed, `vault.file_grant|sealed_file_key|${file}|${person}`),
    ).rejects.toThrow('could not be opened')
}

const referenceOf = async (of: string) =>
  `EH-${(await work.rows<{ reference: number }>('select reference from casework.file where id = $1', [of]))[0]?.reference}`

const keyOf = async (file: string) => {
  const [row] = await work.rows<{ sealed_file_key: Buffer }>(
    'select sealed_file_key from vault.file_key where file = $1',
    [file],
  )
  return row?.sealed_file_key ?? Buffer.alloc(0)
}

async function familyOf(name: string) {
  const made = await aCase(work.coordinator)
  await done(work.coordinator, 'add-person', { file: made.file, kind: 'parent', name })
  return made
}

describe('C16 a worker whose interest is confirmed', () => {
  test('opens nothing of the file any more: not in their old session, not with their keys, not by SQL', async () => {
    const { file, case: id } = await familyOf('Dorothea Vane')
    await done(work.officer, 'claim-case', { case: id })
    await done(work.officer, 'declare-interest', { kind: 'relation', grade: 'close', name: 'Dorothea Vane' })
    const before = await keyOf(file)
    const [match] = await work.rows<{ id: string }>('select id from interests.match where thing = $1', [file])
    const judged = { match: match?.id, standing: 'confirmed', words: 'Dorothea is his aunt.', when: 'now' }
    await done(work.coordinator, 'judge-match', judged)
    expect(await sees(work.officer, file)).toBe(404)
    expect(await sees(work.anotherOfficer, file)).toBe(200)
    expect(await finds(work.officer, 'Dorothea Vane', file)).toBe(false)
    expect(await finds(work.anotherOfficer, 'Dorothea Vane', file)).toBe(true)
    expect(await refused(work.officer, 'log-contact', { file, words: 'Let me in' })).toMatch(/^404/)
    const [held] = await work.rows('select worker from casework.case where id = $1', [id])
    expect(held).toEqual({ worker: null })
    await opensNothing('Owen Field', file, before)
    const judgedPage = await work.coordinator.get('/interests/matches')
    expect(judgedPage.text).toContain('shut out')
  })

  test('is not let in again by a grant, for as long as it is confirmed', async () => {
    const { file } = await familyOf('Peregrine Stott')
    await done(work.officer, 'declare-interest', {
      kind: 'school',
      grade: 'decision-maker',
      name: 'Alderney School',
    })
    const people = await work.rows<{ id: string }>('select id from casework.person where file = $1', [file])
    const changed = { person: people[0]?.id, version: 1, kind: 'parent', name: 'Peregrine Stott' }
    await done(work.anotherOfficer, 'change-person', { ...changed, setting: 'Alderney Primary School' })
    const said = await refused(work.coordinator, 'grant-file', { file, person: ids['Owen Field'] })
    expect(said).toContain('possible-interest')
    const [match] = await work.rows<{ id: string }>('select id from interests.match where thing = $1', [file])
    await done(work.coordinator, 'judge-match', {
      match: match?.id,
      standing: 'confirmed',
      words: 'A governor.',
    })
    expect(await sees(work.officer, file)).toBe(404)
    expect(await refused(work.coordinator, 'grant-file', { file, person: ids['Owen Field'] })).toContain(
      'interest-bars',
    )
  })
})

describe('T9 a worker who is shut out', () => {
  test('stays so: not by lifting the restriction, not by naming them, not by moving what is in the file to another', async () => {
    const { file, case: id } = await familyOf('Eulalia Thrupp')
    const other = await familyOf('Somebody Different')
    await done(work.officer, 'declare-interest', { kind: 'relation', grade: 'close', name: 'Eulalia Thrupp' })
    await refused(work.officer, 'claim-case', { case: id })
    const [match] = await work.rows<{ id: string }>('select id from interests.match where thing = $1', [file])
    await done(work.coordinator, 'judge-match', { match: match?.id, standing: 'confirmed', words: 'Aunt.' })
    const elsewhere = await referenceOf(other.file)
    const asked = {
      'lift-restriction': { file },
      'restrict-file': { file, people: [ids['Owen Field']] },
      'move-case': { case: id, reference: elsewhere },
      'merge-files': { file: other.file, reference: await referenceOf(file) },
    }
    const codes = ['somebody-shut-out', 'interest-bars', 'not-the-same-people', 'not-the-same-people']
    for (const [at, [command, input]] of Object.entries(asked).entries())
      expect(await refused(work.coordinator, command, input)).toContain(codes[at])
    expect(await sees(work.officer, file)).toBe(404)
    await done(work.coordinator, 'exclude-person', { file: other.file, person: ids['Owen Field'] })
    await done(work.coordinator, 'move-case', asked['move-case'])
    for (const one of [file, other.file]) expect(await sees(work.officer, one)).toBe(404)
    expect(await sees(work.anotherOfficer, other.file)).toBe(200)
  })
})

describe('whoever is shut out as somebody who leads said', () => {
  const shutOut = async (file: string) => {
    const page = await work.coordinator.get(`/families/${file}/access`)
    return work.coordinator.submit(page, { person: ids['Owen Field'] ?? '' }, 'Shut them out')
  }

  test('stays out by whichever way they might come in, and what they held waits for somebody else', async () => {
    const { file, case: id } = await familyOf('Isadora Wynn')
    await done(work.officer, 'claim-case', { case: id })
    expect((await shutOut(file)).text).toContain('Shut out: Owen Field.')
    expect(await work.rows('select worker from casework.case where id = $1', [id])).toEqual([
      { worker: null },
    ])
    const [person, other] = [ids['Owen Field'], await familyOf('Somebody Else')]
    const asked = {
      'lift-restriction': { file },
      'restrict-file': { file, people: [person] },
      'grant-file': { file, person },
      'allocate-case': { case: id, worker: person },
      'merge-files': { file: other.file, reference: await referenceOf(file) },
    }
    const codes = [
      'somebody-shut-out',
      'interest-bars',
      'interest-bars',
      'not-named-in-file',
      'not-the-same-people',
    ]
    for (const [at, [command, input]] of Object.entries(asked).entries())
      expect(await refused(work.coordinator, command, input)).toContain(codes[at])
    expect(await sees(work.officer, file)).toBe(404)
  })

  test('is let in again by somebody who leads, which opens nothing by itself', async () => {
    const { file } = await familyOf('Ottoline Marr')
    const page = await shutOut(file)
    const again = await work.coordinator.submit(
      page,
      { person: ids['Owen Field'] ?? '' },
      'Let them in again',
    )
    expect(again.text).not.toContain('Shut out: Owen Field')
    expect(await sees(work.officer, file)).toBe(404)
    expect(await refused(work.coordinator, 'let-in-again', { file, person: ids['Owen Field'] })).toMatch(
      /^404/,
    )
    await done(work.coordinator, 'grant-file', { file, person: ids['Owen Field'] })
    expect(await sees(work.officer, file)).toBe(200)
    await work.coordinator.submit(again, {}, 'Lift the restriction')
    expect(await sees(work.officer, file)).toBe(200)
  })

  test('stays out of both when two files that were made one are taken apart', async () => {
    const [{ file }, other] = [await familyOf('Persis Hale'), await familyOf('Persis Hale')]
    await done(work.coordinator, 'merge-files', { file, reference: await referenceOf(other.file) })
    await shutOut(file)
    const [move] = await work.rows<{ id: string }>('select id from casework.move where file = $1', [file])
    await done(work.coordinator, 'undo-move', { move: move?.id })
    for (const one of [file, other.file])
      expect([await sees(work.officer, one), await sees(work.anotherOfficer, one)]).toEqual([404, 200])
  })

  test('is never oneself, and no trace of it is left when the file is erased', async () => {
    const { file } = await familyOf('Quentin Ashe')
    const self = { file, person: ids['Ruth Calder'] }
    expect(await refused(work.coordinator, 'exclude-person', self)).toContain('not-yourself')
    await shutOut(file)
    const reference = await referenceOf(file)
    await done(work.coordinator, 'erase-file', { file, reference, reason: 'asked-by-family' })
    expect(await work.rows('select 1 from interests.shut_out where file = $1', [file])).toEqual([])
  })
})

describe('a volunteer', () => {
  test('is not given the file of somebody they know', async () => {
    const vera = await work.join('Vera Lund', ['volunteer'])
    const { file } = await familyOf('Lysander Boot')
    await done(vera, 'declare-interest', { kind: 'relation', grade: 'close', name: 'Lisander Boot' })
    const person = await idOf('Vera Lund')
    expect(await refused(work.coordinator, 'grant-file', { file, person })).toContain('possible-interest')
    expect(await sees(vera, file)).toBe(404)
  })
})

describe('a worker who is a parent here', () => {
  test('and their colleagues see nothing of their file: it is one person’s, by one act', async () => {
    const { file, case: id } = await familyOf('Owen Field')
    const before = await keyOf(file)
    const access = await work.coordinator.get(`/families/${file}/access`)
    expect(access.html).toContain(`/families/${file}/colleague`)
    const form = await work.coordinator.get(`/families/${file}/colleague`)
    const unsaid = await work.coordinator.submit(form, {}, 'Keep it for one person')
    expect(unsaid.text).toContain('Choose whose family it is')
    const self = { worker: ids['Owen Field'] ?? '', named: ids['Owen Field'] ?? '' }
    expect((await work.coordinator.submit(unsaid, self, 'Keep it for one person')).text).toContain(
      'nobody works on their own family’s file',
    )
    const chosen = {
      worker: ids['Owen Field'] ?? '',
      named: ids['Anna Marsh'] ?? '',
      words: 'She agreed to Anna.',
    }
    await work.coordinator.submit(unsaid, chosen, 'Keep it for one person')
    expect(await sees(work.anotherOfficer, file)).toBe(200)
    for (const client of [work.officer, work.coordinator]) {
      expect(await sees(client, file)).toBe(404)
      expect(await finds(client, 'Owen Field', file)).toBe(false)
    }
    expect(await finds(work.anotherOfficer, 'Owen Field', file)).toBe(true)
    const [held] = await work.rows('select worker from casework.case where id = $1', [id])
    expect(held).toEqual({ worker: ids['Anna Marsh'] })
    await opensNothing('Owen Field', file, before)
    await done(work.anotherOfficer, 'log-contact', { file, words: 'She is glad of it.' })
  })

  test('does not say it of themselves, and leaves a family that is somebody else’s as it was', async () => {
    const { file } = await familyOf('Ruth Calder')
    const said = await refused(work.coordinator, 'mark-colleagues-family', {
      ...{ file, worker: ids['Ruth Calder'], named: ids['Anna Marsh'] },
    })
    expect(said).toContain('about-yourself')
    expect(await sees(work.officer, file)).toBe(200)
  })
})

test('an erased file leaves no match behind', async () => {
  const { file } = await familyOf('Cornelius Wragg')
  await done(work.officer, 'declare-interest', { kind: 'relation', grade: 'close', name: 'Cornelius Wragg' })
  expect(await refused(work.coordinator, 'grant-file', { file, person: ids['Owen Field'] })).toContain(
    'possible',
  )
  const [{ reference = 0 } = {}] = await work.rows<{ reference: number }>(
    'select reference from casework.file where id = $1',
    [file],
  )
  await done(work.coordinator, 'erase-file', {
    file,
    reference: `EH-${reference}`,
    reason: 'asked-by-family',
  })
  expect(await work.rows('select 1 from interests.match where thing = $1', [file])).toEqual([])
})
