import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '#platform/desk.ts'
import { addressLookup, escrowDrill, recoverServiceKey } from '#rooms/vault'
import { checkWordsIn } from './confirm-sheets.ts'
import { addressOf, idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
let sheets: string[]
let file: string
beforeAll(async () => {
  work = await peopleAtWork()
  file = idIn((await logCall(work.officer, { callerName: 'Maya Kowalska', words: 'In confidence.' })).path)
  sheets = await printNewSheets()
})
afterAll(() => work.close())

/** Makes new sheets through the page and confirms them; gives the words of each. */
async function printNewSheets(): Promise<string[]> {
  const page = await work.coordinator.submit(await work.coordinator.get('/keys/sheets'))
  const found = page.root.querySelectorAll('.evenhand-sheet').map(sheet =>
    sheet
      .querySelectorAll('li')
      .map(({ textContent }) => textContent.replace('(check word)', '').trim())
      .join(' '),
  )
  const after = await work.coordinator.submit(page, checkWordsIn(page.html))
  expect(after.path).toBe('/today')
  return found
}

/** What two keepers do at the server. */
const asCustodian = <T>(act: (desk: Desk) => Promise<T>): Promise<T> => {
  const { database, secret, clock, config } = work.house.app.context
  return database.as({ person: null, roles: ['custodian', 'doorkeeper'] }, sql =>
    act({ sql, secret, now: clock.now(), person: undefined, origin: config.origin, post: async () => {} }),
  )
}
const two = (one: number, other: number) => [sheets[one] ?? '', sheets[other] ?? ''] as const
const drill = (pair: readonly [string, string]) =>
  asCustodian(desk => escrowDrill(desk, pair, 'Ruth and Ida'))
const everything = () =>
  work.rows(`select (select string_agg(k::text, '' order by file) from vault.file_key k)
  || (select string_agg(g::text, '' order by person) from vault.service_grant g)
  || (select string_agg(e::text, '' order by id) from vault.escrow e) as keys`)

describe('two of the three recovery sheets', () => {
  test.each([
    [0, 1],
    [0, 2],
    [2, 1],
  ])('open the service key, whichever two (%i and %i), and change nothing', async (one, other) => {
    const before = await everything()
    expect(await drill(two(one, other))).toHaveProperty('drill')
    expect(await everything()).toEqual(before)
  })

  test('are read with capitals, numbers before the words and four letters of each', async () => {
    const typed = two(0, 1).map(words =>
      words
        .split(' ')
        .map((word, at) => `${at + 1}. ${word.slice(0, 4).toUpperCase()}`)
        .join('\n'),
    )
    expect(await drill([typed[0] ?? '', typed[1] ?? ''])).toHaveProperty('drill')
  })

  test('show on the keys page when the last drill was, with whom, and when the next is due', async () => {
    await drill(two(0, 1))
    const { text } = await work.coordinator.get('/keys')
    expect(text).toContain('with Ruth and Ida')
    expect(text).toMatch(/Next drill\s*By/)
    await work.rows(`update vault.escrow_drill set at = at - interval '13 months'`)
    expect((await work.coordinator.get('/keys')).text).toContain('Overdue since')
  })
})

describe('nothing is opened', () => {
  test('by one sheet, even twice', async () => {
    expect(await drill(two(0, 0))).toEqual({ fault: expect.stringContaining('the same sheet twice') })
    expect(await drill([sheets[0] ?? '', ''])).toEqual({ fault: expect.stringContaining('here are 0') })
  })

  test('by a sheet with one wrong word, or two words changed for each other', async () => {
    for (let at = 0; at < 32; at++) {
      const words = (sheets[0] ?? '').split(' ')
      words[at] = words[at] === 'zebra' ? 'zone' : 'zebra'
      expect(await drill([words.join(' '), sheets[1] ?? ''])).toHaveProperty('fault')
    }
    const swapped = (sheets[0] ?? '').replace(/^(\w+) (\w+)/, '$2 $1')
    expect(await drill([swapped, sheets[1] ?? ''])).toHaveProperty('fault')
  })

  test('by older sheets, once newer ones are confirmed', async () => {
    const old = sheets
    sheets = await printNewSheets()
    expect(await drill([old[0] ?? '', sheets[1] ?? ''])).toEqual({
      fault: expect.stringContaining('different sets'),
    })
    expect(await drill([old[0] ?? '', old[1] ?? ''])).toEqual({
      fault: expect.stringContaining('newer ones have taken their place'),
    })
    expect(await drill(two(0, 1))).toHaveProperty('drill')
  })

  test('when what is kept for the sheets was changed in the database', async () => {
    await work.rows(`update vault.escrow set sealed_service_key = set_byte(sealed_service_key, 60,
      255 - get_byte(sealed_service_key, 60))`)
    expect(await drill(two(0, 1))).toEqual({ fault: expect.stringContaining('was changed') })
    await work.rows(`update vault.escrow set sealed_service_key = set_byte(sealed_service_key, 60,
      255 - get_byte(sealed_service_key, 60))`)
  })
})

describe('the service key', () => {
  test('taken from an officer bites at once, and given again opens the files at the next sign-in', async () => {
    const keys = await work.coordinator.get('/keys')
    const taken = await work.coordinator.submit(
      keys,
      { 'Take the key from': 'Owen Field' },
      'Take the key away',
    )
    expect((await work.officer.get(`/families/${file}`)).title).toContain('Sign in')
    await work.signIn(addressOf('Owen Field'), work.officer)
    expect((await work.officer.get(`/families/${file}`)).text).toContain('does not carry the key')
    await work.coordinator.submit(taken, { 'Give the key to': 'Owen Field' }, 'Give the key')
    await work.signIn(addressOf('Owen Field'), work.officer)
    expect((await work.officer.get(`/families/${file}`)).text).toContain('In confidence.')
  })

  test('comes back from two sheets when nobody holds it any more', async () => {
    await work.rows('delete from vault.service_grant')
    await work.rows('delete from people.session')
    await work.everybodySignedIn()
    expect((await work.coordinator.get(`/families/${file}`)).status).toBe(403)
    const [{ person = '' } = {}] = await work.rows<{ person: string }>(
      `select person from people.role_held where role = 'coordinator'`,
    )
    expect(await asCustodian(desk => recoverServiceKey(desk, two(1, 2), person, false))).toEqual({
      person,
      files: 0,
    })
    await work.signIn('ruth@fenbridge.example', work.coordinator)
    expect((await work.coordinator.get(`/families/${file}`)).text).toContain('In confidence.')
    const without = await work.rows<{ id: string }>(
      `select distinct a.id from people.account a join people.role_held r on r.person = a.id where role = 'officer'`,
    )
    for (const { id } of without)
      await work.coordinator.api('/api/commands/regrant-service-key', { person: id })
    await work.rows('delete from people.session')
    await work.everybodySignedIn()
  }, 60_000)

  test('opens no restricted file and no concern about a child, but two sheets do, also sheets that were made afterwards', async () => {
    const restricted = idIn((await logCall(work.officer, { words: 'Only for two.' })).path)
    const raised = await work.officer.api('/api/commands/raise-concern', {
      ...{ file, dangerNow: 'no', child: 'Theo', words: 'Nobody was at home.', whose: 'Theo, to me' },
    })
    const { concern } = (raised.answer as { done: { concern: string } }).done
    await work.coordinator.api('/api/commands/restrict-file', { file: restricted, people: [] })
    sheets = await printNewSheets()
    for (const path of [`/families/${restricted}`, `/concerns/${concern}`])
      expect((await work.anotherOfficer.get(path)).status).toBe(404)
    const [{ id: anna = '' } = {}] = await work.rows<{ id: string }>(
      'select person as id from people.address where address_lookup = $1',
      [addressLookup(work.house.app.context.secret, addressOf('Anna Marsh'))],
    )
    const given = await asCustodian(desk => recoverServiceKey(desk, two(0, 2), anna, true))
    expect(given).toEqual({ person: anna, files: 2 })
    expect((await work.anotherOfficer.get(`/families/${restricted}`)).text).toContain('Only for two.')
    expect((await work.anotherOfficer.get(`/concerns/${concern}`)).text).toContain('Nobody was at home.')
    expect((await work.officer.get(`/families/${restricted}`)).status).toBe(404)
    await work.coordinator.api('/api/commands/lift-restriction', { file: restricted })
  })

  test('is exchanged: everybody signs in again, every file opens, the old key and old sheets’ copy do not', async () => {
    const itsKey = () =>
      work.rows<{ sealed_file_key: Buffer }>('select * from vault.file_key where file = $1', [file])
    const before = await itsKey()
    const refused = await work.coordinator.submit(await work.coordinator.get('/keys'), {}, 'Exchange the key')
    expect(refused.text).toContain('Type NEW KEY')
    const left = await work.coordinator.submit(refused, { 'Type NEW KEY': 'new key' }, 'Exchange the key')
    expect(left.title).toContain('Sign in')
    expect(await work.rows('select * from people.session')).toEqual([])
    await work.everybodySignedIn()
    for (const client of [work.coordinator, work.officer, work.anotherOfficer])
      expect((await client.get(`/families/${file}`)).text).toContain('In confidence.')
    const found = await work.officer.submit(await work.officer.get('/families'), { q: 'kowalska' })
    expect(found.text).toContain('EH-1001')
    expect(await drill(two(0, 1))).toHaveProperty('drill')
    const after = await itsKey()
    expect(after.map(row => row.sealed_file_key)).not.toEqual(before.map(row => row.sealed_file_key))
    await work.rows('update vault.file_key set sealed_file_key = $1 where file = $2', [
      before[0]?.sealed_file_key,
      file,
    ])
    expect((await work.officer.get(`/families/${file}`)).status).toBe(500)
    await work.rows('update vault.file_key set sealed_file_key = $1 where file = $2', [
      after[0]?.sealed_file_key,
      file,
    ])
  })
})
