import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doJob } from '#platform/jobs/do-job.ts'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { lookThroughFiles } from './retention/look-through-files.ts'
import { done, refused } from './testdata/acts.ts'
import { parentsAndChild } from './testdata/two-parents.ts'

const clock = handSetClock('2026-11-20T10:00:00Z')
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

async function lookThroughByNight() {
  const given = { id: '1', name: lookThroughFiles.name, data: {}, retryCount: 0, retryLimit: 3 }
  expect(await doJob(work.house.app.context, lookThroughFiles as never, given as never)).toBe('completed')
}

const ASKED_ON = '2026-11-19'
const family = async () => {
  const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
  return { file, person: people['Ana Ivanova'] ?? '' }
}

describe('somebody says that something kept about them is wrong', () => {
  test('their statement stands beside the record, open or not put right, and goes into an answer', async () => {
    const { file, person } = await family()
    const typed = {
      file,
      person,
      askedOn: ASKED_ON,
      asked: 'It says I shouted.',
      statement: 'I did not shout; I cried.',
    }
    const { correction } = await done(work.officer, 'record-correction', typed)
    const beside = await work.officer.get(`/families/${file}`)
    expect(beside.text).toContain('Somebody disagrees with what stands here: “I did not shout; I cried.”')
    const page = await work.officer.get(`/rights/corrections/${correction}`)
    const ended = await work.officer.submit(page, {
      correctionEnds: 'statement-stands-beside',
      answer: 'We wrote to her.',
    })
    expect(ended.text).toContain('The record stays, and their statement stands beside it')
    expect((await work.officer.get(`/families/${file}`)).text).toContain('I cried.')
    const again = { correction, correctionEnds: 'corrected', answer: 'Again.' }
    expect(await refused(work.officer, 'end-correction', again)).toMatch(/^422.*answered-already/)
  })
})

