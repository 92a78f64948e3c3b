import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import { readPdf } from '../../../../test/pdf/read-pdf.ts'
import { idIn, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { done, refused } from '../cases/testdata/a-case.ts'
import { drawn } from './draw-cases.ts'

const clock = handSetClock()
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

const PLANTED = [
  'Nadezhda',
  'Farrukhzad',
  'Thelonious',
  'Quillmere',
  '960417',
  'FE1',
  'Owen',
  'Field',
  'EH-1',
]

/** A family with names and a school, whose case was closed. */
async function aClosedCase(): Promise<{ case: string; file: string }> {
  const call = {
    callerName: 'Nadezhda Farrukhzad',
    phone: '01632 960417',
    childName: 'Thelonious',
    words: 'Help.',
  }
  const file = idIn((await work.officer.submit(await work.officer.get('/contacts/new'), call)).path)
  const { case: id = '' } = await done(work.officer, 'begin-case', { file, issue: 'transport' })
  const details = { issue: 'transport', stage: 'no-plan', level: '2', setting: 'Quillmere Academy' }
  await done(work.officer, 'change-case', { case: id, version: 1, ...details })
  const why = { level: '2', because: 'answered', missingBecause: 'They knew our role.' }
  await done(work.officer, 'close-case', { case: id, ...why })
  return { case: id, file }
}

const DAYS = { from: '1/11/2026', until: '30/11/2026' }
const draw = async (share = 5) => (await done(work.coordinator, 'draw-sample', { ...DAYS, share })).draw ?? ''
const samplesIn = (id: string) =>
  work.rows<{ id: string; case_id: string; file: string; version: number }>(
    'select id, case_id, file, version from casework.sample_case where draw = $1 order by place',
    [id],
  )

describe('a sample of closed cases', () => {
  test('is drawn by chance, five of a hundred rounded up, and can be drawn again by the record', async () => {
    for (let at = 0; at < 3; at++) await aClosedCase()
    const id = await draw()
    const [record] = await work.rows<{ seed: string; share: number; of_how_many: number }>(
      'select seed, share, of_how_many from casework.draw where id = $1',
      [id],
    )
    const closed = await work.rows<{ id: string }>(`select id from casework.case where state = 'closed'`)
    expect(record?.of_how_many).toBe(closed.length)
    const again = drawn(
      record?.seed ?? '',
      closed.map(one => one.id),
      record?.share ?? 0,
    )
    expect((await samplesIn(id)).map(({ case_id }) => case_id)).toEqual(again)
    expect(again).toHaveLength(Math.ceil(closed.length / 20))
    expect((await work.coordinator.get(`/samples/${id}`)).text).toContain(record?.seed)
  })

  test('is for those who lead: an officer sees neither the page nor who was drawn', async () => {
    await aClosedCase()
    const id = await draw()
    expect((await work.officer.get(`/samples/${id}`)).status).toBe(403)
    expect((await work.officer.api(`/api/queries/read-draw?draw=${id}`)).status).toBe(403)
  })

  test('enters each file that is opened for it in the ledger, and keeps the level on a second look', async () => {
    await aClosedCase()
    const id = await draw(100)
    const [one] = await samplesIn(id)
    const path = `/samples/${id}/cases/${one?.id}`
    await work.coordinator.submit(
      await work.coordinator.get(path),
      { level: '3', basis: 'anonymised' },
      'Save the look at it',
    )
    const page = await work.coordinator.get(path)
    expect(page.text).toContain('The case itself is opened for this only where the family permitted it')
    const reads = await work.rows(`select from ledger.entry where act = 'read-sample' and subject = $1`, [
      one?.file,
    ])
    expect(reads.length).toBeGreaterThan(0)
    const [kept] = await work.rows('select level, moderated_level from casework.sample_case where id = $1', [
      one?.id,
    ])
    expect(kept).toEqual({ level: 2, moderated_level: 3 })
  })

  test('leaves as a pack in which nobody is named: not the family, the child, the school, the day or the worker', async () => {
    await aClosedCase()
    const id = await draw(100)
    const account =
      'The council said no. Thelonious Farrukhzad goes to Quillmere Academy. Nadezhda rang Owen Field on 12 November 2026 about EH-1001. They live at FE1 2AB. Mrs Quartz was kind. They were told every option.'
    for (const { id: sample, version } of await samplesIn(id))
      await done(work.coordinator, 'settle-sample', {
        sample,
        version,
        level: '2',
        basis: 'anonymised',
        account,
      })
    const text = await packText(id)
    expect(text).toContain('They were told every option.')
    expect(text).toContain('Case 1')
    for (const planted of [...PLANTED, 'Quartz', '12 November']) expect(text).not.toContain(planted)
  })

  test('counts what cannot be told without who it is, and tells nothing of it', async () => {
    await aClosedCase()
    const id = await draw(100)
    const [one] = await samplesIn(id)
    const look = {
      sample: one?.id,
      version: 1,
      level: '2',
      basis: 'left-out',
      account: 'The only one of its kind.',
    }
    await done(work.coordinator, 'settle-sample', look)
    expect(await packText(id)).not.toContain('The only one of its kind.')
  })

  test('asks for days in which something was closed, in their order', async () => {
    const form = await work.coordinator.get('/samples')
    const none = await work.coordinator.submit(form, { from: '1/1/2020', until: '2/1/2020' }, 'Draw a sample')
    expect(none.text).toContain('No case was closed in these days')
    expect(none.html).toContain('1/1/2020')
    const turned = { from: '2/11/2026', until: '1/11/2026' }
    expect(await refused(work.coordinator, 'draw-sample', turned)).toContain('days-the-wrong-way')
  })

  test('goes with a case that an officer moved to another file, once that file is erased', async () => {
    const moved = await aClosedCase()
    const id = await draw(100)
    const other = await aClosedCase()
    const [row] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [other.file],
    )
    const reference = `EH-${row?.reference}`
    await done(work.officer, 'move-case', { case: moved.case, reference })
    const sample = (await samplesIn(id)).find(one => one.case_id === moved.case)
    expect((await work.coordinator.get(`/samples/${id}/cases/${sample?.id}`)).status).toBe(200)
    await done(work.coordinator, 'erase-file', { file: other.file, reference, reason: 'asked-by-family' })
    expect((await samplesIn(id)).map(one => one.case_id)).not.toContain(moved.case)
  })

  test('keeps nothing of an account or a note in clear', async () => {
    await aClosedCase()
    const id = await draw(100)
    const [one] = await samplesIn(id)
    const look = {
      sample: one?.id,
      version: 1,
      level: '2',
      basis: 'permitted',
      account: 'marzipan',
      note: 'quicksand',
    }
    await done(work.coordinator, 'settle-sample', look)
    const kept = await work.rows('select s::text as row from casework.sample_case s')
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toMatch(/marzipan|quicksand/)
  })
})

/** Everything that the pack says: its letter, before it is set in type. */
async function packText(id: string): Promise<string> {
  const { headers, bytes } = await work.coordinator.raw('GET', `/samples/${id}/pack`)
  expect(headers['content-type']).toBe('application/pdf')
  const { text, objects } = readPdf(bytes)
  return `${text.replaceAll(/\s+/g, ' ')} ${objects}`
}
