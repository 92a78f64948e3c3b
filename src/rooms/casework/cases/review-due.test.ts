import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, withPerspective } from './testdata/a-case.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

describe('a case that cites a fact (task 21)', () => {
  test('says “review due” once the fact or an option has another wording', async () => {
    const { case: id, path } = await aCase(work.officer)
    await withPerspective(work.officer, id)
    await done(work.officer, 'explain-options', { case: id, all: 'yes' })
    const { html } = await work.officer.get(`${path}/information`)
    const [, fact = ''] = /name="facts" type="checkbox" value="([^"]+)"/.exec(html) ?? []
    await done(work.officer, 'give-information', { case: id, facts: [fact] })
    expect((await work.officer.get(path)).text).not.toContain('review due')
    const citing = await work.rows('select fact, title from facts.citation where citing = $1', [id])
    expect(citing).toEqual([{ fact, title: expect.stringMatching(/^EH-\d+\/1$/) }])
    // As if the product had since brought a newer wording than the one that was given.
    await work.rows(`update casework.information_given set mark = 'supplied-0' where case_id = $1`, [id])
    const { text } = await work.officer.get(path)
    expect(text).toContain('Review due: something that the family was told has changed since')
    expect(text).toContain('Changed since: review due')
  })

  test('gives no fact that is not in the register', async () => {
    const { case: id } = await aCase(work.officer)
    const { status, answer } = await work.officer.api('/api/commands/give-information', {
      case: id,
      facts: ['whatever-i-think'],
    })
    expect([status, JSON.stringify(answer)]).toEqual([
      422,
      expect.stringContaining('from the register of facts'),
    ])
  })
})
