import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doJob } from '#platform/jobs/do-job.ts'
import type { Job } from '#platform/jobs.ts'
import { packageRoot } from '#platform/package-root.ts'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import type { HouseClient } from '../../../test/house-client.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { CONTROLS } from '../../controls.ts'
import { done, refused } from '../casework/cases/testdata/a-case.ts'
import { assurance } from './room.ts'

const clock = handSetClock('2026-11-22T10:00:00Z')
const DAY = 24 * 60

let work: PeopleAtWork
let chair: HouseClient
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  chair = await work.join('Cora Chair', ['chair', 'group-member'])
})
afterAll(() => work.close())

/** The job that writes the states down, as the queue runs it each hour. */
async function anHourPasses(): Promise<void> {
  const [job] = assurance(packageRoot(import.meta.dirname), CONTROLS).jobs
  const given = { data: {}, retryCount: 0, retryLimit: 0 } as never
  expect(await doJob(work.house.app.context, job as unknown as Job, given)).toBe('completed')
}

const stateShown = (text: string, id: string) =>
  new RegExp(`${id}: .*?(Met|At risk|Breached|No evidence|Declared|Not built yet)`, 's').exec(text)?.[1]

/** Some days later, everybody signed in again. */
async function daysLater(days: number) {
  clock.pass(days * DAY)
  await work.everybodySignedIn()
  chair = work.house.visitor()
  await work.signIn('cora.chair@fenbridge.example', chair)
}

describe('the board', () => {
  test('is narrowed by state and by part of the policy', async () => {
    const { text } = await work.coordinator.get('/assurance?state=not-built&theme=Place')
    expect(text).toContain('No promise stands like this')
  })

  test('is not for officers, volunteers or the line manager', async () => {
    const manager = await work.join('Lena Line', ['line-manager'])
    for (const client of [work.officer, manager, work.house.visitor()])
      expect((await client.raw('GET', '/assurance')).status).not.toBe(200)
  })

  test('stands on Today of those who lead, as it was written down last, and of nobody else', async () => {
    await done(work.officer, 'log-contact', {
      callerName: 'Maya Kowalska',
      words: 'She asks what she can do.',
    })
    await daysLater(20)
    await anHourPasses()
    const [stood] = await work.rows<{ breached: number; risk: number }>(
      `select count(*) filter (where state = 'breached')::int as breached,
        count(*) filter (where state = 'at-risk')::int as risk
      from assurance.state where day = (select max(day) from assurance.day)`,
    )
    expect(stood?.breached).toBeGreaterThan(0)
    const { text } = await work.coordinator.get('/today')
    expect(text).toContain(`Our promises: ${stood?.breached} breached`)
    expect(text.includes('at risk')).toBe((stood?.risk ?? 0) > 0)
    expect((await work.officer.get('/today')).text).not.toContain('Our promises:')
  })

  test('is written down each hour by the assessor; an hour in which nothing changed writes nothing', async () => {
    await anHourPasses()
    const entries = () =>
      work.rows<{ n: string }>("select count(*) as n from ledger.entry where act = 'job:assess-promises'")
    const [before] = await entries()
    await anHourPasses()
    expect(await entries()).toEqual([before])
  })
})

describe('what was declared', () => {
  test('D23 N06: is shown as declared, by whom and when, and never as met; in time it is at risk', async () => {
    const page = await work.coordinator.get('/assurance/declarations')
    const says = 'Our office stands in another building than the special needs team.'
    const saved = await work.coordinator.submit(page, { what: 'premises', says }, 'Declare')
    expect(saved.text).toContain('Declared by Ruth Calder')
    const { text } = await work.coordinator.get('/assurance/clauses/N06')
    expect(text).toContain('Declared')
    expect(text).toContain('by Ruth Calder')
    expect(stateShown((await work.coordinator.get('/assurance')).text, 'N06')).toBe('Declared')
    await daysLater(800)
    expect(stateShown((await work.coordinator.get('/assurance')).text, 'N06')).toBe('At risk')
  })

  test('in a word or two is asked for again, with what was typed', async () => {
    const page = await work.coordinator.get('/assurance/declarations')
    const again = await work.coordinator.submit(page, { what: 'host', says: 'KIDS' }, 'Declare')
    expect([again.status, again.text.includes('KIDS')]).toEqual([422, true])
  })
})

