import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import type { HouseClient, Page } from '../../../test/house-client.ts'
import { attribute, decoded } from '../../../test/pages/read-page.ts'
import { idIn, type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'

const clock = handSetClock('2026-11-22T10:00:00Z')
const IPSEA = '/directory/5d1f6a52-7d1c-4c0e-9a43-0c6a6f1b0a12'

let work: PeopleAtWork
let volunteer: HouseClient
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  volunteer = await work.join('Vera Stone', ['volunteer'])
})
afterAll(() => work.close())

const add = async (name: string, more: Record<string, string | string[]> = {}) =>
  work.officer.submit(await work.officer.get('/directory/new'), {
    name,
    independence: 'independent',
    ...more,
  })
const check = async ({ path }: Page, how: string) =>
  work.officer.submit(await work.officer.get(`${path}/check`), { how })
const close = async ({ path }: Page, typed: Record<string, string> = {}) =>
  work.officer.submit(await work.officer.get(`${path}/close`), typed)
const publicly = (page: Page) => page.path.replace('/directory/', '/organisations/')
const inField = (page: Page, name: string) => {
  const input = page.root.querySelector(`input[name="${name}"]`)
  return input ? attribute(input, 'value') : decoded(page.root.querySelector(`textarea[name="${name}"]`))
}

describe('an officer who points parents to somebody', () => {
  test('finds the national bodies in a fresh service, each marked as not checked', async () => {
    const page = await work.officer.get('/directory')
    expect(page.text).toContain('Coram Child Law Advice')
    expect(page.text).toMatch(/Not checked yet: \d\d/)
    expect((await work.officer.get(IPSEA)).text).toContain('Nobody has checked these details.')
  })

  test('narrows the list by what help is for and by independence', async () => {
    const page = await work.officer.get('/directory?issue=ombudsman&independence=independent')
    expect(page.text).toContain('Organisations found: 2')
    expect((await work.officer.get('/directory?text=nothing+of+this+kind')).text).toContain(
      'No organisation was found',
    )
    expect((await work.officer.get('/directory?issue=bogus&page=x')).status).toBe(200)
  })

  test('adds one with nothing but its name, and it stands as not checked', async () => {
    const page = await add('Fenbridge Sensory Group')
    expect(page.text).toContain('Not checked yet')
    expect(page.text).toContain('Added')
    expect((await work.house.visitor().get(publicly(page))).text).toContain(
      'We have not checked these details yet.',
    )
  })

  test('is told what to mend, and keeps what was typed', async () => {
    const page = await add('X', {
      email: 'nobody',
      website: 'javascript:alert(1)',
      postcode: 'here',
      youngest: '-1',
      about: 'They help.',
    })
    expect(page.status).toBe(422)
    for (const told of [
      '2 letters or more',
      'like name@example.org',
      'like https://example.org',
      'like NR1 3JU',
      '0 or more',
    ])
      expect(page.text).toContain(told)
    expect(inField(page, 'about')).toBe('They help.')
    const neither = await work.officer.submit(await work.officer.get('/directory/new'), {
      name: 'A court',
      independence: 'other',
    })
    expect(neither.text).toContain('Say in a sentence why it is neither')
    const ages = await add('Fenbridge Ages', { youngest: '12', oldest: '5' })
    expect(ages.text).toContain('The oldest age is less than the youngest')
  })

  test('does not add the same one twice', async () => {
    expect((await add('ipsea')).text).toContain('in the directory already')
  })

  test('confirms the details today; a year later they are due again, and a change makes them due at once', async () => {
    const page = await add('Fenbridge Advice', { phone: '01632 960321' })
    const checked = await check(page, 'phone')
    expect(checked.text).toContain('Last checked on 22 November 2026 by Owen Field.')
    expect(checked.text).toContain('I rang them')
    const parent = work.house.visitor()
    expect((await parent.get(publicly(page))).text).toContain(
      'We last checked these details on 22 November 2026.',
    )
    const change = await work.officer.get(`${page.path}/change`)
    const changed = await work.officer.submit(change, { phone: '01632 960322' })
    expect(changed.text).toContain('To be checked again')
    expect(changed.text).toContain('Telephone was: 01632 960321')
    expect((await parent.get(publicly(page))).text).toContain('They are due to be checked again.')
  })

  test('cannot confirm details that a colleague changed in the meantime', async () => {
    const page = await add('Fenbridge Helpline', { phone: '01632 960001' })
    const asked = await work.officer.get(`${page.path}/check`)
    const change = await work.anotherOfficer.get(`${page.path}/change`)
    await work.anotherOfficer.submit(change, { phone: '01632 960002' })
    const told = await work.officer.submit(asked, { how: 'phone' })
    expect(told.status).toBe(409)
    expect(told.text).toContain('Somebody changed these details while you were checking')
    expect(told.text).toContain('01632 960002')
    expect((await work.officer.get(page.path)).text).toContain('Nobody has checked these details.')
    const seen = await work.officer.submit(told, { how: 'phone' })
    expect(seen.text).toContain('Last checked on 22 November 2026 by Owen Field.')
  })

  test('who saves second sees both texts, and nothing is overwritten', async () => {
    const page = await add('Fenbridge Circle', { hours: 'Mondays' })
    const [slow, quick] = [
      await work.officer.get(`${page.path}/change`),
      await work.anotherOfficer.get(`${page.path}/change`),
    ]
    await work.anotherOfficer.submit(quick, { hours: 'Tuesdays' })
    const told = await work.officer.submit(slow, { hours: 'Wednesdays' })
    expect(told.status).toBe(409)
    expect(told.text).toContain('Anna Marsh saved this while you were typing')
    expect(told.text).toContain('Tuesdays')
    expect(inField(told, 'hours')).toBe('Wednesdays')
    const saved = await work.officer.submit(told, { hours: 'Tuesdays and Wednesdays' })
    expect(saved.text).toContain('Opening hours was: Tuesdays')
  })

  test('closes one with a reason: nobody finds it, old letters still lead to it, and it can come back', async () => {
    const page = await add('Fenbridge Toy Library')
    expect((await close(page)).text).toContain('Say why it is closed')
    const closed = await close(page, { why: 'They moved away.' })
    expect(closed.text).toContain('They moved away.')
    const parent = work.house.visitor()
    expect((await parent.get('/organisations?text=toy+library')).text).toContain('0 organisations')
    expect((await parent.get(publicly(page))).text).toContain(
      'We no longer point people to this organisation.',
    )
    expect((await work.officer.get('/directory?state=closed')).text).toContain('Fenbridge Toy Library')
    await close(closed)
    expect((await parent.get('/organisations?text=toy+library')).text).toContain('1 organisation,')
  })

  test('leaves an entry in the ledger for each act, about this organisation', async () => {
    const page = await add('Fenbridge Ledger Friends')
    await check(page, 'website')
    const acts = await work.rows('select act from ledger.entry where subject = $1 order by seq', [
      idIn(page.path),
    ])
    expect(acts).toEqual([{ act: 'add-organisation' }, { act: 'check-organisation' }])
  })
})

