import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient, Page } from '../../../test/house-client.ts'
import { attribute, wordsOf } from '../../../test/pages/read-page.ts'
import { idIn, type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'

let work: PeopleAtWork
let reviewer: HouseClient
beforeAll(async () => {
  work = await peopleAtWork()
  reviewer = await work.join('Hugh Bell', ['reviewer'])
})
afterAll(() => work.close())

const A_POLICY = {
  title: 'Fenbridge pays for taxis from five miles',
  text: 'Fenbridge council pays for a taxi to school from five miles on.',
  kind: 'local-policy',
  citation: 'Fenbridge travel policy, March 2026, page 4',
  verified: 'primary',
  reason: 'Parents ask for it.',
}

const propose = async (client: HouseClient, typed: Record<string, string | string[]> = {}) =>
  client.submit(await client.get('/facts/new'), { ...A_POLICY, ...typed }, 'Propose it')

/** Approves a proposal; gives the fact's page, or the proposal's where the fact begins later. */
async function approve(client: HouseClient, page: Page): Promise<Page> {
  const ended = await client.submit(page, {}, 'I have read the source: approve it')
  expect(ended.text).toContain('It was approved.')
  const link = ended.root.querySelectorAll('main a').find(one => wordsOf(one) === 'The fact as it stands')
  return link ? client.get(attribute(link, 'href')) : ended
}

/** Proposes another text for a fact and has it approved; gives the fact's page. */
async function change(fact: string, text: string): Promise<Page> {
  const form = await work.officer.get(`/facts/${fact}/change`)
  const proposal = await work.officer.submit(form, { text, reason: 'The law changed.' }, 'Propose it')
  return approve(work.coordinator, await work.coordinator.get(proposal.path))
}

describe('the register of facts', () => {
  test('is open to everybody, with the source of each, and says what nobody here has checked', async () => {
    const page = await work.house.visitor().get('/facts')
    expect(page.text).toContain('Time to appeal')
    expect(page.text).toContain('SI 2008/2699 rule 20(1)(c)')
    expect(page.text).toContain('Not checked by this service')
    expect(page.text).toContain('Not verified')
    expect(page.text).not.toContain('Propose')
  })

  test('is searched by words, and narrowed to what a thing rests on', async () => {
    const visitor = work.house.visitor()
    const found = await visitor.submit(await visitor.get('/facts'), { q: 'august christ' }, 'Find')
    expect(found.text).toContain('When the time to appeal ends in August or at Christmas')
    expect(found.text).toContain('1 fact.')
    const local = await visitor.get('/facts?kind=local-policy')
    expect(local.text).not.toContain('Time to appeal')
    expect((await visitor.get('/facts?kind=nonsense&state=%00')).status).toBe(200)
  })

  test('leads nowhere for a fact that is not there', async () => {
    expect((await work.house.visitor().get('/facts/no-such-fact')).status).toBe(404)
    expect((await work.house.visitor().get('/facts/%F0%9F%92%A9')).status).toBe(404)
  })
})

describe('a change to a fact', () => {
  test('is in force when a second person has approved it, and is then public with its source', async () => {
    const title = 'The first that Fenbridge says itself'
    const proposal = await propose(work.officer, { title })
    expect(proposal.text).toContain('Proposed by you')
    const visitor = work.house.visitor()
    expect((await visitor.get('/facts')).text).not.toContain(title)
    const seen = await work.coordinator.get(proposal.path)
    expect(seen.text).toContain('Proposed by Owen Field')
    const fact = await approve(work.coordinator, seen)
    expect(fact.heading).toBe(title)
    const shown = await visitor.get(fact.path)
    expect(shown.text).toContain('Local policy')
    expect(shown.text).toContain(A_POLICY.citation)
    expect(shown.text).toContain('Checked by this service')
    expect(shown.text).not.toContain('Owen Field')
    expect(shown.text).not.toContain(A_POLICY.reason)
  })

  test('cannot be approved by whoever proposed it, by the form’s way, by JSON, or in the database', async () => {
    const proposal = await propose(work.coordinator)
    expect(proposal.text).not.toContain('approve it')
    const wording = idIn(proposal.path)
    const answer = await work.coordinator.api('/api/commands/approve-fact', { wording })
    expect(answer).toEqual({ status: 409, answer: expect.objectContaining({ refused: 'own-proposal' }) })
    const [{ proposed_by: person }] = (await work.rows(
      'select proposed_by from facts.wording where id = $1',
      [wording],
    )) as [{ proposed_by: string }]
    const straight = work.house.app.context.database.as({ person, roles: ['coordinator'] }, async sql => {
      const { sql: raw } = await import('kysely')
      await raw`insert into facts.decision values (${wording}, 'approved', null, ${person}, now())`.execute(
        sql,
      )
    })
    await expect(straight).rejects.toThrow(/row-level security/)
  })

  test('needs somebody who leads or reviews among the two', async () => {
    const proposal = await propose(work.officer)
    const wording = idIn(proposal.path)
    expect(await work.anotherOfficer.api('/api/commands/approve-fact', { wording })).toMatchObject({
      status: 409,
      answer: { refused: 'reviewer-needed' },
    })
    expect((await approve(reviewer, await reviewer.get(proposal.path))).status).toBe(200)
    const theirs = await propose(reviewer, { title: 'A reviewer’s own' })
    expect((await approve(work.officer, await work.officer.get(theirs.path))).status).toBe(200)
  })

  test('is proposed once at a time, and a second proposer is told', async () => {
    const form = await work.officer.get('/facts/senco/change')
    const other = await work.anotherOfficer.get('/facts/senco/change')
    await work.officer.submit(form, { text: 'A SENCO, in other words.', reason: 'Plainer.' }, 'Propose it')
    const told = await work.anotherOfficer.submit(
      other,
      { text: 'Also.  Different.', reason: 'Mine.' },
      'Propose it',
    )
    expect(told.status).toBe(409)
    expect(told.text).toContain('Somebody has proposed a change to this already')
    expect(told.html).toContain('Also.  Different.')
  })

  test('shows both texts when the fact changed while somebody wrote', async () => {
    const slow = await work.anotherOfficer.get('/facts/local-offer/change')
    await change('local-offer', 'The council publishes it, and asks families about it.')
    const told = await work.anotherOfficer.submit(
      slow,
      { text: 'My own wording.', reason: 'Mine.' },
      'Propose it',
    )
    expect(told.status).toBe(409)
    expect(told.text).toContain('asks families about it')
    expect(told.html).toContain('My own wording.')
  })

  test('is turned down with a reason, or taken back by whoever proposed it, and nothing changes', async () => {
    const one = await propose(work.officer)
    const bare = await work.coordinator.submit(await work.coordinator.get(one.path), {}, 'Turn it down')
    expect(bare.text).toContain('Say why')
    await work.coordinator.submit(bare, { because: 'The policy says six miles.' }, 'Turn it down')
    expect((await work.officer.get(one.path)).text).toContain('It was turned down.')
    const two = await propose(work.officer)
    await work.officer.submit(two, {}, 'Take it back')
    const late = await work.coordinator.api('/api/commands/approve-fact', { wording: idIn(two.path) })
    expect(late).toMatchObject({ status: 409, answer: { refused: 'decided-already' } })
  })

  test('without a source, or with one that runs code, is sent back with the typed text', async () => {
    const without = await propose(work.officer, { citation: '' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Enter the source')
    expect(without.html).toContain(A_POLICY.text)
    const code = await propose(work.officer, { address: 'javascript:alert(1)' })
    expect(code.text).toContain('Enter the whole address')
    const date = await propose(work.officer, { validFrom: '31 February 2026' })
    expect(date.text).toContain('Enter a day of the calendar')
  })
})

describe('a fact in time', () => {
  test('begins on the day that it is in force from, and is history after its last day', async () => {
    const future = await approve(
      work.coordinator,
      await work.coordinator.get(
        (await propose(work.officer, { title: 'Law of the future', validFrom: '1.1.2190' })).path,
      ),
    )
    expect(future.text).toContain('In force from 1 January 2190')
    await approve(
      work.coordinator,
      await work.coordinator.get(
        (await propose(work.officer, { title: 'Law of the past', validTo: '31/12/1999' })).path,
      ),
    )
    const page = await work.house.visitor().get('/facts')
    expect(page.text).not.toContain('Law of the future')
    expect(page.text).not.toContain('Law of the past')
    expect((await work.house.visitor().get('/facts?state=withdrawn')).text).toContain('Law of the past')
  })

  test('is withdrawn by two people, and stays readable as withdrawn', async () => {
    const page = await work.officer.get('/facts/law-may-change')
    const proposal = await work.officer.submit(
      page,
      { because: 'The Act was passed.' },
      'Propose to withdraw it',
    )
    await approve(work.coordinator, await work.coordinator.get(proposal.path))
    expect((await work.house.visitor().get('/facts')).text).not.toContain('The law may change')
    expect((await work.house.visitor().get('/facts/law-may-change')).text).toContain('Not in force any more')
  })

  test('supplied with the product is checked by one person, who says what they looked at', async () => {
    const page = await work.officer.get('/facts/own-data-one-month')
    const bare = await work.officer.submit(page, {}, 'It is right as it stands')
    expect(bare.text).toContain('Choose what you looked at')
    const checked = await work.officer.submit(bare, { seen: 'primary' }, 'It is right as it stands')
    expect(checked.text).toContain('Checked by this service')
    expect(checked.text).toContain('Verified: the text itself was read.')
    expect(checked.text).toContain('Owen Field')
    const seen = (await work.house.visitor().get('/facts/own-data-one-month')).text
    expect(seen).toContain('Checked by this service')
    expect(seen).not.toContain('Owen Field')
  })

  test('that has changed since somebody opened it is not ticked as checked', async () => {
    const form = await work.anotherOfficer.get('/facts/six-weeks')
    await change('six-weeks', 'The council decides within six weeks of the request.')
    const told = await work.anotherOfficer.submit(form, { seen: 'primary' }, 'It is right as it stands')
    expect(told.status).toBe(409)
    expect(told.text).toContain('has changed since you opened it')
  })
})

describe('the options', () => {
  test('for a question are the whole set by name, doing nothing for now among them, each as full as the others', async () => {
    const page = await work.house.visitor().get('/options?issue=ehc-needs-assessment.refusal')
    const cards = page.root.querySelectorAll('.govuk-summary-card')
    const titles = cards.map(card => wordsOf(card.querySelector('h2')))
    expect(titles).toContain('Do nothing for now')
    expect(titles).toContain('Mediation')
    expect(titles).toContain('Complain to the council')
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en-GB')))
    const rows = cards.map(card => card.querySelectorAll('dt').length)
    expect(new Set(rows).size).toBe(1)
    for (const cell of page.root.querySelectorAll('dd')) expect(wordsOf(cell)).not.toBe('')
  })

  test('are none where a child may not be safe', async () => {
    expect((await work.house.visitor().get('/options?issue=safeguarding')).text).toContain('call 999')
  })

  test('can be added to, but only whole', async () => {
    const typed = { ...A_POLICY, title: 'Fenbridge early talks', kind: 'local-policy' }
    const form = await work.officer.get('/facts/new?sort=option')
    const lacking = await work.officer.submit(form, { ...typed, whoDecides: 'The council' }, 'Propose it')
    expect(lacking.status).toBe(422)
    expect(lacking.text).toContain('Say what it costs')
    const proposal = await work.officer.submit(
      lacking,
      {
        cost: 'Free.',
        timeLimit: 'None.',
        alongside: 'Yes.',
        cannot: 'It cannot change the law.',
        independent: 'no',
        issues: ['transport'],
        rules: 'tra-01',
      },
      'Propose it',
    )
    await approve(work.coordinator, await work.coordinator.get(proposal.path))
    const shown = await work.house.visitor().get('/options?issue=transport.refusal')
    expect(shown.text).toContain('Fenbridge early talks')
  })
})

test('every link to a fact in the list leads to it', async () => {
  const visitor = work.house.visitor()
  const links = (await visitor.get('/facts')).root.querySelectorAll('main li a')
  expect(links.length).toBeGreaterThan(70)
  for (const link of links.slice(0, 8)) {
    const page = await visitor.get(attribute(link, 'href'))
    expect(page.heading).toBe(wordsOf(link))
  }
})
