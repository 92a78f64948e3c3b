import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, open, openFrom } from '#platform/crypto.ts'
import { addressLookup, replayErasures } from '#rooms/vault'
import { FILE_KEEPERS } from '../src/file-keepers.ts'
import { caughtKeys } from './caught-keys.ts'
import type { HouseClient } from './house-client.ts'
import { addressOf, idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
let volunteer: HouseClient
beforeAll(async () => {
  work = await peopleAtWork()
  volunteer = await work.join('Vera Lund', ['volunteer'])
})
afterAll(() => work.close())

const WORDS = 'What the family said in confidence.'
let names = 0
const NAMES = ['Abelard', 'Bettina', 'Cosima', 'Dagobert', 'Edwina', 'Florian', 'Gudrun', 'Hadrian']

/** A family with a name of its own; gives its file and that name. */
async function aFamily(): Promise<{ file: string; name: string }> {
  const name = `${NAMES[names++]} Quill`
  const page = await logCall(work.officer, { callerName: name, words: WORDS })
  return { file: idIn(page.path), name }
}
const idOf = async (name: string) => {
  const [row] = await work.rows<{ id: string }>(
    `select person as id from people.address where address_lookup = $1`,
    [await lookup(name)],
  )
  return row?.id ?? ''
}
const lookup = (name: string) => addressLookup(work.house.app.context.secret, addressOf(name))
const act = async (name: string, input: object) => {
  const { status, answer } = await work.coordinator.api(`/api/commands/${name}`, input)
  expect([name, status, answer]).toEqual([name, 200, expect.anything()])
}
const sees = async (client: HouseClient, file: string) => {
  const { status, text } = await client.get(`/families/${file}`)
  expect(text.includes(WORDS)).toBe(status === 200)
  return status
}
const finds = async (client: HouseClient, q: string, file: string) =>
  (await client.submit(await client.get('/families'), { q })).html.includes(`/families/${file}`)

describe('a restricted file', () => {
  test('is there for those named only: others neither open, list nor find it', async () => {
    const { file, name } = await aFamily()
    expect(await finds(work.anotherOfficer, name, file)).toBe(true)
    const access = await work.coordinator.get(`/families/${file}/access`)
    await work.coordinator.submit(access, { people: ['Owen Field'] }, 'Restrict the file')
    expect([await sees(work.coordinator, file), await sees(work.officer, file)]).toEqual([200, 200])
    expect(await sees(work.anotherOfficer, file)).toBe(404)
    expect(await finds(work.anotherOfficer, name, file)).toBe(false)
    for (const client of [work.officer, work.coordinator])
      expect(await finds(client, name.split(' ').at(-1) ?? '', file)).toBe(true)
    expect(await finds(work.officer, 'Somebody Entirely Different', file)).toBe(false)
    const [{ reference = 0 } = {}] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [file],
    )
    expect(await finds(work.anotherOfficer, `EH-${reference}`, file)).toBe(false)
    expect(await finds(work.officer, `EH-${reference}`, file)).toBe(true)
    expect((await work.officer.get('/my-families')).text).toContain(`EH-${reference}`)
    const log = await work.anotherOfficer.api('/api/commands/log-contact', { file, words: 'Let me in' })
    expect(log.status).toBe(404)
    await logCall(work.officer, { callerName: 'Somebody Else' })
    expect((await work.officer.api('/api/commands/log-contact', { file, words: 'More.' })).status).toBe(200)
  })

  test('is not opened by the service key, taken from a session and held against a copy of the database', async () => {
    const { file } = await aFamily()
    await act('restrict-file', { file, people: [] })
    const [key] = await work.rows<{ sealed_file_key: Buffer | null }>(
      'select sealed_file_key from vault.file_key where file = $1',
      [file],
    )
    expect(key?.sealed_file_key).toBeNull()
    const caught = await caughtKeys(work, 'Owen Field')
    const grants = await work.rows<{ person: string; sealed_file_key: Buffer }>(
      'select person, sealed_file_key from vault.file_grant where file = $1',
      [file],
    )
    expect(grants).toHaveLength(1)
    for (const { person, sealed_file_key } of grants)
      await expect(
        openFrom(caught.own, sealed_file_key, `vault.file_grant|sealed_file_key|${file}|${person}`),
      ).rejects.toThrow('could not be opened')
  })

  test('is open and found again once the restriction is lifted', async () => {
    const { file, name } = await aFamily()
    await act('restrict-file', { file, people: [] })
    expect(await finds(work.anotherOfficer, name, file)).toBe(false)
    const access = await work.coordinator.get(`/families/${file}/access`)
    await work.coordinator.submit(access, {}, 'Lift the restriction')
    expect(await sees(work.anotherOfficer, file)).toBe(200)
    expect(await finds(work.anotherOfficer, name, file)).toBe(true)
  })
})

describe('a volunteer', () => {
  test('sees exactly the files that were opened to them, until they are closed again', async () => {
    const [mine, other] = [await aFamily(), await aFamily()]
    expect([await sees(volunteer, mine.file), await sees(volunteer, other.file)]).toEqual([404, 404])
    const access = await work.coordinator.get(`/families/${mine.file}/access`)
    const opened = await work.coordinator.submit(access, { 'Open it to': 'Vera Lund' }, 'Open it to them')
    expect([await sees(volunteer, mine.file), await sees(volunteer, other.file)]).toEqual([200, 404])
    expect((await volunteer.get('/my-families')).html).toContain(mine.file)
    expect((await volunteer.get('/families')).status).toBe(403)
    expect((await volunteer.api('/api/commands/log-contact', { file: mine.file })).status).toBe(403)
    await work.coordinator.submit(opened, { 'Close it to': 'Vera Lund' }, 'Close it to them')
    expect(await sees(volunteer, mine.file)).toBe(404)
  })
})

