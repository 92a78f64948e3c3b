import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { aCase, done } from '../casework/cases/testdata/a-case.ts'

const clock = handSetClock('2026-11-22T10:00:00Z')

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  await work.join('Cora Chair', ['chair', 'group-member'])
})
afterAll(() => work.close())

const stateShown = (text: string, id: string) =>
  new RegExp(`${id}: .*?(Met|At risk|Breached|No evidence|Declared|Not built yet)`, 's').exec(text)?.[1]

async function daysLater(days: number) {
  clock.pass(days * 24 * 60)
  await work.everybodySignedIn()
}

describe('the board', () => {
  test('goes from no evidence over breached to met as records are made and mended, and the group sees it without a name', async () => {
    const empty = await work.coordinator.get('/assurance')
    expect(stateShown(empty.text, 'N02')).toBe('No evidence')
    expect(stateShown(empty.text, 'N08')).toBe('Not built yet')
    expect(empty.html).not.toContain('href="/assurance/statement"')
    await aCase(work.officer)
    await daysLater(20)
    expect(stateShown((await work.coordinator.get('/assurance')).text, 'N38')).toBe('Breached')
    const page = await work.coordinator.get('/assurance/clauses/N38')
    expect(page.text).toContain('0 of 1 families who had our role explained in time')
    expect(page.text).toContain('Explain our role in the next contact')
    for (let n = 0; n < 9; n++)
      await done(work.officer, 'log-contact', {
        callerName: `Parent ${n}`,
        words: 'Hello.',
        roleExplained: 'yes',
      })
    expect(stateShown((await work.coordinator.get('/assurance')).text, 'N38')).toBe('Met')
    await done(work.coordinator, 'write-down-states', {})
    expect((await work.coordinator.get('/assurance')).html).toContain('href="/assurance/statement"')
    const chair = work.house.visitor()
    await work.signIn('cora.chair@fenbridge.example', chair)
    const pages = await Promise.all(
      [
        '/assurance',
        '/assurance/clauses/N38',
        '/assurance/policy',
        '/assurance/declarations',
        '/assurance/statement',
      ].map(path => chair.get(path)),
    )
    for (const { text } of pages)
      for (const planted of ['Parent 3', 'Owen Field', 'Ruth Calder', 'EH-'])
        expect(text).not.toContain(planted)
    expect(pages[1]?.text).toContain('nearly all of about 10')
    expect(stateShown(pages[0]?.text ?? '', 'N38')).toBe('Met')
  })
})
