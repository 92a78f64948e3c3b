import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf, idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

/** Two families, one of whose contacts was amended; gives their ids. */
async function twoFamilies(): Promise<{ one: string; other: string }> {
  const first = await logCall(work.officer, {
    callerName: 'Primrose One',
    childName: 'Percy',
    words: 'First words.',
  })
  const second = await logCall(work.officer, {
    callerName: 'Quentin Other',
    childName: 'Queenie',
    words: 'Other words.',
  })
  return { one: idIn(first.path), other: idIn(second.path) }
}

const OFFICERS = `person in (select person from people.role_held where role = 'officer')`

const swap = (table: string, column: string, key: string, where: string) =>
  work.rows(
    `with two as (select ${key} as key, ${column} as value, row_number() over (order by ${key}) as place
       from ${table} where ${where})
     update ${table} t set ${column} = (select value from two where two.key <> t.${key})
     from two where t.${key} = two.key returning t.${key}`,
  )

describe('what is sealed opens only where it was put', () => {
  const moves: [string, string, string, string, (ids: { one: string; other: string }) => string][] = [
    [
      'two families’ keys',
      'vault.file_key',
      'sealed_file_key',
      'file',
      ({ one, other }) => `file in ('${one}', '${other}')`,
    ],
    ['two people of one file', 'casework.person', 'sealed_details', 'id', ({ one }) => `file = '${one}'`],
    [
      'what was said in two files',
      'casework.contact',
      'sealed_words',
      'id',
      ({ one, other }) => `file in ('${one}', '${other}')`,
    ],
  ]

  test.each(moves)('%s, changed for each other, do not', async (_what, table, column, key, where) => {
    const ids = await twoFamilies()
    expect(await swap(table, column, key, where(ids))).toHaveLength(2)
    const page = await work.officer.get(`/families/${ids.one}`)
    expect(page.status).toBe(500)
    expect(page.html).not.toMatch(/Primrose|Quentin|First words|Other words|Percy|Queenie/)
    expect((await work.officer.raw('GET', `/api/queries/open-file?file=${ids.one}`)).status).toBe(500)
    expect(await swap(table, column, key, where(ids))).toHaveLength(2)
    expect((await work.officer.get(`/families/${ids.one}`)).text).toContain('First words.')
  })

  test('two contacts of the same family, changed for each other, do not', async () => {
    const { one } = await twoFamilies()
    await work.officer.api('/api/commands/log-contact', { file: one, words: 'Second time.' })
    expect(await swap('casework.contact', 'sealed_words', 'id', `file = '${one}'`)).toHaveLength(2)
    expect((await work.officer.get(`/families/${one}`)).status).toBe(500)
  })

  test('an older text put back in place of a newer one does not', async () => {
    const { one } = await twoFamilies()
    const [before] = await work.rows<{ id: string; sealed_words: Buffer }>(
      `select id, sealed_words from casework.contact where file = '${one}'`,
    )
    const amended = { contact: before?.id, version: 1, words: 'Amended words.' }
    expect((await work.officer.api('/api/commands/amend-contact', amended)).status).toBe(200)
    await work.rows('update casework.contact set sealed_words = $1 where id = $2', [
      before?.sealed_words,
      before?.id,
    ])
    const page = await work.officer.get(`/families/${one}`)
    expect(page.status).toBe(500)
    expect(page.html).not.toContain('First words.')
  })

  test('one bit changed anywhere, it does not', async () => {
    const { one } = await twoFamilies()
    await work.rows(
      `update casework.contact set sealed_words = set_bit(sealed_words, 8 * (length(sealed_words) / 2), 1 - get_bit(sealed_words, 8 * (length(sealed_words) / 2)))
       where file = '${one}'`,
    )
    expect((await work.officer.get(`/families/${one}`)).status).toBe(500)
  })

  test('another person’s session does not: its keys are sealed under its own cookie', async () => {
    const [one, other] = [work.house.visitor(), work.house.visitor()]
    await work.rows('delete from people.session')
    await work.signIn(addressOf('Owen Field'), one)
    await work.signIn(addressOf('Anna Marsh'), other)
    expect(await swap('people.session', 'sealed_keys', 'token_hash', 'true')).toHaveLength(2)
    for (const client of [one, other])
      expect((await client.raw('GET', '/today')).headers['location']).toMatch(/^\/sign-in/)
    await work.everybodySignedIn()
  })

  test('another person’s grant of the service key does not', async () => {
    expect(await swap('vault.service_grant', 'sealed_service_key', 'person', OFFICERS)).toHaveLength(2)
    const answer = await work.house
      .visitor()
      .api('/api/commands/sign-in', { address: addressOf('Owen Field'), password: 'a long enough password' })
    expect(answer.status).toBe(500)
    await swap('vault.service_grant', 'sealed_service_key', 'person', OFFICERS)
  })

  test('another person’s draft does not', async () => {
    const nonces: string[] = []
    for (const client of [work.officer, work.anotherOfficer]) {
      const page = await client.get('/contacts/new')
      const { fields } = client.fill(page, { words: 'Whose words?' })
      nonces.push((fields.get('_form') ?? '').split('.')[2] ?? '')
      await client.raw('POST', '/drafts/autosave', {
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: fields.toString(),
      })
    }
    expect(await swap('platform.draft', 'sealed', 'nonce', 'true')).toHaveLength(2)
    const page = await work.officer.get(`/contacts/new?draft=${nonces[0]}`)
    expect(page.html).not.toContain('Whose words?')
  })
})