describe('whoever is shut out of a file', () => {
  test('opens nothing of it any more, with the keys and the session they had', async () => {
    const { file } = await aFamily()
    const anna = await idOf('Anna Marsh')
    const caught = await caughtKeys(work, 'Anna Marsh')
    const [before] = await work.rows<{ sealed_file_key: Buffer }>(
      'select sealed_file_key from vault.file_key where file = $1',
      [file],
    )
    const about = `vault.file_key|sealed_file_key|${file}`
    const fileKey = open(
      caught.service ?? new Uint8Array(32),
      before?.sealed_file_key ?? Buffer.alloc(0),
      about,
    )
    expect(await sees(work.anotherOfficer, file)).toBe(200)
    await act('exclude-person', { file, person: anna })
    expect(await sees(work.anotherOfficer, file)).toBe(404)
    expect(await sees(work.officer, file)).toBe(200)
    const rows = await work.rows<{ sealed: Buffer; about: string }>(
      `select sealed_words as sealed, 'casework.contact.sealed_words|' || id || '|' || version as about
       from casework.contact where file = $1
       union all select sealed_details, 'casework.person.sealed_details|' || id || '|' || version
       from casework.person where file = $1`,
      [file],
    )
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(() => open(fileKey, row.sealed, row.about)).toThrow('could not be opened')
    const [left] = await work.rows('select sealed_file_key from vault.file_key where file = $1', [file])
    expect(left).toEqual({ sealed_file_key: null })
    const grants = await work.rows<{ sealed: Buffer; person: string }>(
      'select sealed_file_key as sealed, person from vault.file_grant where file = $1',
      [file],
    )
    expect(grants.map(({ person }) => person)).not.toContain(anna)
    for (const { sealed, person } of grants) {
      const granted = openFrom(caught.own, sealed, `vault.file_grant|sealed_file_key|${file}|${person}`)
      await expect(granted).rejects.toThrow('could not be opened')
    }
  })

  test('as a volunteer leaves the file open to everybody else who works with families', async () => {
    const { file } = await aFamily()
    await act('grant-file', { file, person: await idOf('Vera Lund') })
    expect(await sees(volunteer, file)).toBe(200)
    await act('exclude-person', { file, person: await idOf('Vera Lund') })
    expect([await sees(volunteer, file), await sees(work.anotherOfficer, file)]).toEqual([404, 200])
  })

  test('while others write: what they save at that moment still opens', async () => {
    const { file } = await aFamily()
    const logs = Array.from({ length: 12 }, (_, n) =>
      work.officer.api('/api/commands/log-contact', { file, words: `Meanwhile ${n}.` }),
    )
    const exclusion = act('exclude-person', { file, person: await idOf('Anna Marsh') })
    const answers = await Promise.all(logs)
    await exclusion
    const { text } = await work.officer.get(`/families/${file}`)
    for (const [n, { status }] of answers.entries())
      if (status === 200) expect(text).toContain(`Meanwhile ${n}.`)
  })
})

describe('an erased file', () => {
  test('is gone: rows, keys, names in the search; the ledger keeps that it was erased and still proves itself', async () => {
    const { file, name } = await aFamily()
    const access = await work.coordinator.get(`/families/${file}/access`)
    const wrong = await work.coordinator.submit(
      access,
      { reason: 'asked-by-family', reference: 'EH-1' },
      'Erase the file',
    )
    expect(wrong.text).toContain('This is not the reference of this file')
    expect(await finds(work.officer, name, file)).toBe(true)
    const [{ reference = 0 } = {}] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [file],
    )
    await work.coordinator.submit(
      wrong,
      { reason: 'asked-by-family', reference: `EH-${reference}` },
      'Erase the file',
    )
    expect(await sees(work.officer, file)).toBe(404)
    expect(await finds(work.officer, name, file)).toBe(false)
    for (const [table, column] of [
      ['casework.file', 'id'],
      ['casework.person', 'file'],
      ['casework.contact', 'file'],
      ['vault.file_key', 'file'],
      ['vault.file_grant', 'file'],
    ])
      expect(await work.rows(`select 1 from ${table} where ${column} = $1`, [file])).toEqual([])
    expect(await work.rows('select 1 from vault.erased where file = $1', [file])).toHaveLength(1)
    const acts = await work.rows<{ act: string; opening: string | null }>(
      `select e.act, o.seq as opening from ledger.entry e left join ledger.opening o using (seq)
       where subject = $1 and outcome = 'done' order by seq`,
      [file],
    )
    expect(acts.at(-1)).toEqual({ act: 'erase-file', opening: expect.anything() })
    expect(acts.slice(0, -1).every(({ opening }) => opening === null)).toBe(true)
  })

  test('that comes back with a backup is erased again, and the list remembers it', async () => {
    const [back, kept] = [await aFamily(), await aFamily()]
    const client = new pg.Client(work.house.database.administrator)
    await client.connect()
    const replay = replayErasures(FILE_KEEPERS, new Date('2026-03-02T09:00:00Z'))
    expect(await replay(client, [back.file, newId()])).toBe(1)
    expect(await replay(client, [back.file])).toBe(0)
    await client.end()
    expect([await sees(work.officer, back.file), await sees(work.officer, kept.file)]).toEqual([404, 200])
    for (const table of ['casework.contact', 'casework.person', 'vault.file_key', 'vault.index_entry'])
      expect(await work.rows(`select 1 from ${table} where file = $1`, [back.file])).toEqual([])
    expect(await work.rows('select 1 from vault.erased where file = $1', [back.file])).toHaveLength(1)
  })
})
