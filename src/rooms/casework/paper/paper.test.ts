import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import type { HouseClient } from '../../../../test/house-client.ts'
import { readPdf } from '../../../../test/pdf/read-pdf.ts'
import { idIn, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { done, refused } from '../cases/testdata/a-case.ts'

/** A Monday, ten in the morning. */
const clock = handSetClock()
let work: PeopleAtWork
let volunteer: HouseClient
let vera: string
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  volunteer = await work.join('Vera Lund', ['volunteer'])
  const [row] = await work.rows<{ person: string }>(
    `select person from people.role_held where role = 'volunteer'`,
  )
  vera = row?.person ?? ''
})
afterAll(() => work.close())

async function aFamily(): Promise<string> {
  const call = {
    callerName: 'Nadezhda Farrukhzad',
    phone: '01632 960417',
    childName: 'Thelonious Farrukhzad',
    words: 'Help.',
  }
  return idIn((await work.officer.submit(await work.officer.get('/contacts/new'), call)).path)
}

/** A sheet that Vera gets, through the page. */
async function aSheet(file: string, backOn = '7/12/2026'): Promise<string> {
  const form = await work.officer.get(`/families/${file}/paper/new`)
  const typed = { to: vera, asked: 'Sit with her on Thursday.', safety: 'Ring after five.', backOn }
  const page = await work.officer.submit(form, typed, 'Put it on the register')
  expect(page.path).toBe('/paper')
  const [row] = await work.rows<{ id: string }>('select id from casework.paper_out where file = $1', [file])
  return row?.id ?? ''
}

describe('a sheet for a volunteer without a laptop', () => {
  test('D25: holds the least that is needed: first names, number, what is asked, how to be safe; no surname, no reference', async () => {
    const file = await aFamily()
    const sheet = await aSheet(file)
    const { bytes, headers } = await work.officer.raw('GET', `/paper/${sheet}/pdf`)
    expect(headers['content-disposition']).toContain('sheet.pdf')
    const { text: words, objects } = readPdf(bytes)
    const text = `${words.replaceAll(/\s+/g, ' ')} ${objects}`
    for (const needed of [
      'Nadezhda',
      'Thelonious',
      '01632 960417',
      'Sit with her on Thursday.',
      'Ring after five.',
    ])
      expect(text).toContain(needed)
    for (const unneeded of ['Farrukhzad', 'EH-', 'Owen', 'Vera']) expect(text).not.toContain(unneeded)
  })

  test('D25: stands on the register until it is back or shredded, is printed no more then, and its end is final', async () => {
    const sheet = await aSheet(await aFamily())
    const page = await work.anotherOfficer.get('/paper')
    expect(page.text).toContain('Vera Lund')
    expect(page.text).toContain('Back by Monday 7 December 2026')
    await work.anotherOfficer.submit(page, { sheet, how: 'shredded' }, 'Take it off the register')
    expect((await work.officer.get('/paper')).text).toContain('Shredded, ')
    expect((await work.officer.raw('GET', `/paper/${sheet}/pdf`)).status).toBe(410)
    expect(await refused(work.officer, 'end-sheet', { sheet, how: 'lost' })).toContain('404')
  })

  test('that should be back stands on Today of whoever issued it, as overdue', async () => {
    const sheet = await aSheet(await aFamily(), '23/11/2026')
    const onToday = async () =>
      (await work.officer.get('/today')).text.includes('A sheet of paper should be back')
    expect(await onToday()).toBe(false)
    await work.rows(`update casework.paper_out set due_back_on = '2026-11-22' where id = $1`, [sheet])
    expect(await onToday()).toBe(true)
    expect((await work.officer.get('/paper')).text).toContain('Overdue')
    await done(work.officer, 'end-sheet', { sheet, how: 'returned' })
    expect(await onToday()).toBe(false)
  })

  test('is made for people of the service only, and for a day to come', async () => {
    const file = await aFamily()
    const sheet = { file, to: file, asked: 'x', backOn: '7/12/2026' }
    expect(await refused(work.officer, 'issue-sheet', sheet)).toContain('not-available')
    expect(await refused(work.officer, 'issue-sheet', { ...sheet, to: vera, backOn: '1/11/2026' })).toContain(
      'back-before-today',
    )
    expect(await refused(volunteer, 'issue-sheet', { ...sheet, to: vera })).toContain('403')
  })

  test('keeps nothing of a family in clear', async () => {
    await aSheet(await aFamily())
    const kept = await work.rows('select p::text as row from casework.paper_out p')
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toMatch(/Nadezhda|Thelonious|960417|Thursday|after five/)
  })
})

describe('notes of somebody without a laptop', () => {
  test('are entered for them, marked as theirs and as typed by somebody else', async () => {
    const file = await aFamily()
    const form = await work.officer.get(`/families/${file}/notes-for/new`)
    const typed = { whose: vera, on: '20/11/2026', words: 'We sat in the kitchen.', minutes: '40' }
    const page = await work.officer.submit(form, typed, 'Save their notes')
    expect(page.text).toContain(
      'Notes of Vera Lund, Friday 20 November 2026, 40 minutes. Entered for them by Owen Field.',
    )
    expect(page.text).toContain('We sat in the kitchen.')
  })

  test('are of somebody else than whoever types them, and of a day that was', async () => {
    const file = await aFamily()
    const note = { file, whose: vera, on: '24/11/2026', words: 'x' }
    expect(await refused(work.officer, 'enter-note-for', note)).toContain('day-to-come')
    const [me] = await work.rows<{ by: string }>('select opened_by as by from casework.file where id = $1', [
      file,
    ])
    const mine = { ...note, on: '20/11/2026', whose: me?.by }
    expect(await refused(work.officer, 'enter-note-for', mine)).toContain('nobody-else')
  })
})