describe('the group and the public', () => {
  test('N05: the group says that it saw the board; only then it is published, and anybody reads it', async () => {
    await done(work.coordinator, 'write-down-states', {})
    const day = clock.now().toISOString().slice(0, 10)
    expect(await refused(work.coordinator, 'publish-standing', { day })).toContain('group-not-seen-yet')
    const parent = work.house.visitor()
    expect((await parent.get('/impartial/promises')).text).toContain('We have not published this yet')
    const board = await chair.get('/assurance')
    const noted = await chair.submit(
      board,
      { remark: 'We want to see more of the training.' },
      'We have seen this',
    )
    expect(noted.text).toContain('We want to see more of the training.')
    await done(work.coordinator, 'publish-standing', { day })
    const list = await parent.get('/impartial/promises')
    expect(list.text).toContain('Each parent hears from us that we are impartial.')
    const { text } = await parent.get('/impartial/promises/N38')
    expect(text).toContain('How this is checked')
    expect(text).toContain('It has stood like this since')
    expect((await parent.get('/impartial/promises/statement')).text).toContain('statement of assurance')
    const [theirs, ours] = await Promise.all([
      chair.raw('GET', '/assurance/statement.pdf'),
      parent.raw('GET', '/impartial/promises/statement.pdf'),
    ])
    expect(ours.bytes.equals(theirs.bytes), 'what the group read is what anybody reads').toBe(true)
    expect((await work.coordinator.get('/assurance')).text).toContain('What changed since the group looked')
  })

  test('the co-ordinator cannot note it in the group’s place, nor publish a day that is not there', async () => {
    expect(await refused(work.coordinator, 'note-board-seen', { day: '2026-11-22' })).toMatch(/^403/)
    expect(await refused(work.coordinator, 'publish-standing', { day: '2020-01-01' })).toMatch(/^404/)
  })
})

describe('the policy', () => {
  test('is mixed clause by clause, with who, when and why; days that are over stay judged by theirs', async () => {
    await done(work.coordinator, 'write-down-states', {})
    await daysLater(1)
    const page = await work.coordinator.get('/assurance/policy')
    const filling = work.coordinator.fill(page, { because: 'Agreed by the group.' }, 'Change the policy')
    const kept = filling.fields.getAll('kept').filter(id => id !== 'N17')
    filling.fields.delete('kept')
    for (const id of kept) filling.fields.append('kept', id)
    filling.fields.append('added', 'R08')
    const saved = await work.coordinator.send(page, filling)
    expect(saved.text).toContain('Version 1')
    expect(saved.text).toContain('Agreed by the group.')
    const { text } = await work.coordinator.get('/assurance')
    expect(text).toContain('R08: We keep a telephone line of our own.')
    expect(text).not.toContain('N17:')
    await done(work.coordinator, 'write-down-states', {})
    const days = await work.rows<{ n: number; has: boolean }>(
      `select d.policy_number as n, exists (select from assurance.state s where s.day = d.day and s.clause = 'N17') as has
       from assurance.day d order by d.day desc limit 2`,
    )
    expect(days).toEqual([
      { n: 1, has: false },
      { n: 0, has: true },
    ])
  })

  test('that stays as it is, loses everything or has no reason is not changed', async () => {
    const page = await work.coordinator.get('/assurance/policy')
    const same = await work.coordinator.submit(page, { because: 'No reason.' }, 'Change the policy')
    expect([same.status, same.text.includes('would stay as it is')]).toEqual([422, true])
    const nothing = { profile: 'norfolk', kept: [], added: [], because: 'All out.' }
    expect(await refused(work.coordinator, 'change-policy', nothing)).toContain('nothing-promised')
    expect(await refused(work.coordinator, 'change-policy', { ...nothing, added: ['X99'] })).toContain(
      'no-such-clause',
    )
    expect(await refused(work.officer, 'change-policy', nothing)).toMatch(/^403/)
  })
})