describe('a parent who looks for somebody else to ask', () => {
  test('needs no account, reads in words whether each is independent, and sees nobody who works here', async () => {
    const page = await work.house.visitor().get('/organisations?issue=exclusion')
    expect(page.heading).toBe('Who else can help')
    expect(page.text).toContain('Independent of the council')
    expect(page.text).toContain('We have not checked these details yet.')
    const one = await work.house.visitor().get(IPSEA.replace('directory', 'organisations'))
    expect(one.text).toContain('We do not recommend one above another.')
    expect(one.text).not.toContain('Owen Field')
    expect(one.text).not.toContain('Where you can check this independently')
    const mediator = await work.house.visitor().get('/organisations/5d1f6a52-7d1c-4c0e-9a43-0c6a6f1b0a11')
    expect(mediator.text).toContain('It takes neither side, and a council pays for it.')
    expect(mediator.text).toContain('Where you can check this independently')
  })

  test('finds what is written otherwise than they type it', async () => {
    const parent = work.house.visitor()
    expect((await parent.get('/organisations?text=deaf+CHILDREN')).text).toContain(
      'National Deaf Children’s Society',
    )
    expect((await parent.get('/organisations?text=%3Cscript%3E')).text).toContain('0 organisations')
  })

  test('cannot be led to a page that is not there', async () => {
    const parent = work.house.visitor()
    for (const id of ['0b2a7e6e-0000-4000-8000-000000000000', 'x', '%00', "'--"])
      expect((await parent.raw('GET', `/organisations/${id}`)).status).toBe(404)
  })
})

describe('who may change the directory', () => {
  test('a volunteer reads it and changes nothing', async () => {
    const page = await volunteer.get(IPSEA)
    expect(page.text).toContain('IPSEA')
    expect(page.text).not.toContain('Check the details')
    const answer = await volunteer.api('/api/commands/close-organisation', {
      organisation: idIn(IPSEA),
      why: 'no',
    })
    expect(answer.status).toBe(403)
  })

  test('only those who lead set how often entries are checked, and every entry follows', async () => {
    const page = await add('Fenbridge Interval')
    await check(page, 'email')
    expect((await work.officer.get('/directory')).text).not.toContain('Change the interval')
    await work.rows(
      `update directory.organisation set checked_at = checked_at - interval '2 months' where id = $1`,
      [idIn(page.path)],
    )
    const settings = await work.coordinator.get('/directory/interval')
    expect((await work.coordinator.submit(settings, { months: '0' })).text).toContain('Enter 1 month or more')
    await work.coordinator.submit(settings, { months: '1' })
    expect((await work.officer.get(page.path)).text).toContain('To be checked again')
  })
})
