import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from './testdata/a-case.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const stateOf = async (id: string) =>
  (
    await work.rows<{ state: string; level: number; in_error: boolean }>(
      'select state, level, in_error from casework.case where id = $1',
      [id],
    )
  )[0]
const reasons = async (id: string) =>
  (
    await work.rows<{ what: string }>('select what from casework.reason where case_id = $1 order by what', [
      id,
    ])
  ).map(({ what }) => what)

describe('closing a case', () => {
  test('without why is asked for again, with what was typed', async () => {
    const { case: id, path } = await aCase(work.officer, { roleExplained: 'yes' })
    const page = await work.officer.get(`${path}/close`)
    const again = await work.officer.submit(page, { level: '1', words: 'All is said.' }, 'Close the case')
    expect([again.status, again.text.includes('Choose why the case is closed')]).toEqual([422, true])
    expect(again.text).toContain('All is said.')
    const closed = await work.officer.submit(again, { because: 'answered' }, 'Close the case')
    expect(closed.text).toContain('The question was answered')
    expect(await stateOf(id)).toEqual({ state: 'closed', level: 1, in_error: false })
    expect(await reasons(id)).toEqual(['closed'])
  })

  test('R14 C15 N38 N47 N74: while our role was never explained it asks for a reason, and goes on', async () => {
    const { case: id, path } = await aCase(work.officer)
    expect((await work.officer.get(path)).text).toContain('Our role was not explained yet')
    const page = await work.officer.get(`${path}/close`)
    const again = await work.officer.submit(page, { because: 'no-contact' }, 'Close the case')
    expect([again.status, again.text.includes('our promises N38 and N39')]).toEqual([422, true])
    await work.officer.submit(again, { missingBecause: 'They hung up at once.' }, 'Close the case')
    expect(await reasons(id)).toEqual(['role-not-explained'])
    expect((await stateOf(id))?.state).toBe('closed')
  })

  test('D04: while a promise to the family is open it asks for a reason, and goes on', async () => {
    const { case: id, file, contact } = await aCase(work.officer, { roleExplained: 'yes' })
    await work.rows(
      `insert into casework.promise (id, file, case_id, contact, kind, due_at, made_by, made_at, sealed_words)
       values ($1, $2, $3, $4, 'call-back', now() + interval '1 day', $1, now(), '')`,
      [newId(), file, id, contact],
    )
    const closing = { case: id, level: '2', because: 'work-done' }
    const no = await refused(work.officer, 'close-case', closing)
    expect(no).toContain('case-has-open-promise')
    expect(no).toContain('A promise to the family is still open')
    await done(work.officer, 'close-case', { ...closing, missingBecause: 'They will call themselves.' })
    expect(await reasons(id)).toEqual(['promise-open'])
  })

  test('an unknown reason or level is not taken', async () => {
    const { case: id } = await aCase(work.officer)
    for (const odd of [{ because: 'opened-in-error' }, { because: 'nobody-cares' }, { level: '5' }])
      expect(
        await refused(work.officer, 'close-case', { case: id, level: '2', because: 'answered', ...odd }),
      ).toMatch(/^422/)
    expect((await stateOf(id))?.state).toBe('open')
  })
})

