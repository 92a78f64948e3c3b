import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskOf } from '#platform/context.ts'
import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'
import { type HandSetClock, handSetClock } from '../../../test/hand-set-clock.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { cite, uncite } from './cite.ts'
import { factsMatching, factsNear } from './facts-matching.ts'
import { factsNamed } from './facts-named.ts'
import { optionsFor } from './options-for.ts'
import { reviewsDue } from './reviews-due.ts'

const LEAFLET = { kind: 'leaflet', id: '7d1f0c1e-0000-4000-8000-000000000001', title: 'Appeals in short' }
const YEAR = 366 * 24 * 60

let work: PeopleAtWork
let clock: HandSetClock
beforeAll(async () => {
  clock = handSetClock()
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

/** Does something at the desk of a worker in this role. */
async function at<T>(role: Role | 'public', something: (desk: Desk) => Promise<T>): Promise<T> {
  const { context } = work.house.app
  const [account] = await work.rows<{ person: string }>(
    `select person from people.role_held where role = 'officer'`,
  )
  const id = account?.person ?? ''
  const person = role === 'public' ? undefined : { id, name: '', roles: [role] }
  const actor = { person: person?.id ?? null, roles: [role] }
  return context.database.as(actor, sql =>
    something(deskOf(context, sql, person ? { person } : {}, clock.now())),
  )
}

/** Has two people reword a fact that came with the product. */
async function reword(fact: string, text: string) {
  const form = await work.officer.get(`/facts/${fact}/change`)
  const proposal = await work.officer.submit(form, { text, reason: 'Plainer.' }, 'Propose it')
  const seen = await work.coordinator.get(proposal.path)
  await work.coordinator.submit(seen, {}, 'I have read the source: approve it')
}

describe('a leaflet that cites a fact', () => {
  test('is due for review when the fact changes, until somebody has looked at it', async () => {
    expect(await at('officer', desk => cite(desk, 'time-to-appeal', LEAFLET))).toBe(true)
    expect(await at('officer', desk => reviewsDue(desk))).toEqual([])
    await reword(
      'time-to-appeal',
      'The tribunal has to have the appeal within two months, or one of the certificate.',
    )
    const [due] = await at('officer', desk => reviewsDue(desk, 'leaflet'))
    expect(due).toMatchObject({
      id: LEAFLET.id,
      title: LEAFLET.title,
      fact: { fact: 'time-to-appeal', mark: 'own-1' },
    })
    expect(await at('officer', desk => reviewsDue(desk, 'letter'))).toEqual([])
    const listed = await work.officer.get('/facts')
    expect(listed.text).toContain('Review due: 1')
    expect(listed.text.indexOf('Time to appeal')).toBeLessThan(listed.text.indexOf('Admission appeal'))
    expect((await work.officer.get('/facts/time-to-appeal')).text).toContain('Appeals in short')
    await at('officer', desk => cite(desk, 'time-to-appeal', LEAFLET))
    expect(await at('officer', desk => reviewsDue(desk))).toEqual([])
  })

  test('is due too when the fact is withdrawn, and not when it cites it no longer', async () => {
    await at('officer', desk => cite(desk, 'law-may-change', LEAFLET))
    const page = await work.officer.get('/facts/law-may-change')
    const proposal = await work.officer.submit(page, { because: 'It changed.' }, 'Propose to withdraw it')
    const seen = await work.coordinator.get(proposal.path)
    await work.coordinator.submit(seen, {}, 'I have read the source: approve it')
    expect((await at('officer', desk => reviewsDue(desk))).map(({ fact }) => fact.fact)).toEqual([
      'law-may-change',
    ])
    await at('officer', desk => uncite(desk, 'law-may-change', LEAFLET))
    expect(await at('officer', desk => reviewsDue(desk))).toEqual([])
  })

  test('is not entered for a fact that is not there', async () => {
    expect(await at('officer', desk => cite(desk, 'no-such-fact', LEAFLET))).toBe(false)
  })

  test('is not shown to the public', async () => {
    await at('officer', desk => cite(desk, 'senco', LEAFLET))
    expect((await work.house.visitor().get('/facts/senco')).text).not.toContain(LEAFLET.title)
    expect(await at('public', desk => reviewsDue(desk))).toEqual([])
    await at('officer', desk => uncite(desk, 'senco', LEAFLET))
  })
})

describe('a fact that was checked', () => {
  test('is to be checked again a year later', async () => {
    await work.everybodySignedIn()
    const page = await work.officer.get('/facts/senco')
    await work.officer.submit(page, { seen: 'secondary' }, 'It is right as it stands')
    const state = () => at('officer', async desk => (await factsNamed(desk, ['senco'])).get('senco')?.state)
    expect(await state()).toBe('checked')
    clock.pass(YEAR)
    expect(await state()).toBe('check-due')
    clock.pass(-YEAR)
  })

  test('is to be checked again when the product brings a newer wording than the one it replaced', async () => {
    await work.everybodySignedIn()
    await reword('local-offer', 'The council publishes a Local Offer, in our own words.')
    await work.rows(`update facts.wording set supplied_edition = 0 where fact = 'local-offer'`)
    const found = await at('public', desk => factsNamed(desk, ['local-offer']))
    expect(found.get('local-offer')).toMatchObject({ state: 'check-due', isOutrun: true, mark: 'own-1' })
  })
})

describe('other rooms', () => {
  test('find facts by words, those with them in the title first, whatever the case or accent', async () => {
    const found = await at('officer', desk => factsMatching(desk, '  TRIBÚNAL '))
    const inTitle = found.map(({ title }) => /tribunal/i.test(title))
    expect(inTitle.indexOf(false)).toBeGreaterThan(2)
    expect(inTitle.lastIndexOf(true)).toBe(inTitle.indexOf(false) - 1)
    const [free] = await at('officer', desk => factsMatching(desk, 'free tribunal'))
    expect(free?.fact).toBe('tribunal-is-free')
    expect((await at('officer', desk => factsMatching(desk, ''))).length).toBeGreaterThan(60)
    expect(await at('officer', desk => factsMatching(desk, 'zzz'))).toEqual([])
  })

  test('near to a matter come first, and none is left out', async () => {
    const [all, near] = await Promise.all([
      at('officer', desk => factsMatching(desk, '')),
      at('officer', desk => factsNear(desk, 'Exclusion or suspension: Permanent exclusion')),
    ])
    expect(near.map(({ fact }) => fact).sort()).toEqual(all.map(({ fact }) => fact).sort())
    expect(`${near[0]?.title} ${near[0]?.text}`).toMatch(/exclusion/i)
    expect(near).not.toEqual(all)
  })

  test('get facts by their ids, and nothing for one that is not known', async () => {
    const found = await at('officer', desk => factsNamed(desk, ['six-weeks', 'no-such-fact']))
    expect([...found.keys()]).toEqual(['six-weeks'])
    expect(await at('officer', desk => factsNamed(desk, []))).toEqual(new Map())
  })

  test('get the whole set of options for an issue, the wider one’s for a wider one', async () => {
    const titles = (issue: string) =>
      at('officer', async desk => (await optionsFor(desk, issue)).map(({ title }) => title))
    const late = await titles('ehc-plan.late-final')
    const plan = await titles('ehc-plan')
    expect(late).toContain('Do nothing for now')
    expect(late).toContain('Judicial review')
    expect(plan).toEqual(expect.arrayContaining(late))
    expect(plan.length).toBeGreaterThan(late.length)
    expect(await titles('safeguarding')).toEqual([])
    expect(await titles('no-such-issue')).toEqual([])
  })
})
