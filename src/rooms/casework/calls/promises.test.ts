import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import type { Page } from '../../../../test/house-client.ts'
import { attribute } from '../../../../test/pages/read-page.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import type { OpenPromise } from './open-promises.ts'

const clock = handSetClock('2026-11-23T10:00:00Z')
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
beforeEach(() => work.everybodySignedIn())
afterAll(() => work.close())

const summary = (page: Page) =>
  page.root.querySelectorAll('.govuk-error-summary a').map(link => attribute(link, 'href'))
const promised = (dueAt: string) =>
  logCall(work.officer, { callerName: 'Wanda Ask', words: 'Ring me.', next: 'call-back', dueAt })
const ofFile = async (file: string) => work.rows('select * from casework.promise where file = $1', [file])
const open = async () =>
  ((await work.anotherOfficer.api('/api/queries/open-promises')).answer as { answer: OpenPromise[] }).answer

describe('a promise to call back', () => {
  test('is read out after saving, and stands in the team’s list', async () => {
    const page = await promised('tomorrow 16:00')
    expect(page.text).toContain('Call back by 24 November 2026, 16:00.')
    const [mine] = (await open()).filter(({ file }) => file === idIn(page.path))
    expect(mine).toMatchObject({ kind: 'call-back', owner: 'Owen Field', state: 'open' })
  })

  test('needs a time, one that is understood, and one that is still to come', async () => {
    for (const [dueAt, sentence] of [
      ['', 'a promise has a day and a time'],
      ['soon', 'Write the day and time like'],
      ['23 Nov 2026 09:00', 'still to come'],
    ] as const) {
      const page = await promised(dueAt)
      expect([page.status, summary(page)]).toEqual([422, ['#dueAt']])
      expect(page.text).toContain(sentence)
    }
  })

  test('goes amber two hours before and is broken after, in words, for everybody', async () => {
    const page = await promised('16:00')
    const file = idIn(page.path)
    const stateNow = async () => (await open()).find(one => one.file === file)?.state
    expect(await stateNow()).toBe('open')
    clock.pass(4 * 60)
    await work.everybodySignedIn()
    expect(await stateNow()).toBe('due-soon')
    expect((await work.anotherOfficer.get(`/families/${file}`)).text).toContain('Due soon')
    clock.pass(2 * 60 + 1)
    await work.everybodySignedIn()
    expect(await stateNow()).toBe('broken')
    expect((await work.anotherOfficer.get(`/families/${file}`)).text).toContain('Broken it was due')
    clock.pass(-(6 * 60 + 1))
  })

  test('is kept by the call that keeps it', async () => {
    const file = idIn((await promised('tomorrow 11:00')).path)
    const [promise] = await ofFile(file)
    const page = await work.anotherOfficer.get(`/contacts/new?file=${file}`)
    await work.anotherOfficer.submit(page, {
      keeps: String(promise?.['id']),
      direction: 'out',
      words: 'We rang.',
    })
    const [kept] = await ofFile(file)
    expect(kept?.['kept_at']).toEqual(clock.now())
    expect(kept?.['kept_contact']).toBeTruthy()
    expect((await open()).filter(one => one.file === file)).toEqual([])
  })

  test('is kept without a call, once', async () => {
    const file = idIn((await promised('tomorrow 12:00')).path)
    const [promise] = await ofFile(file)
    const page = await work.officer.get(`/promises/${promise?.['id']}`)
    expect((await work.officer.submit(page, {}, 'It is kept')).path).toBe(`/families/${file}`)
    const again = await work.officer.api('/api/commands/keep-promise', { promise: promise?.['id'] })
    expect(again).toMatchObject({ status: 409, answer: { refused: 'promise-over' } })
  })

  test('is let go only with a reason, which is kept sealed and counted', async () => {
    const file = idIn((await promised('tomorrow 13:00')).path)
    const [promise] = await ofFile(file)
    const page = await work.officer.get(`/promises/${promise?.['id']}`)
    const asked = await work.officer.submit(page, {}, 'Let it go')
    expect([asked.status, summary(asked)]).toEqual([422, ['#reason']])
    await work.officer.submit(asked, { reason: 'He found what he looked for.' }, 'Let it go')
    expect((await ofFile(file))[0]?.['let_go_at']).toEqual(clock.now())
    const [reason] = await work.rows('select what, sealed_words from casework.reason where file = $1', [file])
    expect(reason?.['what']).toBe('promise-let-go')
    expect(String(reason?.['sealed_words']).includes('looked for')).toBe(false)
  })

  test('of another family is not kept by a call', async () => {
    const file = idIn((await promised('tomorrow 14:00')).path)
    const [promise] = await ofFile(file)
    const other = idIn((await logCall(work.officer, { words: 'Somebody else.' })).path)
    await work.officer.api('/api/commands/log-contact', { file: other, keeps: [promise?.['id']] })
    expect((await ofFile(file))[0]?.['kept_at']).toBeNull()
  })

  test('of a summary has three days where no time is said', async () => {
    const page = await logCall(work.officer, { words: 'Please write.', next: 'send-summary' })
    expect((await ofFile(idIn(page.path)))[0]).toMatchObject({
      kind: 'send-summary',
      due_at: new Date('2026-11-26T17:00:00Z'),
    })
  })
})

describe('after a death, or in great distress', () => {
  test('one tick at the call stops every reminder, everybody sees it, and one act lets them go again', async () => {
    const page = await logCall(work.officer, {
      callerName: 'Zeno Marl',
      words: 'His mother died.',
      stopReminders: 'yes',
    })
    const file = idIn(page.path)
    for (const path of [`/families/${file}`, `/contacts/new?file=${file}`])
      expect((await work.anotherOfficer.get(path)).text).toMatch(
        /Reminders stopped|No reminder and no questionnaire goes to this family/,
      )
    const stoppedNow = await work.anotherOfficer.get(`/families/${file}/reminders`)
    const again = await work.anotherOfficer.submit(stoppedNow, {}, 'Let reminders go again')
    expect(again.text).not.toContain('Reminders stopped')
    const stopped = await work.anotherOfficer.submit(again, {}, 'Stop every reminder and questionnaire')
    expect(stopped.text).toContain('no reminder and no questionnaire goes to this family')
  })
})
