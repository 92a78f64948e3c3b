import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import type { HouseClient, Page } from '../../../../test/house-client.ts'
import { attribute } from '../../../../test/pages/read-page.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'

const clock = handSetClock()
const PRESSED = 'My line manager asked me twice to leave the tribunal out.'
const ONCE = 'The head of service told me to write that the school was right.'
const ANSWERED = 'I spoke to the director on Monday. It stops.'

let work: PeopleAtWork
let chair: HouseClient
let vice: HouseClient
let volunteer: HouseClient
let clerk: HouseClient
let manager: HouseClient
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  chair = await work.join('Chandra Bose', ['chair'])
  vice = await work.join('Vera Lund', ['vice-chair'])
  volunteer = await work.join('Mei Tarn', ['volunteer'])
  clerk = await work.join('Ines Lane', ['clerk'])
  manager = await work.join('Max Power', ['line-manager'])
})
afterAll(() => work.close())

const reports = async (client: HouseClient, words: string) =>
  client.submit(await client.get('/pressure'), { words }, 'Send it to the chair')
const firstReport = async (reader: HouseClient, name: string): Promise<Page> => {
  const list = await reader.get('/pressure/reports')
  const link = list.root.querySelectorAll('main a').find(({ textContent }) => textContent.includes(name))
  if (!link) throw new Error(`Nothing of ${name} is listed.`)
  return reader.get(attribute(link, 'href'))
}
const entries = () =>
  work.rows<{ actor: string | null; outcome: string; purpose: string }>(
    "select actor, outcome, purpose from ledger.entry where act = 'report-pressure' order by seq",
  )

