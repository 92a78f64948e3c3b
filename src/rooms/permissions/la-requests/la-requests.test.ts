import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aFamily, begun, done, permitted, refused } from '../testdata/a-family.ts'
import { NEUTRAL_WORDS } from './codes.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const asked = (file: string, more: object = {}) => ({
  ...{ file, bodyKind: 'la', body: 'Fenshire Council', person: 'Ms Reed', kind: 'task' },
  ...{ asked: 'Tell the parents that the taxi ends in December.', outcome: 'declined' },
  ...more,
})

describe('C11: a task of the council about a family', () => {
  test('is recorded and declined, with words that are the same about every family', async () => {
    const { file } = await aFamily(work, work.officer)
    const page = await work.officer.get(`/families/${file}/agency-requests`)
    expect(page.text).toContain(NEUTRAL_WORDS)
    const after = await work.officer.submit(
      page,
      {
        ...{
          'Who asks?': 'Council',
          asked: 'Tell the parents that the taxi ends.',
          'What becomes of it?': 'Declined',
        },
        'What do they want?': 'That we do something for them',
      },
      'Save the request',
    )
    for (const words of [
      'That we do something for them',
      'Tell the parents that the taxi ends.',
      'Declined, 22 November 2026',
    ])
      expect(after.text).toContain(words)
  })

  test('can be accepted in no way: there is no such choice, in the form or beside it', async () => {
    const { file } = await aFamily(work, work.officer)
    for (const outcome of ['accepted', 'done', 'answered'])
      expect(await refused(work.officer, 'record-agency-request', asked(file, { outcome }))).toMatch(/^422/)
    await expect(
      work.rows(
        `insert into permissions.agency_request (id, file, body_kind, kind, outcome, by, at, sealed_words)
         values (gen_random_uuid(), $1, 'la', 'task', 'accepted', gen_random_uuid(), now(), '')`,
        [file],
      ),
    ).rejects.toThrow('agency_request_outcome_check')
  })

  test('becomes the family’s own question, which stands beside the file until they have answered', async () => {
    const { file, contact } = await aFamily(work, work.officer)
    const { case: id } = await done(work.officer, 'begin-case', {
      file,
      contact,
      issue: 'ehc-needs-assessment.refusal',
    })
    await done(
      work.officer,
      'record-agency-request',
      asked(file, { kind: 'information', outcome: 'family-asked' }),
    )
    for (const path of [`/families/${file}`, `/cases/${id}`])
      expect((await work.officer.get(path)).text).toContain(
        'An agency wants something about them. It is theirs to permit.',
      )
    const page = await work.officer.get(`/families/${file}/agency-requests`)
    const next = await work.officer.submit(
      page,
      { 'What does the family say?': 'They permit it' },
      'Save what they said',
    )
    expect(next.heading).toBe('Record a permission')
    expect((await work.officer.get(`/families/${file}`)).text).not.toContain('An agency wants something')
    expect((await work.officer.get(`/families/${file}`)).text).toContain('Nothing may be shared.')
  })

  test('an answer is written down once', async () => {
    const { file } = await aFamily(work, work.officer)
    const { request } = await done(
      work.officer,
      'record-agency-request',
      asked(file, { outcome: 'family-asked' }),
    )
    await done(work.officer, 'settle-agency-request', { request, answer: 'not-permitted', said: 'No.' })
    expect(await refused(work.officer, 'settle-agency-request', { request, answer: 'permitted' })).toContain(
      'family-answered-before',
    )
    const declined = await done(work.officer, 'record-agency-request', asked(file))
    expect(
      await refused(work.officer, 'settle-agency-request', {
        request: declined['request'],
        answer: 'permitted',
      }),
    ).toContain('family-answered-before')
  })

  test('that misses something comes back with what was typed', async () => {
    const { file } = await aFamily(work, work.officer)
    const page = await work.officer.get(`/families/${file}/agency-requests`)
    const back = await work.officer.submit(page, { asked: 'They want his file' }, 'Save the request')
    for (const words of ['Choose who asks', 'Choose what they want', 'Choose what becomes of it'])
      expect(back.text).toContain(words)
    expect(back.html).toContain('>They want his file</textarea>')
  })

  test('says nothing of who or what in clear', async () => {
    const { file } = await aFamily(work, work.officer)
    await done(work.officer, 'record-agency-request', asked(file))
    const rows = await work.rows('select * from permissions.agency_request where file = $1', [file])
    const bytes = rows.flatMap(row =>
      Object.values(row).map(value => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))),
    )
    expect(bytes.join(' ')).not.toMatch(/Fenshire|Reed|taxi/)
  })
})

describe('C11 N58: nothing is issued in the council’s name', () => {
  test('no letter and no disclosure takes another sender or letterhead than the service’s', async () => {
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family))
    const { letter } = await done(work.officer, 'begin-letter', { file: family.file, kind: 'free' })
    const another = {
      from: 'Fenshire County Council',
      letterhead: 'Fenshire County Council',
      sender: 'SEN team',
      logo: 'council',
    }
    for (const [name, value] of Object.entries(another)) {
      const more = { [name]: value }
      for (const [command, input] of [
        ['send-disclosure', { disclosure, how: 'printed', seen: 'x', ...more }],
        ['change-disclosure', { disclosure, version: '2', ...more }],
        ['change-letter', { letter, version: '1', title: 'A letter', ...more }],
        ['send-letter', { letter, how: 'printed', seen: 'x', ...more }],
      ] as const)
        expect(await refused(work.officer, command, input)).toMatch(/^400/)
    }
  })

  test.each([
    ['opening', 'We write on behalf of Fenshire County Council to tell you its decision.'],
    ['closing', 'Yours sincerely\nfor and on behalf of the Local Authority'],
    ['title', 'Issued on behalf of the SEND team'],
  ])('a letter to a family whose %s speaks for them is refused', async (field, text) => {
    const family = await aFamily(work, work.officer)
    const { letter } = await done(work.officer, 'begin-letter', { file: family.file, kind: 'free' })
    const typed = { letter, version: '1', title: 'A letter', [field]: text }
    expect(await refused(work.officer, 'change-letter', typed)).toContain('in-their-name')
    await done(work.officer, 'change-letter', {
      letter,
      version: '1',
      title: 'What the council wrote on behalf of the school',
    })
  })
})
