import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../../test/people-at-work.ts'
import { aCase, done, refused } from '../../cases/testdata/a-case.ts'
import { teamIds } from '../testdata/team-ids.ts'

let work: PeopleAtWork
let owen: string
let anna: string
beforeAll(async () => {
  work = await peopleAtWork()
  const ids = await teamIds(work.coordinator)
  owen = ids['Owen Field'] ?? ''
  anna = ids['Anna Marsh'] ?? ''
})
afterAll(() => work.close())

/** Owen holds a case; gives its ids. */
async function aCaseOfOwens() {
  const one = await aCase(work.officer)
  await done(work.officer, 'claim-case', { case: one.case })
  return one
}

const aPromise = (file: string, of?: string) =>
  done(work.officer, 'log-contact', {
    ...{ file, words: 'Ring her', next: 'call-back', dueAt: 'tomorrow 10am', ...(of ? { case: of } : {}) },
  })

async function aLoosePromise(): Promise<void> {
  const { file } = await aCase(work.officer)
  await aPromise(file)
}

async function aClaimedRequest(): Promise<void> {
  const { request } = await done(work.house.visitor(), 'put-in-request', {
    ...{ from: 'parent', phone: '01632 960123', words: 'Help' },
  })
  await done(work.officer, 'claim-request', { request })
}

const anUnsentLetter = (file: string) =>
  work.rows(
    "insert into casework.letter (id, file, kind, sealed_words, by, at) values ($1, $2, 'free', 'x', $3, now())",
    [newId(), file, owen],
  )

const aSheetOut = (file: string) =>
  done(work.officer, 'issue-sheet', {
    ...{ file, to: anna, asked: 'Read the letter with her', backOn: '1 12 2027' },
  })

/** Does something so many times, one after the other. */
async function times<T>(count: number, act: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  while (made.length < count) made.push(await act())
  return made
}

/** All that is open and somebody's, as the database has it whoever looks. */
const openOf = async (person: string): Promise<number> => {
  const [row] = await work.rows<{ held: number }>(
    `select ((select count(*) from casework.case where worker = $1 and state <> 'closed')
      + (select count(*) from casework.promise where owner = $1 and kept_at is null and let_go_at is null)
      + (select count(*) from casework.request where claimed_by = $1 and ended_at is null)
      + (select count(*) from casework.letter where by = $1 and sent_at is null)
      + (select count(*) from casework.paper_out where minded_by = $1 and ended_at is null))::int as held`,
    [person],
  )
  return row?.held ?? -1
}

const handOver = (input: object, by = work.coordinator) =>
  done(by, 'hand-over', { person: owen, kind: 'absent', cover: anna, ...input })

