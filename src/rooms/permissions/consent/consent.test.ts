import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aFamily, done, permitted, refused, toTheSchool } from '../testdata/a-family.ts'
import { endOfTerm } from './end-of-term.ts'
import { isLongerThanAYear, standingOn } from './standing.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

describe('K12: a permission', () => {
  test('is recorded through the page, and then stands beside the family', async () => {
    const family = await aFamily(work, work.officer)
    const before = await work.officer.get(`/families/${family.file}`)
    expect(before.text).toContain('Nothing may be shared.')
    const form = await work.officer.get(`/families/${family.file}/permissions/new`)
    const page = await work.officer.submit(form, {
      ...{ bodyKind: 'school', body: 'Fen Primary School', toPerson: 'Mrs Ash', scopes: ['talk', 'letters'] },
      ...{ about: 'Transport to school', purpose: 'So that the taxi comes', how: 'spoken' },
    })
    for (const words of [
      ...['Holds', 'Maya Kowalska', 'Mrs Ash, Fen Primary School', 'Talk with them about it'],
      ...['Sunday 22 November 2026', 'Thursday 31 December 2026', 'Spoken. Owen Field'],
    ])
      expect(page.text).toContain(words)
    const after = await work.officer.get(`/families/${family.file}`)
    expect(after.text).toContain('One permission holds.')
    expect(after.text).not.toContain('Nothing may be shared.')
    const list = await work.officer.get(`/families/${family.file}/sharing`)
    expect(list.text).toContain('Mrs Ash, Fen Primary School')
  })

  test('stands beside the case too', async () => {
    const family = await aFamily(work, work.officer)
    const { case: id } = await done(work.officer, 'begin-case', {
      ...family,
      parent: undefined,
      issue: 'ehc-needs-assessment.refusal',
    })
    expect((await work.officer.get(`/cases/${id}`)).text).toContain('Nothing may be shared.')
    await permitted(work.officer, family)
    expect((await work.officer.get(`/cases/${id}`)).text).toContain('One permission holds.')
  })

  test('that misses something comes back with every sentence, and with what was typed', async () => {
    const family = await aFamily(work, work.officer)
    const form = await work.officer.get(`/families/${family.file}/permissions/new`)
    const page = await work.officer.submit(form, { about: 'Transport', witness: '' })
    for (const words of [
      'Choose what kind of body it is',
      'Write which school, service or body it is',
      'Choose what is permitted',
      'Write what it is for',
      'Choose how it was given',
      'Write who heard it, or where the signed form is',
    ])
      expect(page.text).toContain(words)
    expect(page.html).toContain('>Transport</textarea>')
  })

  test('never holds longer than a year, and not backwards', async () => {
    const family = await aFamily(work, work.officer)
    const until = (day: string) => toTheSchool(family, { from: '2026-11-22', until: day })
    expect(await refused(work.officer, 'record-permission', until('23 11 2027'))).toContain(
      'longer-than-a-year',
    )
    expect(await refused(work.officer, 'record-permission', until('21/11/2026'))).toContain(
      'ends-before-it-begins',
    )
    expect(await refused(work.officer, 'record-permission', until('31 4 2027'))).toContain(
      'day, month and year',
    )
    await done(work.officer, 'record-permission', until('22 Nov 2027'))
  })

  test('is given by a parent or carer, and for papers names each of them', async () => {
    const family = await aFamily(work, work.officer)
    const { person: child } = await done(work.officer, 'add-person', {
      ...{ file: family.file, kind: 'child', name: 'Theo Kowalski' },
    })
    expect(
      await refused(work.officer, 'record-permission', toTheSchool({ ...family, parent: child ?? '' })),
    ).toContain('not-theirs-to-permit')
    expect(
      await refused(work.officer, 'record-permission', toTheSchool(family, { speaksAs: 'young-person' })),
    ).toContain('not-theirs-to-permit')
    const papers = (documents: string[]) => toTheSchool(family, { scopes: ['documents'], documents })
    expect(await refused(work.officer, 'record-permission', papers([]))).toContain('which-documents')
    expect(await refused(work.officer, 'record-permission', papers([family.contact]))).toContain(
      'not-in-this-file',
    )
  })

  test('is withdrawn at once by any colleague on their word, and stays withdrawn', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family)
    const page = await work.anotherOfficer.get(`/families/${family.file}/permissions/${permission}`)
    const after = await work.anotherOfficer.submit(
      page,
      { because: 'She has changed her mind.' },
      'Withdraw it now',
    )
    expect(after.text).toContain('Nothing may be shared.')
    expect(after.text).toContain('Withdrawn')
    const standing = await work.officer.get(`/families/${family.file}/permissions/${permission}`)
    expect(standing.text).toContain('She has changed her mind.')
    expect(await refused(work.officer, 'withdraw-permission', { permission })).toContain('withdrawn-before')
    expect(
      await refused(work.officer, 'renew-permission', { permission, how: 'spoken', witness: 'Owen Field' }),
    ).toContain('withdrawn-before')
  })

  test('that is withdrawn cannot be brought back, not even by the database’s owner of the row', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family)
    await done(work.officer, 'withdraw-permission', { permission })
    await expect(
      work.rows('update permissions.permission set withdrawn_at = null, withdrawn_by = null where id = $1', [
        permission,
      ]),
    ).rejects.toThrow('stays withdrawn')
  })

  test('is renewed as one of its own, with the same words', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family, { from: '1 9 2026', until: '1 10 2026' })
    const ended = await work.officer.get(`/families/${family.file}/permissions/${permission}`)
    expect(ended.text).toContain('Ended')
    const renewed = await work.officer.submit(
      ended,
      { until: '31 7 2027', how: 'signed', witness: 'In the file' },
      'Renew it',
    )
    for (const words of ['Holds', 'Transport to school', '31 July 2027', 'Signed. In the file'])
      expect(renewed.text).toContain(words)
  })

  test('says nothing of who, whom or what in clear', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family)
    await done(work.officer, 'withdraw-permission', { permission, because: 'She has changed her mind.' })
    const [row] = await work.rows('select * from permissions.permission where id = $1', [permission])
    const bytes = Object.values(row ?? {}).map(value =>
      Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
    )
    for (const words of ['Kowalska', 'Fen Primary', 'Mrs Ash', 'Transport', 'taxi', 'mind'])
      expect(bytes.join(' ')).not.toContain(words)
  })

  test('moves to new keys when somebody is shut out of the file', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family)
    const [anna] = await work.rows<{ id: string }>(
      `select worker as id from casework.contact where file = $1`,
      [family.file],
    )
    await done(work.coordinator, 'exclude-person', { file: family.file, person: anna?.id })
    const page = await work.coordinator.get(`/families/${family.file}/permissions/${permission}`)
    expect(page.text).toContain('Transport to school')
    expect((await work.officer.raw('GET', `/families/${family.file}/sharing`)).status).toBe(404)
  })
})

