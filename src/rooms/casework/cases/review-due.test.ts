import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factsMatching } from '#rooms/facts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, withPerspective } from './testdata/a-case.ts'
import { atDesk } from './testdata/at-desk.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const worded = async (more: object) => {
  const { wording = '' } = await done(work.officer, 'propose-fact', {
    ...{ title: 'Free school buses here', kind: 'local-policy', verified: 'primary' },
    ...{ citation: 'The council’s transport policy', reason: 'The policy was read.', ...more },
  })
  return wording
}
const approved = (wording: string) => done(work.coordinator, 'approve-fact', { wording })

/** The service's own fact, with the version that a new wording names. */
async function ownFact(): Promise<{ fact: string; version: number }> {
  const { fact, version } = await atDesk(work, 'Owen Field', async desk => {
    const [found] = await factsMatching(desk, 'Free school buses here')
    if (!found) throw new Error('The fact was not approved.')
    return found
  })
  return { fact, version }
}

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
    // A fact of this service's own, so that its version is known: worded by one person, approved by another.
    await approved(await worded({ text: 'The bus is free up to three miles.' }))
    const own = await ownFact()
    await done(work.officer, 'give-information', { case: id, facts: [own.fact] })
    expect((await work.officer.get(path)).text).not.toContain('review due')
    await approved(
      await worded({ fact: own.fact, version: own.version, text: 'The bus is free up to two miles.' }),
    )
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
