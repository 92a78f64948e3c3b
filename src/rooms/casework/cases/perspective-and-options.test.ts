import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused, withPerspective } from './testdata/a-case.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const explained = (id: string) =>
  work.rows<{ option: string }>('select option from casework.option_explained where case_id = $1', [id])
const reasons = (id: string) =>
  work.rows<{ what: string }>('select what from casework.reason where case_id = $1', [id])

describe('C06 N46 N68: how the family sees it comes before options', () => {
  test('options ask for it, keep what was ticked, and go on with a reason', async () => {
    const { case: id, path } = await aCase(work.officer)
    const page = await work.officer.get(`${path}/options`)
    expect(page.text).toContain('How they see it is not written down yet')
    const again = await work.officer.submit(page, { all: ['yes'] }, 'Save what was explained')
    expect(again.status).toBe(422)
    expect(again.text).toContain('our promise N68')
    expect(again.html).toMatch(/name="all"[^>]*checked|checked[^>]*name="all"/)
    expect(await explained(id)).toEqual([])
    const saved = await work.officer.submit(
      again,
      { notAskedBecause: 'She asked only which options there are.' },
      'Save what was explained',
    )
    expect(saved.status).toBe(200)
    expect((await explained(id)).length).toBeGreaterThan(3)
    expect(await reasons(id)).toEqual([{ what: 'perspective-not-asked' }])
    expect(saved.text).toContain('They were not asked, because: She asked only which options there are.')
  })

  test('it stands first on the case as a quotation with its source, and is confirmed with them', async () => {
    const { path } = await aCase(work.officer)
    const page = await work.officer.get(path)
    expect(page.text).toContain('They said no to an assessment.')
    const saved = await work.officer.submit(
      page,
      { words: 'He is bright, and nobody sees it.', who: 'Maya, his mother' },
      'Save how they see it',
    )
    const { text } = saved
    expect(text).toContain('He is bright, and nobody sees it.')
    expect(text).toContain('Parent or carer, said (Maya, his mother), word for word')
    expect(text).toContain('Not confirmed by them yet.')
    expect(text.indexOf('How they see it')).toBeLessThan(text.indexOf('Options'))
    const accounts = await work.officer.get(`${path}/accounts`)
    const [form] = [...accounts.html.matchAll(/name="account" value="([^"]+)"/g)]
    await done(work.officer, 'confirm-account', { account: form?.[1] ?? '' })
    expect((await work.officer.get(path)).text).toContain('Confirmed by them.')
  })

  test('neither words nor a reason is asked for again, in words', async () => {
    const { path } = await aCase(work.officer)
    const page = await work.officer.get(path)
    const again = await work.officer.submit(page, { words: ' ' }, 'Save how they see it')
    expect([again.status, again.text.includes('or why they were not asked')]).toEqual([422, true])
  })

  test('dates, safety and a direct question are never held back: dates are worked out without it', async () => {
    const { case: id } = await aCase(work.officer)
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    await done(work.officer, 'give-information', { case: id, facts: await someFacts(id) })
    const { text } = await work.officer.get(`/cases/${id}`)
    expect(text).toContain('Monday 4 January 2027')
  })
})

async function someFacts(id: string): Promise<string[]> {
  const { html } = await work.officer.get(`/cases/${id}/information`)
  return [...html.matchAll(/name="facts" type="checkbox" value="([^"]+)"/g)]
    .slice(0, 2)
    .map(([, fact = '']) => fact)
}

describe('K04 C01 D17: the whole range of options', () => {
  test('is listed by name, doing nothing for now included, and the order shown is kept', async () => {
    const { case: id, path } = await aCase(work.officer)
    await withPerspective(work.officer, id)
    await done(work.officer, 'explain-options', { case: id, all: 'yes' })
    const { html, text } = await work.officer.get(path)
    const titles = [...html.matchAll(/<li class="evenhand-card"><h3[^>]*>([^<]+)</g)].map(
      ([, title = '']) => title,
    )
    expect(titles.length).toBeGreaterThan(5)
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en-GB')))
    expect(titles.join().toLowerCase()).toMatch(/nothing|wait/)
    expect(text).toContain('Decides:')
    expect(text).toContain('Time limit:')
    const [shown] = await work.rows<{ options: string[] }>(
      'select options from casework.options_shown where case_id = $1',
      [id],
    )
    expect(shown?.options).toHaveLength(titles.length)
    const page = await work.officer.get(`${path}/options`)
    expect(page.text).toContain('What it cannot do:')
    expect(page.text).toContain('Source:')
  })

  test('only one explained asks why, and goes on with the reason', async () => {
    const { case: id, path } = await aCase(work.officer)
    await withPerspective(work.officer, id)
    const page = await work.officer.get(`${path}/options`)
    const first = /name="options" type="checkbox" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const again = await work.officer.submit(page, { options: [first] }, 'Save what was explained')
    expect([again.status, again.text.includes('The range is to be whole')]).toEqual([422, true])
    expect(await explained(id)).toEqual([])
    const because = 'They know the others from the last time.'
    await work.officer.submit(again, { oneBecause: because }, 'Save what was explained')
    expect(await explained(id)).toEqual([{ option: first }])
    expect(await reasons(id)).toEqual([{ what: 'one-option' }])
  })

  test('none ticked is asked for in words', async () => {
    const { case: id } = await aCase(work.officer)
    expect(await refused(work.officer, 'explain-options', { case: id })).toContain('Tick the options')
    expect(
      await refused(work.officer, 'explain-options', { case: id, options: ['a-made-up-option'] }),
    ).toContain('Tick the options')
  })
})

describe('C09 K01 N40: the family chooses', () => {
  test('what they chose is marked as chosen by them, and may be chosen otherwise', async () => {
    const { case: id, path } = await aCase(work.officer)
    await withPerspective(work.officer, id)
    await done(work.officer, 'explain-options', { case: id, all: 'yes' })
    const chosen = (await explained(id))[0]?.option ?? ''
    await done(work.officer, 'choose-option', { case: id, option: chosen })
    expect((await work.officer.get(path)).text).toContain('Chosen by the family')
    await done(work.officer, 'choose-option', { case: id, option: chosen, chosen: 'no' })
    expect((await work.officer.get(path)).text).not.toContain('Chosen by the family')
  })

  test('an option that was not explained is not chosen', async () => {
    const { case: id } = await aCase(work.officer)
    expect(await refused(work.officer, 'choose-option', { case: id, option: 'option-mediation' })).toContain(
      'option-not-explained',
    )
  })
})