describe('a case', () => {
  test('rests, is told apart from a closed one, and is taken up again', async () => {
    const { case: id, path } = await aCase(work.officer)
    await done(work.officer, 'rest-case', { case: id })
    expect((await work.officer.get(path)).text).toContain('Resting')
    expect(await refused(work.officer, 'rest-case', { case: id })).toContain('Only an open case can rest')
    await done(work.anotherOfficer, 'open-again', { case: id })
    const changes = await work.rows(
      `select was, became from casework.case_change where case_id = $1 and what = 'state' order by at, became`,
      [id],
    )
    expect(changes).toHaveLength(2)
    expect((await stateOf(id))?.state).toBe('open')
  })

  test('that was opened in error stays to be seen, with the reason, and asks for nothing more', async () => {
    const { case: id, path } = await aCase(work.officer)
    expect(await refused(work.officer, 'mark-opened-in-error', { case: id, because: ' ' })).toContain(
      'Say what the error was',
    )
    await done(work.officer, 'mark-opened-in-error', { case: id, because: 'Two families of one name.' })
    const { text } = await work.officer.get(path)
    expect(text).toContain('Opened in error')
    expect(text).toContain('Two families of one name.')
    expect(await stateOf(id)).toMatchObject({ state: 'closed', in_error: true })
  })

  test('changes as records with author and date: issue, stage, level, people and setting', async () => {
    const { file } = await done(work.officer, 'log-contact', {
      callerName: 'Maya Kowalska',
      childName: 'Theo',
    })
    const { case: id } = await done(work.officer, 'begin-case', { file, issue: 'transport', mine: 'yes' })
    const page = await work.officer.get(`/cases/${id}/change`)
    const saved = await work.officer.submit(
      page,
      { level: '3', stage: 'plan', people: ['Theo'], setting: 'Larkfield Primary' },
      'Save',
    )
    expect(saved.text).toContain('Larkfield Primary')
    expect(saved.text).toContain('Level: 3')
    expect(saved.text).toContain('Stage: Has an EHC plan')
    const changes = await work.rows<{ what: string; by: string | null }>(
      'select what, by from casework.case_change where case_id = $1 order by what',
      [id],
    )
    expect(changes.map(({ what }) => what)).toEqual(['details', 'level', 'stage'])
    expect(changes.every(({ by }) => by !== null)).toBe(true)
  })

  test('changed by two at once keeps both texts', async () => {
    const { path } = await aCase(work.officer)
    const [one, other] = [
      await work.officer.get(`${path}/change`),
      await work.anotherOfficer.get(`${path}/change`),
    ]
    await work.officer.submit(one, { setting: 'Larkfield Primary' }, 'Save')
    const again = await work.anotherOfficer.submit(other, { setting: 'Larkfield Infants' }, 'Save')
    expect(again.status).toBe(409)
    expect(again.text).toContain('Larkfield Primary')
    expect(again.html).toContain('Larkfield Infants')
  })

  test('is not opened from a contact of another family, nor in a file that is not open', async () => {
    const [one, other] = [await aCase(work.officer), await aCase(work.officer)]
    const input = { file: one.file, contact: other.contact, issue: 'transport' }
    expect(await refused(work.officer, 'begin-case', input)).toMatch(/^404/)
    expect(await refused(work.officer, 'begin-case', { ...input, file: newId() })).toMatch(/^404/)
    expect(await refused(work.officer, 'begin-case', { file: one.file, issue: 'no-such-issue' })).toContain(
      'Choose what it is about',
    )
  })

  test('of a restricted file is not there for those who are not named', async () => {
    const { file, path, case: id } = await aCase(work.officer)
    await done(work.coordinator, 'restrict-file', { file, people: [] })
    expect((await work.anotherOfficer.get(path)).status).toBe(404)
    expect(await refused(work.anotherOfficer, 'rest-case', { case: id })).toMatch(/^404/)
    expect((await work.coordinator.get(path)).status).toBe(200)
  })

  test('is not quiet when a call is logged for it', async () => {
    const { file, case: id } = await aCase(work.officer)
    await work.rows(`update casework.case set quiet_since = '2026-01-01' where id = $1`, [id])
    await done(work.officer, 'log-contact', { file, case: id, words: 'She rang again.' })
    const [row] = await work.rows('select quiet_since from casework.case where id = $1', [id])
    expect(row).toEqual({ quiet_since: new Date('2026-11-22T10:00:00Z') })
    expect((await work.officer.get(`/cases/${id}`)).text).toContain('She rang again.')
  })

  test('is told on the family’s page with its state, level, worker and next date', async () => {
    const { file } = await done(work.officer, 'log-contact', { words: 'The bus does not come.' })
    const { case: id } = await done(work.officer, 'begin-case', { file, issue: 'transport', mine: 'yes' })
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    const { text } = await work.officer.get(`/families/${file}`)
    for (const words of ['Transport', 'Open', 'Owen Field', 'Monday 4 January 2027'])
      expect(text).toContain(words)
  })

  test('whose file is erased leaves nothing behind', async () => {
    const { file, case: id } = await aCase(work.officer)
    await done(work.officer, 'record-perspective', { case: id, words: 'He sees it so.' })
    await done(work.officer, 'explain-options', { case: id, all: 'yes' })
    await done(work.officer, 'close-case', {
      case: id,
      level: '1',
      because: 'other',
      missingBecause: 'Asked to.',
    })
    const [{ reference = 0 } = {}] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [file],
    )
    const input = { file, reference: `EH-${reference}`, reason: 'asked-by-family' }
    await done(work.coordinator, 'erase-file', input)
    expect(await work.rows('select id from casework.case where file = $1', [file])).toEqual([])
  })
})
