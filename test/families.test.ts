import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient } from './house-client.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
let officer: HouseClient
let coordinator: HouseClient
beforeAll(async () => {
  work = await peopleAtWork()
  ;({ officer, coordinator } = work)
})
afterAll(() => work.close())

const aFile = async (callerName: string, more: Record<string, string> = {}) =>
  idIn((await logCall(officer, { callerName, words: `${callerName} rang about the plan.`, ...more })).path)

async function found(text: string): Promise<string> {
  const page = await officer.submit(await officer.get('/families'), { q: text })
  return page.html
}

describe('the people of a file', () => {
  test('a child with a date of birth and a school is added, and found by name', async () => {
    const file = await aFile('Wanda Sorrelcombe')
    const page = await officer.get(`/families/${file}/people/new`)
    const after = await officer.submit(page, {
      kind: 'child',
      name: 'Tomos Sorrelcombe',
      bornOn: '2016-03-01',
      setting: 'Millrace Primary School',
    })
    expect(after.path).toContain(file)
    expect(after.html).toContain('Tomos Sorrelcombe')
    const rows = await work.rows<{ text: string }>(
      'select encode(sealed_details, $1) as text from casework.person',
      ['escape'],
    )
    expect(rows.map(({ text }) => text).join()).not.toContain('Millrace')
  })

  test('a wrong date comes back with what was typed', async () => {
    const file = await aFile('Vera Fernhurst')
    const page = await officer.submit(await officer.get(`/families/${file}/people/new`), {
      kind: 'child',
      name: 'Seren',
      bornOn: '2016-02-31',
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain('real date')
    expect(page.html).toContain('Seren')
  })

  test('two people who change somebody at once overwrite nothing', async () => {
    const file = await aFile('Nuala Tarnley')
    const [person] = await work.rows<{ id: string }>('select id from casework.person where file = $1', [file])
    const mine = await officer.get(`/people-of-files/${person?.id}`)
    const theirs = await work.anotherOfficer.get(`/people-of-files/${person?.id}`)
    await officer.submit(mine, { kind: 'parent', name: 'Nuala Tarnley', safeToContact: 'after 5 only' })
    const page = await work.anotherOfficer.submit(theirs, {
      kind: 'parent',
      name: 'Nuala Tarnley',
      safeToContact: 'never at work',
    })
    expect(page.status).toBe(409)
    expect(page.html).toContain('after 5 only')
    expect(page.html).toContain('never at work')
  })
})

describe('parties kept apart (domain.md §8 task 35)', () => {
  test('the other parent’s file shows nothing of the first, and only those who lead know that they belong together', async () => {
    const first = await aFile('Olga Wrenstead', { childName: 'Milo Wrenstead' })
    const page = await officer.get(`/families/${first}/rearrange`)
    const after = await officer.submit(
      page,
      { because: 'parents-in-dispute', name: 'Ivo Wrenstead', childName: 'Milo' },
      'Open the file',
    )
    const other = idIn(after.path)
    expect(other).not.toBe(first)
    for (const secret of ['Olga', first]) expect(after.html).not.toContain(secret)
    expect((await officer.get(`/families/${other}/rearrange`)).html).not.toContain('other party')
    expect((await coordinator.get(`/families/${other}/rearrange`)).html).toContain(first)
    expect(await work.rows('select from casework.kept_apart where file = $1', [first])).toHaveLength(1)
  })

  test('a young person under age has a file of their own only when somebody found that they can decide', async () => {
    const first = await aFile('Gareth Larchley')
    const page = await officer.get(`/families/${first}/rearrange`)
    const typed = { because: 'young-person', name: 'Iwan Larchley', bornOn: '2016-05-01' }
    const refused = await officer.submit(page, typed, 'Open the file')
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('compulsory school age')
    expect(refused.html).toContain('Iwan Larchley')
    const done = await officer.submit(
      refused,
      { ...typed, capacity: 'Their doctor wrote that they can.' },
      'Open the file',
    )
    expect(done.html).not.toContain('Gareth')
    const [file] = await work.rows<{ kind: string }>('select kind from casework.file where id = $1', [
      idIn(done.path),
    ])
    expect(file?.kind).toBe('young-person')
  })
})

describe('two files that are one family’s', () => {
  test('become one with everything in it, and are taken apart again', async () => {
    const [one, two] = [
      await aFile('Petra Reedhurst'),
      await aFile('Petra Reedhirst', { phone: '01632 960777' }),
    ]
    const [row] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [two],
    )
    const merged = await coordinator.submit(
      await coordinator.get(`/families/${one}/rearrange`),
      { reference: `EH-${row?.reference}` },
      'Make it one file',
    )
    expect(merged.html).toContain('Petra Reedhirst rang about the plan.')
    expect(merged.html).toContain('Petra Reedhurst rang about the plan.')
    expect((await officer.get(`/families/${two}`)).path).toContain(one)
    const undone = await coordinator.submit(
      await coordinator.get(`/families/${one}/rearrange`),
      {},
      'Undo this',
    )
    expect(undone.html).not.toContain('Petra Reedhirst rang')
    expect((await officer.get(`/families/${two}`)).html).toContain('Petra Reedhirst rang about the plan.')
  })

  test('are not made one when they are kept apart', async () => {
    const first = await aFile('Hana Elmgarth')
    const after = await officer.submit(
      await officer.get(`/families/${first}/rearrange`),
      { because: 'parents-in-dispute', name: 'Kofi Elmgarth' },
      'Open the file',
    )
    const [row] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [idIn(after.path)],
    )
    const refused = await coordinator.submit(
      await coordinator.get(`/families/${first}/rearrange`),
      { reference: `EH-${row?.reference}` },
      'Make it one file',
    )
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('kept apart on purpose')
  })
})

test('a file opened by mistake is found by nobody, and stays', async () => {
  const file = await aFile('Quentin Otterbourne')
  await officer.submit(
    await officer.get(`/families/${file}/rearrange`),
    {},
    'This file was opened by mistake',
  )
  expect(await found('Otterbourne')).not.toContain(file)
  expect(
    await work.rows('select from casework.file where id = $1 and in_error_since is not null', [file]),
  ).toHaveLength(1)
})

describe('the list of cases', () => {
  test('is narrowed by codes, page after page, and a filter is kept for oneself', async () => {
    const file = await aFile('Zofia Sedgeby')
    await work.rows(
      `insert into casework.case (id, file, number, issue, level, stage, opened_by, opened_at, quiet_since, sealed_words)
       select gen_random_uuid(), id, n, 'transport-refusal', case n when 1 then 4 else 2 end, 'no-plan', opened_by,
         opened_at - n * interval '1 day', opened_at, ''
       from casework.file, generate_series(1, 53) n where id = $1`,
      [file],
    )
    const page = await officer.get('/cases?level=2')
    expect(page.html).toContain('Cases opened before these')
    const next = /rel="next" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&')
    const second = await officer.get(next ?? '')
    expect(second.html.match(/EH-\d+\/5[23]/g)?.length).toBeGreaterThanOrEqual(2)
    expect((await officer.get('/cases?level=4')).html).toContain('Z. S.')
    const kept = await officer.submit(
      await officer.get('/cases?level=4'),
      { name: 'Tribunals' },
      'Keep this filter',
    )
    expect(kept.html).toContain('href="/cases?level=4"')
    expect((await work.anotherOfficer.get('/cases')).html).not.toContain('Tribunals')
    expect((await officer.get('/cases?level=nine&after=nonsense&state=%00')).status).toBe(200)
  })
})