describe('somebody with power wants a worker to take a side', () => {
  test('who reads it, and who learns what, stands there before anything is typed', async () => {
    const { text } = await work.officer.get('/pressure')
    for (const said of [
      'Chandra Bose, chair of the group, and you.',
      'not the co-ordinator or deputy, not your line manager, not the council',
      'It does not say by whom',
      'Name no family',
      'Nothing is saved while you type',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('Vera Lund')
  })

  test('an officer tells the chair, the chair writes back and closes it, and nobody else sees any of it', async () => {
    const nadia = await work.join('Nadia Elm', ['officer'])
    const sent = await reports(nadia, ONCE)
    expect(sent.text).toContain(ONCE)
    const report = await firstReport(chair, 'Nadia Elm')
    expect(report.text).toContain(ONCE)
    const answered = await chair.submit(report, { words: ANSWERED }, 'Send it back')
    expect(answered.text).toContain(ANSWERED)
    const mine = await nadia.get('/pressure')
    expect(mine.text).toContain(ANSWERED)
    expect(mine.text).toContain('Chandra Bose, for the group')
    const closed = await chair.submit(answered, {}, 'Close it')
    expect(closed.path).toBe('/pressure/reports')
    expect((await firstReport(chair, 'Nadia Elm')).text).not.toContain('Write back')
    expect((await nadia.get('/pressure')).text).toContain('Closed on 23 November 2026')
    for (const other of [work.coordinator, work.officer, volunteer, clerk]) {
      const page = await other.get('/pressure')
      for (const words of [ONCE, ANSWERED]) expect(page.text).not.toContain(words)
      expect((await other.get(report.path)).status).toBe(403)
    }
    expect((await vice.get(report.path)).status).toBe(404)
    expect((await vice.get('/pressure/reports')).text).toMatch(/One more report was|more reports were/)
  })

  test('a volunteer and the clerk may as well; whoever manages the staff may not', async () => {
    for (const [name, role] of [
      ['Mona Tarn', 'volunteer'],
      ['Ian Lane', 'clerk'],
    ] as const) {
      const client = await work.join(name, [role])
      expect((await reports(client, `${PRESSED} ${name}`)).text).toContain(`${PRESSED} ${name}`)
      expect((await firstReport(chair, name)).text).toContain(`${PRESSED} ${name}`)
    }
    expect((await manager.get('/pressure')).status).toBe(403)
    expect((await manager.get('/pressure/reports')).status).toBe(403)
  })

  test('what cannot be sent is given back as it was typed', async () => {
    const tooLong = 'They wrote to me. '.repeat(600)
    const page = await reports(work.officer, tooLong)
    expect(page.text).toContain('Use 10,000 characters or fewer')
    expect(page.text).toContain(tooLong.slice(0, 400).trim())
    expect((await reports(work.officer, '')).text).toContain('Write what happened')
  })
})

describe('who reported', () => {
  test('stands neither in the ledger nor with what a repeat is known by, and no draft says so', async () => {
    await reports(work.officer, PRESSED)
    const made = (await entries()).filter(({ outcome }) => outcome === 'done')
    expect(made.length).toBeGreaterThan(0)
    for (const { actor } of made) expect(actor).toBeNull()
    const done = await work.rows(
      "select from platform.done where command = 'report-pressure' and person is not null",
    )
    const drafts = await work.rows("select from platform.draft where command = 'report-pressure'")
    expect([done, drafts]).toEqual([[], []])
    const form = await work.officer.get('/pressure')
    expect(form.html).not.toContain('data-autosave-url')
    const owen = await work.rows<{ id: string }>(
      'select person as id from people.role_held where role = $1',
      ['officer'],
    )
    const rows = await work.rows<{ row: string }>(
      'select w::text || p::text as row from interests.pressure_words w join interests.pressure p on p.id = w.report',
    )
    for (const { row } of rows) for (const { id } of owen) expect(row).not.toContain(id)
  })

  test('stands there of a refusal neither; of somebody who may not report at all it does', async () => {
    const page = await work.officer.get('/pressure')
    const filling = work.officer.fill(page, { words: PRESSED }, 'Send it to the chair')
    filling.fields.set('readers', 'somebody-else')
    const refused = await work.officer.send(page, filling)
    expect(refused.text).toContain('Who would read it has changed since you opened this page')
    expect(refused.text).toContain(PRESSED)
    const last = (await entries()).at(-1)
    expect(last).toEqual({ actor: null, outcome: 'refused', purpose: 'other-readers' })
    await manager.api('/api/commands/report-pressure', { words: PRESSED, readers: '' })
    expect((await entries()).at(-1)).toMatchObject({ outcome: 'refused', actor: expect.any(String) })
  })

  test('sent twice by an impatient finger, it is one report', async () => {
    const page = await clerk.get('/pressure')
    const filling = clerk.fill(page, { words: 'Only once, please.' }, 'Send it to the chair')
    await clerk.send(page, filling)
    const again = await clerk.send(page, filling)
    expect(again.text.split('Only once, please.').length).toBe(2)
  })
})

describe('the group', () => {
  test('is told how many in a year, and of so few only that they are few', async () => {
    const member = await work.join('Gwen Meakin', ['group-member'])
    const told = async () => (await member.api('/api/queries/count-pressure?year=2026')).answer
    const [{ n = 0 } = {}] = await work.rows<{ n: number }>(
      'select count(*)::int as n from interests.pressure',
    )
    for (let more = n; more < 4; more++) await reports(work.anotherOfficer, PRESSED)
    await work.rows(
      'update interests.pressure set reported_on = $1 where id <> (select max(id::text)::uuid from interests.pressure)',
      ['2025-05-05'],
    )
    expect(await told()).toMatchObject({ answer: { reports: 'fewer than 5' } })
    expect((await member.api('/api/queries/count-pressure?year=2024')).answer).toMatchObject({
      answer: { reports: '0' },
    })
    await work.rows("update interests.pressure set reported_on = '2026-05-05'")
    const [{ all = 0 } = {}] = await work.rows<{ all: number }>(
      'select count(*)::int as all from interests.pressure',
    )
    for (let more = all; more < 5; more++) await reports(work.anotherOfficer, PRESSED)
    expect(Number(((await told()) as { answer: { reports: string } }).answer.reports)).toBeGreaterThanOrEqual(
      5,
    )
    expect((await chair.get('/pressure/reports')).text).toContain('reports in 2026')
  })
})