describe('handing everything over', () => {
  test('leaves nothing open with whoever is away, whatever they held and whoever gets it; and gives it back', async () => {
    const holding = fc.record({
      ...{ cases: fc.nat({ max: 3 }), resting: fc.nat({ max: 1 }), promises: fc.nat({ max: 2 }) },
      ...{ loose: fc.nat({ max: 1 }), requests: fc.nat({ max: 2 }), letters: fc.nat({ max: 2 }) },
      papers: fc.nat({ max: 1 }),
      cover: fc.constantFrom('anna', 'nobody'),
      choices: fc.array(fc.constantFrom('cover', 'nobody', 'anna'), { minLength: 4, maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(holding, async held => {
        const cases = await times(held.cases + held.resting, aCaseOfOwens)
        for (const { case: id } of cases.slice(held.cases))
          await done(work.officer, 'rest-case', { case: id })
        const [first] = cases
        await times(first ? held.promises : 0, () => aPromise(first?.file ?? '', first?.case))
        await times(held.loose, aLoosePromise)
        await times(held.requests, aClaimedRequest)
        await times(first ? held.letters : 0, () => anUnsentLetter(first?.file ?? ''))
        await times(first ? held.papers : 0, () => aSheetOut(first?.file ?? ''))
        const before = await openOf(owen)
        const choices = cases.map(({ case: id }, at) => {
          const choice = held.choices[at] ?? 'cover'
          return `${id}:${choice === 'anna' ? anna : choice}`
        })
        const { absence } = await handOver({
          cover: held.cover === 'anna' ? anna : 'nobody',
          'choices[]': choices,
        })
        expect(await openOf(owen)).toBe(0)
        await done(work.coordinator, 'end-absence', { absence })
        expect(await openOf(owen)).toBe(before)
      }),
      { numRuns: 5 },
    )
  }, 120_000)

  test('puts hearings within four weeks first, and prepares letters where it is known how to reach a family', async () => {
    const [quiet, heard] = [await aCaseOfOwens(), await aCaseOfOwens()]
    const { person } = await done(work.officer, 'add-person', {
      ...{ file: heard.file, kind: 'parent', name: 'Maya Kowalska', replyBy: 'post' },
    })
    expect(person).toBeDefined()
    const soon = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
    await done(work.officer, 'enter-date', {
      ...{
        case: heard.case,
        what: 'Hearing',
        on: soon,
        holder: 'tribunal',
        source: 'tribunal-letter',
        hearing: 'yes',
      },
    })
    const path = `/team/${owen}/hand-over`
    const page = await work.coordinator.get(path)
    expect(page.html.indexOf(heard.case)).toBeGreaterThan(0)
    expect(page.html.indexOf(heard.case)).toBeLessThan(page.html.indexOf(quiet.case))
    const after = await work.coordinator.submit(page, { kind: 'absent', cover: anna }, 'Hand everything over')
    expect(after.path).toBe(path)
    expect(after.text).toContain('Families to tell')
    expect(after.text).toContain('Letter prepared, not sent yet')
    expect(after.text).toContain('Call them: no letter was prepared')
    const letters = await work.rows<{ file: string; by: string }>(
      "select file, by from casework.letter where kind = 'handover' and file = any($1)",
      [[quiet.file, heard.file]],
    )
    expect(letters).toEqual([{ file: heard.file, by: anna }])
    const back = await work.coordinator.submit(after, {}, 'They are back: hand back what was covered')
    expect(back.text).not.toContain('Families to tell')
  })

  test('gives each promise to whoever gets its case, and one case to somebody else than the rest', async () => {
    const [one, other] = [await aCaseOfOwens(), await aCaseOfOwens()]
    await aPromise(one.file, one.case)
    const me = (await teamIds(work.coordinator))['Ruth Calder'] ?? ''
    const { absence } = await handOver({ 'choices[]': [`${one.case}:${me}`] })
    const rows = await work.rows(
      `select c.worker, (select owner from casework.promise p where p.case_id = c.id) as owner
        from casework.case c where c.id = any($1) order by c.id = $2 desc`,
      [[one.case, other.case], one.case],
    )
    expect(rows).toEqual([
      { worker: me, owner: me },
      { worker: anna, owner: null },
    ])
    await done(work.coordinator, 'end-absence', { absence })
  })

  test('hands back only what nobody else has taken on meanwhile', async () => {
    const [one, other] = [await aCaseOfOwens(), await aCaseOfOwens()]
    const { absence } = await handOver({ cover: 'nobody' })
    await done(work.anotherOfficer, 'claim-case', { case: one.case })
    await done(work.coordinator, 'end-absence', { absence })
    const workers = await work.rows<{ worker: string }>(
      'select worker from casework.case where id = any($1) order by id = $2 desc',
      [[one.case, other.case], one.case],
    )
    expect(workers.map(({ worker }) => worker)).toEqual([anna, owen])
    expect(await refused(work.coordinator, 'end-absence', { absence })).toContain('absence-over')
  })

  test('is done by a deputy as by a co-ordinator, and by everybody for themselves; by nobody else', async () => {
    const deputy = await work.join('Dee Putnam', ['deputy'])
    await aCaseOfOwens()
    const { absence } = await handOver({}, deputy)
    await done(deputy, 'end-absence', { absence })
    expect(
      await refused(work.anotherOfficer, 'hand-over', { person: owen, kind: 'absent', cover: anna }),
    ).toContain('404')
    expect((await work.anotherOfficer.raw('GET', `/team/${owen}/hand-over`)).status).toBe(404)
    const own = await handOver({}, work.officer)
    await done(work.officer, 'end-absence', { absence: own['absence'] })
  })

  test('that somebody who leads began is gone on with by whoever is away, for what came since', async () => {
    const { absence } = await handOver({})
    await aCaseOfOwens()
    const again = await handOver({}, work.officer)
    expect(again['absence']).toBe(absence)
    expect(await openOf(owen)).toBe(0)
    await done(work.coordinator, 'end-absence', { absence })
  })

  test('refuses a cover who is away too, and days in the wrong order; what was typed stays', async () => {
    const { absence } = await done(work.anotherOfficer, 'hand-over', {
      person: anna,
      kind: 'absent',
      cover: 'nobody',
    })
    const page = await work.coordinator.get(`/team/${owen}/hand-over`)
    const typed = { kind: 'absent', from: '1 12 2026', until: '30 11 2026', cover: anna }
    const mistaken = await work.coordinator.submit(page, typed, 'Hand everything over')
    expect(mistaken.text).toContain('The last day is before the first.')
    expect(mistaken.html).toContain('value="30 11 2026"')
    const away = await work.coordinator.submit(mistaken, { ...typed, until: '' }, 'Hand everything over')
    expect(away.text).toContain('Whoever you chose is away too.')
    await done(work.anotherOfficer, 'end-absence', { absence })
  })

  test('passes on who sees paper back, and asks back what lies with whoever goes', async () => {
    const { file } = await aCaseOfOwens()
    const { sheet } = await aSheetOut(file)
    const of = () =>
      work.rows('select by, minded_by, due_back_on::text as due from casework.paper_out where id = $1', [
        sheet,
      ])
    const page = await work.coordinator.get(`/team/${owen}/hand-over`)
    expect(page.text).toContain('1 sheet of paper to see back')
    const { absence } = await handOver({})
    expect(await of()).toEqual([{ by: owen, minded_by: anna, due: '2027-12-01' }])
    await done(work.coordinator, 'end-absence', { absence })
    expect(await of()).toEqual([{ by: owen, minded_by: owen, due: '2027-12-01' }])
    const leaving = { person: anna, kind: 'leaving', from: '2 11 2027', cover: owen }
    const { absence: annas } = await done(work.coordinator, 'hand-over', leaving)
    expect(await of()).toEqual([{ by: owen, minded_by: owen, due: '2027-11-02' }])
    expect((await work.coordinator.get(`/team/${anna}/hand-over`)).text).toContain(
      '1 sheet of paper with them, to be back by the first day',
    )
    await done(work.coordinator, 'end-absence', { absence: annas })
    await done(work.coordinator, 'end-sheet', { sheet, how: 'returned' })
  })

  test('tells whoever leads how many drafts there are, and where each was typed, and shows none of them', async () => {
    const form = await work.officer.get('/contacts/new')
    const { fields } = work.officer.fill(form, { words: 'A word nobody else may read' })
    const sent = await work.officer.raw('POST', '/drafts/autosave?path=/contacts/new', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: fields.toString(),
    })
    expect(sent.status).toBe(200)
    const { text } = await work.coordinator.get(`/team/${owen}/hand-over`)
    expect(text).toContain('1 draft, which only they can open')
    expect(text).toMatch(/The page of the draft saved \d/)
    expect(text).not.toContain('A word nobody else may read')
    expect((await work.coordinator.get('/drafts')).text).toContain('There is nothing waiting to be finished.')
  })

  test('of somebody who leaves offers the way to closing their account, which takes their keys', async () => {
    const { absence } = await handOver({ kind: 'leaving' })
    const { html } = await work.coordinator.get(`/team/${owen}/hand-over`)
    expect(html).toContain(`/people/${owen}/door`)
    await done(work.coordinator, 'end-absence', { absence })
  })

  test('never gives a case to somebody to whom the family’s file is not open', async () => {
    const { file, case: id } = await aCaseOfOwens()
    await done(work.coordinator, 'restrict-file', { file, people: [owen] })
    const chosen = { person: owen, kind: 'absent', cover: anna, 'choices[]': [`${id}:${anna}`] }
    const said = await refused(work.coordinator, 'hand-over', chosen)
    expect(said).toMatch(/422.*The file of EH-\d+\/1 is open to named people only/)
    const { absence } = await handOver({})
    expect(await openOf(owen)).toBe(0)
    const [left] = await work.rows('select worker from casework.case where id = $1', [id])
    expect(left).toEqual({ worker: null })
    await done(work.coordinator, 'end-absence', { absence })
    await done(work.coordinator, 'lift-restriction', { file })
  })
})