describe('somebody asks that their data be kept and not used', () => {
  test('whoever writes in the file is asked why first, nothing typed is lost, and why they went on is kept', async () => {
    const { file } = await family()
    const use = await work.officer.get(`/families/${file}/rights/use`)
    await work.officer.submit(use, { limit: 'accuracy', limitWhy: 'She says the dates are wrong.' })
    expect((await work.anotherOfficer.get(`/families/${file}`)).text).toContain('Its use is restricted.')
    const form = await work.anotherOfficer.get(`/contacts/new?file=${file}`)
    const asked = await work.anotherOfficer.submit(form, { words: 'She rang about Theo.' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Say why you go on')
    expect(asked.html).toContain('She rang about Theo.')
    await done(work.anotherOfficer, 'say-why-used', { file, ground: 'consent' })
    await done(work.anotherOfficer, 'log-contact', { file, words: 'She rang about Theo.' })
    expect(await refused(work.officer, 'log-contact', { file, words: 'Me too.' })).toMatch(
      /^422.*use-is-limited/,
    )
    clock.pass(31)
    expect(await refused(work.anotherOfficer, 'log-contact', { file, words: 'Later.' })).toContain(
      'use-is-limited',
    )
    expect(await work.rows('select ground from vault.use_passage where file = $1', [file])).toEqual([
      { ground: 'consent' },
    ])
  })

  test('it is lifted by those who lead, with the reason', async () => {
    const { file } = await family()
    await done(work.officer, 'restrict-use', { file, limit: 'objection', limitWhy: 'She objects.' })
    const lift = { file, liftedWhy: 'Decided, she was told on Friday.' }
    expect(await refused(work.officer, 'lift-restricted-use', lift)).toMatch(/^403/)
    await done(work.coordinator, 'lift-restricted-use', lift)
    await done(work.officer, 'log-contact', { file, words: 'On we go.' })
  })

  test('what its people ask about their data is kept all the same', async () => {
    const { file, person } = await family()
    await done(work.officer, 'restrict-use', { file, limit: 'objection', limitWhy: 'She objects.' })
    const asked = { file, person, askedBy: 'themselves', channel: 'phone', receivedOn: ASKED_ON }
    await done(work.officer, 'record-access-request', asked)
  })
})

describe('a file that is held for a court, a tribunal or an inspector', () => {
  test('is erased by nobody before the hold is lifted', async () => {
    const { file } = await family()
    await done(work.coordinator, 'hold-for-law', { file, holdWhy: 'An appeal is registered.' })
    const [{ reference } = { reference: 0 }] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [file],
    )
    const erase = { file, reference: `EH-${reference}`, reason: 'asked-by-family' }
    expect(await refused(work.coordinator, 'erase-file', erase)).toMatch(/^422.*file-is-held/)
    expect(await work.rows('select id from casework.file where id = $1', [file])).toHaveLength(1)
    await done(work.coordinator, 'lift-hold', { file, holdOver: 'It is decided.' })
    await done(work.coordinator, 'erase-file', erase)
    expect(await work.rows('select id from permissions.legal_hold where file = $1', [file])).toEqual([])
  })
})

describe('somebody asks to be erased', () => {
  test('nothing is erased by asking, and a refusal has its ground and its words', async () => {
    const { file, person } = await family()
    const { erasure } = await done(work.officer, 'record-erasure-request', {
      file,
      person,
      askedOn: ASKED_ON,
    })
    expect((await work.coordinator.get(`/rights/erasures/${erasure}`)).text).toContain(
      'Go to erasing the file',
    )
    const refusal = { erasure, erasureEnds: 'refused', answer: 'We wrote why.' }
    expect(await refused(work.coordinator, 'refuse-erasure', refusal)).toMatch(/^422.*ground-first/)
    await expect(
      work.rows(
        `update permissions.erasure_request set ended_how = 'refused', ended_at = now() where id = $1`,
        [erasure],
      ),
    ).rejects.toThrow(/a_refusal_has_its_ground/)
    await done(work.coordinator, 'refuse-erasure', { ...refusal, erasureGround: 'legal-claims' })
    expect((await work.coordinator.get(`/families/${file}/rights`)).text).toContain('Refused')
  })
})

describe('files whose time is over', () => {
  test('are asked about on Today, kept with a reason until a day, and never erased by themselves', async () => {
    const { file } = await family()
    await work.rows(`update casework.file set opened_at = '2024-01-05' where id = $1`, [file])
    await work.rows(`update casework.contact set at = '2024-02-05' where file = $1`, [file])
    const says =
      'The time of some files is over: erase or keep them (looked through on Friday 20 November 2026)'
    expect((await work.coordinator.get('/today')).text).not.toContain(says)
    await lookThroughByNight()
    expect((await work.coordinator.get('/today')).text).toContain(says)
    expect((await work.coordinator.get('/retention')).html).toContain(`/retention/${file}`)
    const past = { file, keepUntil: '2026-01-01', keepWhy: 'x' }
    expect(await refused(work.coordinator, 'keep-longer', past)).toMatch(/^422.*keep-until-when/)
    const page = await work.coordinator.get(`/retention/${file}`)
    const kept = await work.coordinator.submit(page, {
      keepUntil: '1 11 2028',
      keepWhy: 'His brother comes next.',
    })
    expect(kept.html).not.toContain(`/retention/${file}`)
    expect(await work.rows('select id from casework.file where id = $1', [file])).toHaveLength(1)
    await lookThroughByNight()
    expect((await work.coordinator.get('/today')).text).not.toContain(says)
  })

  test('are not among them while a case is open, or while they are held', async () => {
    const [{ file }, held] = [await family(), await family()]
    await done(work.officer, 'begin-case', { file, issue: 'transport' })
    await done(work.coordinator, 'hold-for-law', { file: held.file, holdWhy: 'An appeal.' })
    await work.rows(`update casework.file set opened_at = '2017-01-05' where id = any($1)`, [
      [file, held.file],
    ])
    await work.rows(`update casework.contact set at = '2017-02-05' where file = any($1)`, [[file, held.file]])
    const { html } = await work.coordinator.get('/retention')
    for (const one of [file, held.file]) expect(html).not.toContain(`/retention/${one}`)
  })
})

describe('a data breach', () => {
  const BREACH = {
    what: 'A letter went to the wrong house.',
    foundAt: '20 Nov 2026 09:30',
    people: '2',
    risk: 'high',
  }

  test('is written down by whoever notices it, and stands on Today with its 72 hours', async () => {
    const form = await work.officer.get('/data-protection/breaches/new')
    await work.officer.submit(form, BREACH)
    const today = await work.coordinator.get('/today')
    expect(today.text).toContain('Data breach: tell within 72 hours, or say why not')
    expect(today.text).toContain('By 23 November 2026, 09:30')
    expect((await work.officer.get('/data-protection')).text).not.toContain('Data breach')
    const [{ sealed } = { sealed: '' }] = await work.rows<{ sealed: string }>(
      `select encode(sealed_words, 'escape') as sealed from permissions.breach`,
    )
    expect(sealed).not.toContain('wrong house')
  })

  test('cannot be closed without the people and the Commissioner where the risk is high', async () => {
    const { breach } = await done(work.officer, 'record-breach', BREACH)
    const settled = { breach, ico: 'told', icoWhy: 'IC-123', peopleTold: 'not-needed', peopleWhy: 'No.' }
    expect(await refused(work.coordinator, 'settle-breach', settled)).toMatch(/^422.*told-if-high/)
    const page = await work.coordinator.get(`/data-protection/breaches/${breach}`)
    const closed = await work.coordinator.submit(page, {
      ...{ ico: 'told', icoWhy: 'IC-123', peopleTold: 'told', peopleWhy: 'By telephone.' },
    })
    expect(closed.text).not.toContain('Closed Open')
    expect(
      await work.rows('select id from permissions.breach where id = $1 and closed_at is not null', [breach]),
    ).toHaveLength(1)
  })

  test('shows the law behind the 72 hours with its source and how far it was checked', async () => {
    const { breach } = await done(work.officer, 'record-breach', BREACH)
    for (const path of ['new', breach]) {
      const page = await work.coordinator.get(`/data-protection/breaches/${path}`)
      expect(page.text).toContain('UK GDPR, articles 33 and 34')
      expect(page.text).toContain('It came with our software, dated')
    }
  })

  test('is not found in the time to come', async () => {
    const late = { ...BREACH, foundAt: '25 Nov 2027 10:00' }
    expect(await refused(work.officer, 'record-breach', late)).toMatch(/^422.*when-found/)
  })
})

describe('a complaint about data', () => {
  test('is acknowledged within 30 days, and answered', async () => {
    const typed = {
      receivedOn: ASKED_ON,
      complainant: 'Mr Vale, by letter',
      complaint: 'You told my school.',
    }
    const { complaint } = await done(work.officer, 'record-data-complaint', typed)
    const page = await work.coordinator.get(`/data-protection/complaints/${complaint}`)
    expect(page.text).toContain('By 19 December 2026')
    const told = await work.coordinator.submit(page, { acknowledgedOn: '20 Nov 2026' })
    const answered = await work.coordinator.submit(told, {
      complaintOutcome: 'not-upheld',
      answer: 'We did not.',
    })
    expect(answered.text).toContain('We found nothing wrong')
  })
})

describe('somebody without a file asks for their own data', () => {
  test('is answered within a month, once it is known who asks and every place was looked through', async () => {
    const form = await work.officer.get('/data-protection/own-data/new')
    const back = await work.officer.submit(form, { asked: 'All of it', receivedOn: '19 11 2026' })
    expect(back.text).toContain('Choose who asks')
    expect(back.html).toContain('>All of it</textarea>')
    await work.officer.submit(back, { kind: 'practitioner', asker: 'Mrs Ash, by post to the school' })
    const rows = await work.rows<{ id: string; due: string }>(
      'select id, due_on::text as due, sealed_words from permissions.outside_access',
    )
    expect(rows).toMatchObject([{ due: '2026-12-21' }])
    expect(JSON.stringify(rows)).not.toContain('Ash')
    const path = `/data-protection/own-data/${rows[0]?.id}`
    expect((await work.officer.raw('GET', path)).status).toBe(403)
    expect((await work.coordinator.get('/data-protection')).html).toContain(path)
    const page = await work.coordinator.get(path)
    expect(page.text).not.toContain('What they declared')
    const given = { outcome: 'given', answer: 'Two letters of hers, by post.' }
    const unlooked = await work.coordinator.submit(page, given)
    expect(unlooked.text).toContain('Look in every place first')
    const looked = ['requests', 'directory', 'agencies', 'complaints', 'paper']
    const unknown = await work.coordinator.submit(unlooked, { ...given, looked })
    expect(unknown.text).toContain('Choose how you know that it is them')
    const over = await work.coordinator.submit(unknown, { identity: 'called-back' })
    expect(over.text).toContain('They were given what we hold about them')
    expect((await work.coordinator.get('/data-protection')).html).not.toContain(path)
    await expect(
      work.rows(`update permissions.outside_access set identity = null where id = $1`, [rows[0]?.id]),
    ).rejects.toThrow('nothing_is_given_before_it_is_known_who_asks')
  })
})

describe('a request for information', () => {
  test('is answered within 20 working days, and there is no way to name a file in it', async () => {
    const form = await work.officer.get('/data-protection/information/new')
    await work.officer.submit(form, {
      askedBy: 'council',
      receivedOn: '19 11 2026',
      asked: 'How many appeals?',
    })
    const [{ id, due } = { id: '', due: '' }] = await work.rows<{ id: string; due: string }>(
      'select id, due_on::text as due from permissions.information_request',
    )
    expect(due).toBe('2026-12-17')
    const page = await work.coordinator.get(`/data-protection/information/${id}`)
    const answered = await work.coordinator.submit(page, { outcome: 'figures', answer: '41.' })
    expect(answered.text).toContain('Figures that tell of nobody')
    const columns = await work.rows<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'information_request'`,
    )
    expect(columns.map(({ column_name }) => column_name)).not.toContain('file')
  })
})

describe('who is responsible', () => {
  test('is said by those who lead, and read by everybody', async () => {
    await work.rows('delete from permissions.controller')
    const visitor = work.house.visitor()
    expect((await visitor.get('/privacy')).text).toContain('has not said yet who is responsible')
    const page = await work.coordinator.get('/data-protection/responsible')
    const typed = { who: 'la', name: 'Fenbridge Council', contact: 'data@fenbridge.example', staff: 'names' }
    await work.coordinator.submit(page, typed)
    const { text } = await visitor.get('/privacy')
    expect(text).toContain(
      'Fenbridge Council is responsible in law for the data. It has no key to families’ files',
    )
    expect(text).toContain('data@fenbridge.example')
    const again = await work.coordinator.submit(page, { ...typed, name: 'Another Council' })
    expect(again.status).toBe(409)
  })
})

describe('T14: somebody who opens unusually many files', () => {
  test('stands above Today of those who lead, with how many and when; an ordinary hour does not', async () => {
    const opens = async (count: number) => {
      const { anotherOfficer } = work
      for (let n = 0; n < count; n++) await done(anotherOfficer, 'log-contact', { words: 'They rang.' })
    }
    await opens(40)
    expect((await work.coordinator.get('/today')).text).not.toContain('Unusually many files')
    await opens(25)
    const { text } = await work.coordinator.get('/today')
    expect(text).toMatch(/Unusually many files were opened\. Anna Marsh: \d\d within the hour from /)
    expect((await work.officer.get('/today')).text).not.toContain('Unusually many files')
  })
})

describe('who looked at my file', () => {
  test('is answered by role or by name, as the service decided, on the screen and on paper', async () => {
    const { file } = await family()
    await work.anotherOfficer.get(`/families/${file}`)
    const version = async () =>
      (await work.rows<{ version: number }>('select version from permissions.controller'))[0]?.version ?? 0
    const said = { who: 'service', name: 'Fenbridge', contact: '1 High Street' }
    await done(work.coordinator, 'say-who-is-responsible', {
      ...said,
      staff: 'roles',
      version: await version(),
    })
    const byRole = await work.officer.get(`/families/${file}/rights/looked`)
    expect(byRole.text).toMatch(/Officer\s*Opened the file/)
    expect(byRole.text).not.toContain('Anna Marsh')
    await done(work.coordinator, 'say-who-is-responsible', {
      ...said,
      staff: 'names',
      version: await version(),
    })
    expect((await work.officer.get(`/families/${file}/rights/looked`)).text).toMatch(
      /Anna Marsh\s*Opened the file/,
    )
    // No line shows what only the program calls it.
    expect(byRole.text).not.toMatch(/(add|of|record|read)-[a-z]+/)
    const paper = await work.officer.raw('GET', `/families/${file}/rights/looked/pdf`)
    expect(paper.headers['content-type']).toBe('application/pdf')
  })
})
