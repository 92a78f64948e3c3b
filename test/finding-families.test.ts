import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient } from './house-client.ts'
import { attribute } from './pages/read-page.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
const families: Record<string, string> = {}
beforeAll(async () => {
  work = await peopleAtWork()
  for (const [callerName, phone, childName] of [
    ['Siobhán O’Brien', '01632 960123', 'Ciarán'],
    ["Pat O'Hara", '+44 1632 960456', ''],
    ['Rosa D’Arcy-Smith', '', 'Łucja'],
    ['Zoë Kowalska', '07700 900 789', ''],
    ['فاطمة الزهراء', '', ''],
  ] as const) {
    const page = await logCall(work.officer, { callerName, phone, childName })
    families[callerName] = idIn(page.path)
  }
})
afterAll(() => work.close())

/** Which of the families somebody finds. */
async function found(client: HouseClient, q: string): Promise<string[]> {
  const page = await client.submit(await client.get('/families'), { q })
  const ids = page.root.querySelectorAll('main a').map(link => attribute(link, 'href'))
  return Object.keys(families).filter(name => ids.includes(`/families/${families[name]}`))
}

describe('a family is found', () => {
  test.each([
    ['by the beginning of a name', 'siob', 'Siobhán O’Brien'],
    ['by a name without its accents', 'siobhan', 'Siobhán O’Brien'],
    ['by a name with them', 'SIOBHÁN', 'Siobhán O’Brien'],
    ['by a child’s name', 'Ciaran', 'Siobhán O’Brien'],
    ['without the apostrophe', 'obrien', 'Siobhán O’Brien'],
    ['with a typewriter’s apostrophe', "o'brien", 'Siobhán O’Brien'],
    ['with a printer’s apostrophe', 'o’hara', "Pat O'Hara"],
    ['by the second of two barrels', 'smith', 'Rosa D’Arcy-Smith'],
    ['by both barrels', 'D’Arcy-Smith', 'Rosa D’Arcy-Smith'],
    ['by both barrels without the hyphen', 'darcy smith', 'Rosa D’Arcy-Smith'],
    ['by a Polish name as an English keyboard has it', 'lucja', 'Rosa D’Arcy-Smith'],
    ['by two names in any order', 'kowalska zoe', 'Zoë Kowalska'],
    ['by a name in Arabic', 'الزهراء', 'فاطمة الزهراء'],
    ['by a telephone number', '01632 960123', 'Siobhán O’Brien'],
    ['by a number without its space', '01632960123', 'Siobhán O’Brien'],
    ['by the beginning of a number', '07700 900', 'Zoë Kowalska'],
    ['by a number with its country', '+44 1632 960123', 'Siobhán O’Brien'],
    ['by a number that was typed with its country', '01632 960456', "Pat O'Hara"],
    ['by its reference', 'EH-1003', 'Rosa D’Arcy-Smith'],
    ['by its reference as it is said', 'eh 1003', 'Rosa D’Arcy-Smith'],
    ['by the number of its reference', '1003', 'Rosa D’Arcy-Smith'],
  ])('%s: %s', async (_how, asked, name) => {
    expect(await found(work.officer, asked)).toEqual([name])
  })

  test('by a colleague who did not open it, and right after it was opened', async () => {
    expect(await found(work.anotherOfficer, 'siobhan')).toEqual(['Siobhán O’Brien'])
    families['Newly Come'] = idIn((await logCall(work.coordinator, { callerName: 'Newly Come' })).path)
    expect(await found(work.anotherOfficer, 'newly')).toEqual(['Newly Come'])
  })

  test.each(['nobody at all', 'brien kowalska', '%', '*', "' or 1=1 --", '.', '\u0000'])(
    'but not by what is nobody’s: %j',
    async asked => {
      expect(await found(work.officer, asked)).toEqual([])
    },
  )
})

describe('who finds and opens nothing', () => {
  test.each([
    ['Olga Machine', 'operator'],
    ['Gus Group', 'group-member'],
    ['Val Unteer', 'volunteer'],
    ['Chas Chair', 'chair'],
  ] as const)('%s, %s', async (name, role) => {
    const client = await work.join(name, [role])
    const file = families['Siobhán O’Brien']
    // To a volunteer the page is open, for families that were opened to them; this one is as if it were not there.
    const closed = role === 'volunteer' ? 404 : 403
    for (const path of [
      '/families',
      '/today',
      `/families/${file}`,
      `/families/${file}/looked`,
      '/contacts/new',
    ]) {
      const answer = await client.raw('GET', path)
      expect([path, answer.status]).toEqual([path, path === `/families/${file}` ? closed : 403])
      expect(answer.body).not.toMatch(/Siobh|EH-1/)
    }
    expect((await client.api(`/api/queries/open-file?file=${file}`)).status).toBe(closed)
    for (const query of ['todays-work', `looked-at-file?file=${file}`])
      expect((await client.api(`/api/queries/${query}`)).status).toBe(403)
    expect((await client.api('/api/queries/find-families', { q: 'siobhan' })).status).toBe(403)
    const text = (await client.get('/me')).text
    expect(text).toContain('Not granted')
  })

  test('somebody who was given the role of an officer, and not the key, is told so and reads nothing', async () => {
    const client = await work.join('Kay Less', ['line-manager'])
    await work.rows(
      `insert into people.role_held (person, role, since)
       select person, 'officer', now() from people.role_held where role = 'line-manager'`,
    )
    expect(await found(client, 'siobhan')).toEqual([])
    const answer = await client.raw('GET', `/families/${families['Siobhán O’Brien']}`)
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('does not carry the key')
    const typed = await logCall(client, { callerName: 'Lost?', words: 'Nothing typed is lost.' })
    expect([typed.status, typed.text.includes('Nothing typed is lost.')]).toEqual([403, true])
  })
})