describe('what is done about a promise', () => {
  test('is agreed with an owner and a day, seen by the group without a name, and done', async () => {
    const page = await work.coordinator.get('/assurance/clauses/N42')
    const owner = page.html.match(/<option value="([0-9a-f-]{36})"/)?.[1] ?? ''
    const agreed = { says: 'Check the statements on transport.', owner, dueOn: '1 6 2030' }
    const saved = await work.coordinator.submit(page, agreed, 'Agree on this')
    expect(saved.text).toContain('Check the statements on transport.')
    await done(work.coordinator, 'write-down-states', {})
    const seen = await chair.get('/assurance/clauses/N42')
    expect(seen.text).toContain('Check the statements on transport.')
    for (const name of ['Owen Field', 'Anna Marsh', 'Ruth Calder']) expect(seen.text).not.toContain(name)
    const finished = await work.coordinator.submit(saved, {}, 'Done: Check the statements on transport.')
    expect(finished.text).not.toContain('Done: Check')
  })

  test('with a day that is over, or about a promise that nobody gave, is not agreed', async () => {
    const [one] = await work.rows<{ id: string }>('select id from people.account limit 1')
    const action = { clause: 'N42', says: 'Something.', owner: one?.id, dueOn: '2020-01-01' }
    expect(await refused(work.coordinator, 'agree-action', action)).toContain('action-in-the-past')
    expect(await refused(work.coordinator, 'agree-action', { ...action, clause: 'Z01' })).toContain(
      'no-such-clause',
    )
  })

  test('a target on how things end is warned of, and goes on when that was thought of', async () => {
    const [one] = await work.rows<{ id: string }>('select id from people.account limit 1')
    const action = {
      clause: 'K20',
      says: 'Fewer appeals than last year.',
      owner: one?.id,
      dueOn: '2030-01-01',
    }
    expect(await refused(work.coordinator, 'agree-action', action)).toContain('target-would-bend')
    await done(work.coordinator, 'agree-action', { ...action, minded: 'yes' })
    const elsewhere = { ...action, clause: 'N42', says: 'Halve the appeals.' }
    expect(await refused(work.coordinator, 'agree-action', elsewhere)).toContain('target-would-bend')
  })
})

describe('the statement of assurance', () => {
  test('has every promise, its state and figures and the seal’s twelve words, and is the same bytes whenever it is fetched', async () => {
    await daysLater(1)
    await done(work.coordinator, 'seal-ledger', {})
    await done(work.officer, 'log-contact', { callerName: 'Nia', words: 'Hello.', roleExplained: 'yes' })
    await done(work.coordinator, 'write-down-states', {})
    const { text } = await chair.get('/assurance/statement')
    const [day] = await work.rows<{ seal_words: string }>(
      'select seal_words from assurance.day order by day desc limit 1',
    )
    expect(day?.seal_words.split(' ')).toHaveLength(12)
    expect(text).toContain(day?.seal_words)
    expect(text).toContain('Since')
    expect(text).toContain('N75: We belong to the council')
    const first = await chair.raw('GET', '/assurance/statement.pdf')
    clock.pass(3)
    const second = await chair.raw('GET', '/assurance/statement.pdf')
    expect(first.headers['content-type']).toBe('application/pdf')
    expect(first.bytes.equals(second.bytes)).toBe(true)
  })

  test('names the newest seal also where nothing else has changed since the last', async () => {
    await daysLater(1)
    const named: (string | undefined)[] = []
    for (let seals = 0; seals < 3; seals++) {
      await done(work.coordinator, 'seal-ledger', {})
      await done(work.coordinator, 'write-down-states', {})
      const [day] = await work.rows<{ isLast: boolean; words: string }>(
        `select d.seal_words as words, d.seal_size = (select max(size) from ledger.checkpoint) as "isLast"
         from assurance.day d order by d.day desc limit 1`,
      )
      expect(day?.isLast).toBe(true)
      named.push(day?.words)
    }
    expect(new Set(named).size).toBe(3)
  })
})