describe('a family that had two files', () => {
  test('has its permissions, and what left under them, in the one they become; taken apart, each in its own', async () => {
    const [one, other] = [await aFamily(work, work.officer), await aFamily(work, work.officer)]
    const permission = await permitted(work.officer, other)
    await done(work.officer, 'record-told', { permission, said: 'We said that the taxi is late.' })
    const [row] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [other.file],
    )
    const { move } = await done(work.coordinator, 'merge-files', {
      file: one.file,
      reference: `EH-${row?.reference}`,
    })
    expect((await work.officer.get(`/families/${one.file}`)).text).toContain('One permission holds.')
    expect((await work.officer.get(`/families/${one.file}/permissions/${permission}`)).text).toContain(
      'Transport to school',
    )
    expect((await work.officer.get(`/families/${one.file}/left`)).text).toContain('Spoken')
    await done(work.officer, 'begin-disclosure', { permission })
    await done(work.coordinator, 'undo-move', { move })
    expect((await work.officer.get(`/families/${one.file}`)).text).toContain('Nothing may be shared.')
    expect((await work.officer.get(`/families/${other.file}/permissions/${permission}`)).text).toContain(
      'Transport to school',
    )
  })
})

describe('how a permission stands', () => {
  const holding = { fromOn: '2026-09-01', untilOn: '2026-12-31', withdrawnAt: null }
  test('from its first day to its last, and never after it was withdrawn', () => {
    expect(standingOn(holding, '2026-08-31')).toBe('not-yet')
    expect(standingOn(holding, '2026-09-01')).toBe('holds')
    expect(standingOn(holding, '2026-12-31')).toBe('holds')
    expect(standingOn(holding, '2027-01-01')).toBe('ended')
    expect(standingOn({ ...holding, withdrawnAt: new Date(0) }, '2026-10-01')).toBe('withdrawn')
  })

  test('a year from 29 February ends on 28 February', () => {
    expect(isLongerThanAYear('2028-02-29', '2029-02-28')).toBe(false)
    expect(isLongerThanAYear('2028-02-29', '2029-03-01')).toBe(true)
    expect(isLongerThanAYear('2026-11-22', '2027-11-22')).toBe(false)
    expect(isLongerThanAYear('2026-11-22', '2027-11-23')).toBe(true)
  })

  test('ends about the end of term where nobody says otherwise', () => {
    expect(['2026-09-01', '2027-01-10', '2027-04-16', '2027-12-31'].map(endOfTerm)).toEqual([
      '2026-12-31',
      '2027-04-15',
      '2027-07-31',
      '2027-12-31',
    ])
  })
})
