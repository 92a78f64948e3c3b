import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import { readPdf } from '../../../../test/pdf/read-pdf.ts'
import { idIn, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from '../cases/testdata/a-case.ts'

/** A Monday, ten in the morning. */
const clock = handSetClock()
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterEach(() => clock.pass(-passed.splice(0).reduce((all, one) => all + one, 0)))
afterAll(() => work.close())

const SUPPORT = { role: 'support', supportsAs: 'supporter' } as const

/** A meeting at school ten minutes from now, to which the officer goes as a supporter. */
async function aMeeting(more: object = {}, by = work.officer) {
  const { file, case: id } = await aCase(by)
  const { meeting = '' } = await done(by, 'arrange-meeting', {
    ...{ file, case: id, kind: 'school', when: 'today 10:10', place: 'Room 3' },
    ...{ ...SUPPORT, ...more },
  })
  return { file, case: id, meeting, path: `/meetings/${meeting}` }
}

const passed: number[] = []

/** Some minutes after it began. */
function inTheMeeting() {
  clock.pass(15)
  passed.push(15)
}

describe('arranging a meeting', () => {
  test('C08: whoever goes says beforehand as what, exactly one thing, and ticks that those present were told', async () => {
    const { meeting, path } = await aMeeting()
    const before = await work.officer.get(path)
    expect(before.text).toContain('Those present were not told yet')
    inTheMeeting()
    await done(work.officer, 'record-meeting', { meeting, told: 'yes' })
    const [row] = await work.rows<{ role: string; stated_late: boolean; told_at: Date }>(
      'select role, stated_late, told_at from casework.attendance where meeting = $1',
      [meeting],
    )
    expect(row).toMatchObject({ role: 'support', stated_late: false, told_at: clock.now() })
    const twice = 'insert into casework.attendance select * from casework.attendance where meeting = $1'
    await expect(work.rows(twice, [meeting])).rejects.toThrow(/duplicate key/)
  })

  test('C08: a role that is stated once the meeting has begun needs a reason, and is marked as late', async () => {
    const { meeting, path } = await aMeeting()
    inTheMeeting()
    const state = { meeting, role: 'strategy' }
    expect(await refused(work.anotherOfficer, 'state-role', state)).toContain('late-needs-why')
    await done(work.anotherOfficer, 'state-role', { ...state, lateBecause: 'Owen was held up.' })
    const page = await work.officer.get(path)
    expect(page.text).toContain('Stated late')
    expect(page.text).toContain('Owen was held up.')
  })

  test('C08 R21 D11: a part in a decision about a family is refused to everybody, and no row can hold one', async () => {
    const { meeting, file } = await aMeeting()
    for (const client of [work.officer, work.coordinator]) {
      expect(await refused(client, 'state-role', { meeting, role: 'decision' })).toContain(
        'no-seat-in-decisions',
      )
      const arrange = { file, kind: 'exclusion', when: 'Friday 10:00', role: 'decision' }
      expect(await refused(client, 'arrange-meeting', arrange)).toContain('no-seat-in-decisions')
    }
    const force = `update casework.attendance set role = 'decision', supports_as = null where meeting = $1`
    await expect(work.rows(force, [meeting])).rejects.toThrow(/check constraint/)
    const entered = await work.rows(
      `select act from ledger.entry where act = 'state-role' and outcome = 'refused'`,
    )
    expect(entered.length).toBeGreaterThan(0)
  })

  test('N70: which ways the policy has, with their days and promises, stands on a page of its own', async () => {
    const form = await work.officer.get('/meetings/register')
    expect(form.html).toContain('href="/meetings/roles"')
    const { text } = await work.officer.get('/meetings/roles')
    expect(text).toContain('Supporter: sits beside them')
    expect(text).toContain('As long as the policy stands')
  })

  test('N70: the policy that the service works under supports, and does not represent', async () => {
    const { meeting } = await aMeeting()
    const state = { meeting, role: 'support', supportsAs: 'representative' }
    expect(await refused(work.officer, 'state-role', state)).toContain('role-not-in-policy')
    const page = await work.officer.get(`/meetings/${meeting}`)
    expect(page.text).toContain('Takes notes for the parent')
    expect(page.text).not.toContain('Represents them')
    for (const { text } of [page, await work.officer.get('/meetings/register')]) {
      expect(text).toContain('To support a family')
      expect(text).not.toContain('represent a family')
    }
  })

  test('R20: each kind has its own papers, steps with their days, and the law with its source', async () => {
    const { path, meeting } = await aMeeting({ kind: 'exclusion', when: '25 11 2026 14:00' })
    const page = await work.officer.get(path)
    expect(page.text).toContain('the school’s letter about the exclusion')
    expect(page.text).toContain('By Wednesday 18 November 2026')
    expect(page.text).toContain('Source:')
    await work.officer.submit(page, { steps: ['letter'] }, 'Save what is ready')
    expect((await work.officer.get(path)).text).toContain('Ready')
    const { rows } = {
      rows: await work.rows('select step from casework.meeting_step where meeting = $1', [meeting]),
    }
    expect(rows).toEqual([{ step: 'letter' }])
  })

  test('stands on the case’s timeline, on Today, and in the family’s file', async () => {
    // Somebody’s only one: Today shows the nearest few.
    const { file, case: id, meeting } = await aMeeting({}, work.anotherOfficer)
    expect((await work.officer.get(`/cases/${id}?show=meeting`)).text).toContain('Meeting at school')
    expect((await work.officer.get(`/families/${file}`)).text).toContain(
      'Meeting at school, 23 November 2026',
    )
    const { answer } = await work.anotherOfficer.api('/api/queries/todays-work?whose=mine')
    const lines = (answer as { answer: { lines: { id: string; kind: string }[] } }).answer.lines
    expect(lines.find(line => line.id === meeting)?.kind).toBe('meeting')
  })

  test('gives back what was typed when the time cannot be read', async () => {
    const { file } = await aCase(work.officer)
    const form = await work.officer.get(`/families/${file}/meetings/new`)
    const page = await work.officer.submit(form, { ...SUPPORT, when: 'soonish', place: 'The library' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Write the day and the time')
    expect(page.html).toContain('The library')
    const saved = await work.officer.submit(page, { when: 'Friday 10:00' })
    expect(saved.path).toContain('/meetings/')
    expect(saved.text).toContain('The library')
  })
})

describe('the calendar file', () => {
  test('D23 D25: holds kind, reference and place of one’s own meetings, and no name', async () => {
    const logged = await work.officer.submit(await work.officer.get('/contacts/new'), {
      callerName: 'Nadezhda Farrukhzad',
      childName: 'Thelonious',
      words: 'A review is coming.',
    })
    const file = idIn(logged.path)
    await done(work.officer, 'arrange-meeting', {
      ...{
        file,
        kind: 'annual-review',
        when: '2 12 2026 9:30',
        place: 'Oak School; hall, left',
        about: 'Thelonious',
      },
      ...SUPPORT,
    })
    const { body, headers, status } = await work.officer.raw('GET', '/meetings/calendar')
    expect(status).toBe(200)
    expect(headers['content-disposition']).toContain('meetings.ics')
    expect(body).toContain('SUMMARY:Annual review\\, EH-')
    expect(body).toContain('DTSTART:20261202T093000Z')
    expect(body).toContain('Oak School\\; hall\\, left')
    expect(body).not.toMatch(/Nadezhda|Farrukhzad|Thelonious|A review is coming/)
    const another = await work.anotherOfficer.raw('GET', '/meetings/calendar')
    expect(another.body).not.toContain('Annual review')
  })
})

describe('in the meeting', () => {
  test('K07: every point that the parent listed beforehand is ticked off, and another one joins them', async () => {
    const { meeting, path } = await aMeeting()
    await done(work.officer, 'add-points', {
      meeting,
      points: 'Why the help stopped\n\nWho decides in March',
    })
    const now = await work.officer.get(`${path}/now`)
    const [first] = await work.rows<{ id: string }>(
      'select id from casework.meeting_point where meeting = $1 order by position',
      [meeting],
    )
    const form = { told: ['yes'], raised: [first?.id ?? ''], newPoint: 'The lift' }
    await work.officer.submit(now, form, 'Save')
    const page = await work.officer.get(path)
    expect(page.text).toContain('Raised Why the help stopped')
    expect(page.text).toContain('Not raised yet Who decides in March')
    expect(page.text).toContain('Raised The lift')
    await work.officer.submit(await work.officer.get(`${path}/now`), { raised: [] }, 'Save')
    expect((await work.officer.get(path)).text).toContain('Not raised yet Why the help stopped')
  })

  test('K10: notes are offered, belong to the parent, are printed for them, and go as they wish', async () => {
    const { meeting, path } = await aMeeting()
    inTheMeeting()
    await done(work.officer, 'record-meeting', { meeting, notesOffered: 'wanted', notes: 'They said March.' })
    const page = await work.officer.get(path)
    expect(page.text).toContain('These notes belong to the parent')
    expect(page.text).toContain('They said March.')
    const pdf = await work.officer.raw('GET', `${path}/notes/pdf`)
    expect(readPdf(pdf.bytes).text).toContain('These notes belong to you')
    await done(work.officer, 'settle-notes', { meeting, notes: 'destroyed' })
    const after = await work.officer.get(path)
    expect(after.text).not.toContain('They said March.')
    expect(after.text).toContain('Deleted here, as the parent asked')
  })

  test('two people who write the notes at once see both texts, and nothing is overwritten', async () => {
    const { meeting, path } = await aMeeting()
    await done(work.anotherOfficer, 'state-role', { meeting, role: 'support', supportsAs: 'note-taker' })
    const theirs = await work.anotherOfficer.get(`${path}/now`)
    await done(work.officer, 'record-meeting', { meeting, notes: 'From Owen' })
    const page = await work.anotherOfficer.submit(theirs, { notes: 'From Anna' }, 'Save')
    expect(page.status).toBe(409)
    expect(page.text).toContain('From Owen')
    expect(page.html).toContain('From Anna')
  })

  test('K09: what the parent meant is noted as a clarification, with who gave it', async () => {
    const { meeting, path } = await aMeeting()
    await done(work.officer, 'record-meeting', { meeting, clarified: 'She meant the morning bus.' })
    expect((await work.officer.get(path)).text).toContain(
      'She meant the morning bus. (the parent, noted by Owen Field',
    )
  })

  test('K11 N46: nobody speaks for a parent before they agreed and said what they want said; each check is recorded', async () => {
    const { meeting, path } = await aMeeting()
    inTheMeeting()
    const speak = { meeting, agreedHow: 'nodded' }
    expect(await refused(work.officer, 'record-meeting', speak)).toContain('wanted-missing')
    const unasked = { meeting, wanted: 'He cannot sleep before school.' }
    expect(await refused(work.officer, 'record-meeting', unasked)).toContain('agreement-missing')
    await done(work.officer, 'record-meeting', { ...speak, ...unasked })
    expect(await refused(work.officer, 'finish-meeting', { meeting })).toContain('checks-missing')
    await done(work.officer, 'record-meeting', { meeting, check: 'go-on' })
    await done(work.officer, 'record-meeting', { meeting, check: 'stop' })
    await done(work.officer, 'finish-meeting', { meeting })
    const page = await work.officer.get(path)
    expect(page.text).toContain('He cannot sleep before school.')
    expect(page.text).toContain('they wanted it to go on')
    expect(page.text).toContain('they wanted it to stop')
    const [row] = await work.rows<{ ended: boolean }>(
      'select ended_at is not null as ended from casework.speaking where meeting = $1',
      [meeting],
    )
    expect(row?.ended).toBe(true)
  })

  test('K11: a meeting in which nobody checked ends with a reason, which the case keeps', async () => {
    const { meeting, case: id } = await aMeeting()
    inTheMeeting()
    await done(work.officer, 'record-meeting', { meeting, agreedHow: 'said', wanted: 'That she tried.' })
    await done(work.officer, 'finish-meeting', { meeting, uncheckedBecause: 'It was one sentence.' })
    expect((await work.officer.get(`/cases/${id}`)).text).toContain('It was one sentence.')
  })

  test('is recorded by nobody who has not said as what they are there', async () => {
    const { meeting } = await aMeeting()
    expect(await refused(work.anotherOfficer, 'record-meeting', { meeting, told: 'yes' })).toContain(
      'not-attending',
    )
  })
})

describe('after the meeting', () => {
  test('K08: whether the parent understood is asked for until it is recorded', async () => {
    const { meeting, path } = await aMeeting()
    inTheMeeting()
    expect((await work.officer.get(path)).text).toContain('Go through it with the parent')
    await done(work.officer, 'record-understanding', {
      meeting,
      understood: 'after-explaining',
      words: 'the dates',
    })
    const page = await work.officer.get(path)
    expect(page.text).not.toContain('Go through it with the parent')
    expect(page.text).toContain('They understood after it was explained again')
  })

  test('D10: one reflects on it for oneself and for supervision; a colleague reads nothing of it', async () => {
    const { meeting } = await aMeeting()
    inTheMeeting()
    await done(work.officer, 'reflect', { meeting, impartial: 'I nodded at the head too often.' })
    const path = `/meetings/${meeting}/reflection`
    expect((await work.officer.get(path)).html).toContain('I nodded at the head too often.')
    expect((await work.coordinator.get(path)).text).toContain('I nodded at the head too often.')
    expect((await work.anotherOfficer.get(path)).html).not.toContain('I nodded')
  })

  test('does not end before it began, and one that is cancelled leaves Today', async () => {
    const { meeting, path } = await aMeeting()
    expect(await refused(work.officer, 'finish-meeting', { meeting })).toContain('meeting-to-come')
    await done(work.officer, 'cancel-meeting', { meeting, because: 'The head is ill.' })
    expect((await work.officer.get(path)).text).toContain('The head is ill.')
    expect((await work.officer.get('/meetings')).html).not.toContain(meeting)
  })
})

describe('interests', () => {
  test('C07: keep somebody from a family’s meeting whom they may mean; only those who lead learn why', async () => {
    const { file } = await aCase(work.coordinator)
    await done(work.coordinator, 'add-person', { file, kind: 'parent', name: 'Rosalind Achebe' })
    await done(work.officer, 'declare-interest', {
      kind: 'relation',
      grade: 'close',
      name: 'Rosalind Achebe',
    })
    const arrange = { file, kind: 'school', when: 'today 10:10', ...SUPPORT }
    expect(await refused(work.officer, 'arrange-meeting', arrange)).toMatch(/^409.*"not-available"/)
    const [match] = await work.rows<{ worker: string; found_how: string }>(
      'select worker, found_how from interests.match where thing = $1',
      [file],
    )
    expect(match?.found_how).toBe('meeting')
    const forThem = { ...arrange, person: match?.worker }
    expect(await refused(work.anotherOfficer, 'arrange-meeting', forThem)).toMatch(/^409.*"not-available"/)
    expect(await refused(work.coordinator, 'arrange-meeting', forThem)).toContain('possible-interest')
    await done(work.anotherOfficer, 'arrange-meeting', arrange)
  })
})

describe('a volunteer', () => {
  test('records what happens where they go, in the file that was opened to them and in no other', async () => {
    const volunteer = await work.join('Vera Lund', ['volunteer'])
    const { file, meeting, path } = await aMeeting()
    expect((await volunteer.get(path)).status).toBe(404)
    const [{ person = '' } = {}] = await work.rows<{ person: string }>(
      `select person from people.role_held where role = 'volunteer'`,
    )
    await done(work.coordinator, 'grant-file', { file, person })
    const opened = await volunteer.get(path)
    expect(opened.text).toContain('A colleague')
    expect(opened.text).not.toContain('Somebody who has left')
    await done(volunteer, 'state-role', { meeting, ...SUPPORT })
    await done(volunteer, 'record-meeting', { meeting, told: 'yes', notes: 'From Vera', newPoint: 'The bus' })
    expect((await work.officer.get(path)).text).toContain('From Vera')
    const other = await aMeeting()
    expect(await refused(volunteer, 'state-role', { meeting: other.meeting, ...SUPPORT })).toContain('404')
    const forSomebodyElse = { meeting, ...SUPPORT, person: idIn(other.path) }
    expect(await refused(volunteer, 'state-role', forSomebodyElse)).toContain('not-available')
  })
})

describe('the register of panels and meetings', () => {
  const PANEL = { kind: 'board', title: 'SEND strategy board', when: 'Friday 10:00' } as const

  test('R21: lists what the service took part in and as what; a seat where others decide about families is refused', async () => {
    await done(work.officer, 'enter-panel', { ...PANEL, decidesOn: 'policy', role: 'strategy', told: 'yes' })
    const page = await work.anotherOfficer.get('/meetings/register')
    expect(page.text).toContain('SEND strategy board')
    expect(page.text).toContain('To contribute to strategy')
    for (const role of ['strategy', 'decision'])
      expect(
        await refused(work.coordinator, 'enter-panel', { ...PANEL, decidesOn: 'families', role }),
      ).toContain('no-seat-on-families')
    const others = { ...PANEL, decidesOn: 'policy', role: 'decision' }
    expect(await refused(work.officer, 'enter-panel', others)).toContain('no-part-in-decisions')
    await done(work.officer, 'enter-panel', { ...others, decidesOn: 'our-service' })
    const force = `update casework.panel set decides_on = 'policy' where role = 'decision'`
    await expect(work.rows(force)).rejects.toThrow(/check constraint/)
  })

  test('says of a meeting entered afterwards that its role was stated late, and why is asked for', async () => {
    const past = { ...PANEL, when: '2 11 2026 10:00', decidesOn: 'nothing', role: 'strategy' }
    expect(await refused(work.officer, 'enter-panel', past)).toContain('late-needs-why')
    await done(work.officer, 'enter-panel', { ...past, lateBecause: 'Nobody knew of this list.' })
    expect((await work.officer.get('/meetings/register')).text).toContain('Stated late')
  })
})

test('nothing that was said in or about a meeting stands in the database in clear', async () => {
  const { meeting } = await aMeeting({
    place: 'The old rectory',
    about: 'zebra crossing',
    present: 'Mr Quill',
  })
  inTheMeeting()
  await done(work.officer, 'add-points', { meeting, points: 'the quicksand question' })
  await done(work.officer, 'record-meeting', { meeting, notes: 'marzipan notes', clarified: 'lilac meaning' })
  await done(work.officer, 'reflect', { meeting, role: 'ochre thoughts' })
  const tables = ['meeting', 'meeting_point', 'meeting_note', 'reflection', 'attendance', 'panel']
  const kept = await Promise.all(
    tables.map(table => work.rows(`select t::text as row from casework.${table} t`)),
  )
  const said = /rectory|zebra|Quill|quicksand|marzipan|lilac|ochre|strategy board/
  expect(kept.flat().length).toBeGreaterThan(5)
  expect(JSON.stringify(kept)).not.toMatch(said)
})
