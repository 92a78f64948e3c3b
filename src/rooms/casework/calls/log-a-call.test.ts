import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDirectory } from '#rooms/directory'
import type { HouseClient, Page } from '../../../../test/house-client.ts'
import { attribute, wordsOf } from '../../../../test/pages/read-page.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done } from '../cases/testdata/a-case.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => NOW } })
  await work.house.app.context.database.as({ person: null, roles: ['supplier'] }, sql =>
    seedDirectory({ sql, now: NOW }),
  )
})
afterAll(() => work.close())

const WHOLE = {
  words: 'The council said it will not assess.',
  issue: 'ehc-needs-assessment.refusal',
  roleExplained: 'yes',
  next: 'nothing',
  minutes: '9',
}
const contactOf = (page: Page) => idIn(page.path.split('logged=')[1] ?? '')
const row = async (table: string, contact: string, column = 'contact') =>
  work.rows(`select * from casework.${table} where ${column} = $1`, [contact])
const standing = async (page: Page) => (await row('contact', contactOf(page), 'id'))[0]

/** Fills a form in, presses a button that only looks, and gives the page as it is shown again. */
async function look(
  values: Record<string, string | string[]>,
  button: string,
  client: HouseClient = work.officer,
) {
  return client.submit(await client.get('/contacts/new'), values, button)
}
const summary = (page: Page) =>
  page.root.querySelectorAll('.govuk-error-summary a').map(link => attribute(link, 'href'))
const valuesOf = (page: Page, name: string) =>
  page.root.querySelectorAll(`[name="${name}"]`).map(one => attribute(one, 'value'))

describe('a call is logged', () => {
  test('with nothing at all: it is saved, gets a reference, and stands to be finished for the whole team', async () => {
    const page = await logCall(work.officer, {})
    expect(page.text).toMatch(/EH-\d+/)
    expect(page.text).toContain('It stands to be finished, on the team’s list.')
    const theirs = await work.anotherOfficer.get('/contacts/to-finish')
    expect(theirs.text).toContain('Owen Field')
    expect(theirs.root.querySelectorAll('main a').map(link => attribute(link, 'href'))).toContain(
      `/contacts/${contactOf(page)}/finish`,
    )
  })

  test('whole with six things, and with no more', async () => {
    const page = await logCall(work.officer, WHOLE)
    expect(page.text).not.toContain('stands to be finished')
    expect(await standing(page)).toMatchObject({
      issue: 'ehc-needs-assessment.refusal',
      with_whom: 'parent',
      channel: 'phone',
      next_step: 'nothing',
      minutes: 9,
      level: 1,
      completed_at: NOW,
    })
  })

  test.each(Object.keys(WHOLE))('without %s it is saved, and is not whole', async missing => {
    const { [missing as keyof typeof WHOLE]: _, ...rest } = WHOLE
    expect(await standing(await logCall(work.officer, rest))).toMatchObject({ completed_at: null })
  })

  test('as an e-mail, a visit or a letter, out as well as in', async () => {
    const page = await logCall(work.officer, { ...WHOLE, channel: 'email', direction: 'out' })
    expect(await standing(page)).toMatchObject({ channel: 'email', direction: 'out', source: 'wrote' })
    const visit = await logCall(work.officer, { ...WHOLE, channel: 'face_to_face' })
    expect(await standing(visit)).toMatchObject({ level: 2, source: 'said' })
  })

  test('that a colleague took down on paper, in the colleague’s name and at its own time', async () => {
    const page = await logCall(work.officer, { ...WHOLE, takenBy: 'Anna Marsh', tookPlace: 'Fri 15:30' })
    expect(page.text).toContain('Taken down on paper, entered by Owen Field.')
    expect(page.text).toContain('20 November 2026, 15:30')
    const entered = await standing(page)
    expect(entered?.['worker']).not.toBe(entered?.['entered_by'])
    const again = await logCall(work.officer, {
      ...WHOLE,
      takenBy: 'Anna Marsh',
      tookPlace: 'tomorrow 10:00',
    })
    expect([again.status, summary(again)]).toEqual([422, ['#tookPlace']])
  })

  test('sent twice by an impatient finger, once only, with all that goes with it', async () => {
    const page = await work.officer.get('/contacts/new')
    const filling = work.officer.fill(page, { ...WHOLE, next: 'call-back', dueAt: 'Tue 16:00' })
    const [one, two] = await Promise.all([work.officer.send(page, filling), work.officer.send(page, filling)])
    expect(one.path).toBe(two.path)
    expect(await row('promise', contactOf(one))).toHaveLength(1)
  })
})

describe('what it is about', () => {
  test('is made out of a few letters, and asked for where several are meant, with the text kept', async () => {
    const one = await logCall(work.officer, { ...WHOLE, issue: 'plan draft' })
    expect(await standing(one)).toMatchObject({ issue: 'ehc-plan.draft' })
    const several = await logCall(work.officer, { ...WHOLE, issue: 'refus' })
    expect([several.status, summary(several)]).toEqual([422, ['#issue']])
    expect(several.text).toContain('It may be')
    expect(valuesOf(several, 'issue')).toEqual(['refus'])
  })
})

describe('without scripts', () => {
  test('[R08] a known caller is found by pressing Find, with everything typed kept, and what helps beside', async () => {
    const known = await logCall(work.officer, {
      callerName: 'Helena Quayle',
      phone: '01632 960777',
      childName: 'Jory',
      safeToContact: 'After 5 only, no voicemail',
      interpreter: 'Manx',
      words: 'She rang about the bus.',
    })
    const file = idIn(known.path)
    const typed = { callerName: 'quayle', words: 'Half a sentence, and', minutes: '3' }
    const found = await look(typed, 'Find')
    expect(found.status).toBe(200)
    expect(valuesOf(found, 'file')).toEqual(['', file])
    expect(found.text).toContain('Half a sentence, and')
    const chosen = await work.officer.submit(found, { file }, 'Find')
    for (const words of ['After 5 only, no voicemail', 'Manx', 'She rang about the bus.', '01632 960777'])
      expect(chosen.text).toContain(words)
    expect(chosen.text).toContain('Share nothing that the family has not permitted')
    const saved = await work.officer.submit(chosen, {}, 'Save')
    expect(idIn(saved.path)).toBe(file)
    expect(await work.rows('select from casework.file where id = $1', [file])).toHaveLength(1)
  })

  test('[R08] the dates of open cases stand beside, each with who does what by then', async () => {
    const { file, case: id } = await aCase(work.officer)
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    const hearing = { what: 'The hearing', on: '2027-02-02', holder: 'tribunal', source: 'tribunal-letter' }
    await done(work.officer, 'enter-date', { case: id, ...hearing, hearing: 'yes' })
    const { text } = await work.officer.get(`/contacts/new?file=${file}`)
    expect(text).toMatch(/By Monday 4 January 2027 ?The family: The tribunal has received the appeal/)
    expect(text).toContain('The tribunal: The hearing. A letter or order of the tribunal.')
    const closing = { case: id, level: '2', because: 'work-done', missingBecause: 'All was said.' }
    await done(work.officer, 'close-case', closing)
    expect((await work.officer.get(`/contacts/new?file=${file}`)).text).not.toContain('4 January 2027')
  })

  test('looking enters no act and saves nothing', async () => {
    const before = await work.rows('select count(*) from casework.contact')
    const acts = () => work.rows(`select count(*) from ledger.entry where act = 'log-contact'`)
    const known = await acts()
    await look({ callerName: 'Nobody Atall', words: 'Not yet.' }, 'Find')
    expect(await work.rows('select count(*) from casework.contact')).toEqual(before)
    expect(await acts()).toEqual(known)
  })

  test('somebody whom we know by no name is somebody new when it is saved', async () => {
    const page = await look({ callerName: 'Xanthe Ormerod' }, 'Find')
    expect(page.text).toContain('Nobody we know by that')
    expect((await work.officer.submit(page, {}, 'Save')).text).toContain('Xanthe Ormerod')
  })
})

describe('is it really them?', () => {
  test('while they are not verified, nothing is confirmed, and what we know is folded away', async () => {
    const file = idIn((await logCall(work.officer, { callerName: 'Ida Fenn', words: 'First words.' })).path)
    const page = await work.officer.get(`/contacts/new?file=${file}`)
    expect(page.text).not.toContain('Confirm nothing')
    const doubtful = await work.officer.submit(page, { verified: 'not-verified' }, 'Find')
    expect(doubtful.text).toContain('Confirm nothing, not even that there is a file.')
    const folded = doubtful.root.querySelectorAll('aside details').find(one => !one.hasAttribute('open'))
    expect(folded && wordsOf(folded)).toContain('Ida Fenn')
    const saved = await work.officer.submit(doubtful, { words: 'Rang off.' }, 'Save')
    expect(await standing(saved)).toMatchObject({ verified: 'not-verified' })
    expect(saved.text).toContain('Not verified.')
  })
})

describe('our role', () => {
  test('[C15] [N47] is said with a question whether it is clear, and ticked once it is', async () => {
    const { text } = await work.officer.get('/contacts/new')
    expect(text).toContain('Is that clear, or shall I say any of it again?')
    expect(text).toContain('and it is clear to them')
  })

  test('[N74] [R14] [N38] is asked for with its words until it was explained once, and not again after that', async () => {
    const first = await work.officer.get('/contacts/new')
    for (const words of [
      'We are impartial',
      'stays with us',
      'in danger',
      'no part in what the council decides',
    ])
      expect(first.text).toContain(words)
    const file = idIn((await logCall(work.officer, { callerName: 'Bea Tregear', words: 'Hello.' })).path)
    const second = await work.officer.get(`/contacts/new?file=${file}`)
    expect(valuesOf(second, 'roleExplained')).toEqual(['yes'])
    await work.officer.submit(second, { roleExplained: 'yes' })
    const third = await work.officer.get(`/contacts/new?file=${file}`)
    expect(valuesOf(third, 'roleExplained')).toEqual([])
    expect(third.text).toContain('Our role was explained to Bea Tregear on 23 November 2026, 10:00.')
    const { roleExplained: _, ...rest } = WHOLE
    const saved = await work.officer.submit(third, rest)
    expect(await standing(saved)).toMatchObject({ completed_at: NOW, role_explained: false })
  })

  test('explained to somebody who gives no name counts for them too', async () => {
    const page = await logCall(work.officer, WHOLE)
    const people = await work.rows('select kind, role_explained_at from casework.person where file = $1', [
      idIn(page.path),
    ])
    expect(people).toEqual([{ kind: 'parent', role_explained_at: NOW }])
  })
})

describe('[N02] what they told us', () => {
  test('is kept with who said it, how we know it, and whether word for word', async () => {
    const page = await logCall(work.officer, {
      ...WHOLE,
      withWhom: 'young-person',
      source: 'reported',
      verbatim: 'yes',
    })
    expect(await standing(page)).toMatchObject({
      with_whom: 'young-person',
      source: 'reported',
      verbatim: true,
    })
    expect(page.text).toContain('Young person. Somebody else reported it, word for word.')
  })

  test('[N01] takes the same form whoever it comes from', async () => {
    for (const withWhom of ['parent', 'young-person', 'child', 'practitioner', 'other']) {
      const page = await logCall(work.officer, { ...WHOLE, withWhom })
      expect(await standing(page)).toMatchObject({ with_whom: withWhom, source: 'said', verbatim: false })
    }
  })
})

describe('options', () => {
  const offered = async (issue: string) =>
    valuesOf(await look({ issue, words: 'She wonders.' }, 'Show the options for this'), 'options')

  test('[C01] [D01] [C09] are the whole set for the issue, by name, with who decides and a source, and doing nothing among them', async () => {
    const page = await look({ issue: 'ehc-needs-assessment.refusal' }, 'Show the options for this')
    const options = valuesOf(page, 'options')
    expect(options).toContain('option-nothing-for-now')
    expect(options).toContain('option-mediation')
    const titles = page.root.querySelectorAll('[data-part="options"] label').map(label => wordsOf(label))
    expect(titles.length).toBe(options.length)
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en-GB')))
    for (const words of ['Who decides:', 'What it cannot do:', 'Source:']) expect(page.text).toContain(words)
  })

  test('[K04] the whole list as it was set out is kept with them, and which version of each', async () => {
    const whole = await offered('transport')
    const page = await look({ issue: 'transport' }, 'Show the options for this')
    const chosen = whole.slice(0, 2)
    const saved = await work.officer.submit(page, { ...WHOLE, issue: 'transport', options: chosen }, 'Save')
    const [shown] = await row('options_shown', contactOf(saved))
    expect([shown?.['issue'], shown?.['options']]).toEqual(['transport', whole])
    const kept = await row('option_explained', contactOf(saved))
    expect(kept.map(one => one['option']).sort()).toEqual(chosen.toSorted())
    for (const one of kept) expect([one['shown'], one['mark']]).toEqual([shown?.['id'], expect.any(String)])
  })

  test('[K02] none of them is ticked beforehand: the product proposes nothing', async () => {
    const page = await look({ issue: 'transport' }, 'Show the options for this')
    const boxes = page.root.querySelectorAll('[name="options"]')
    expect(boxes.length).toBeGreaterThan(1)
    expect(boxes.filter(box => box.hasAttribute('checked'))).toEqual([])
  })

  test('[C01] only one explained is asked about, and saved with the reason', async () => {
    const page = await look({ ...WHOLE }, 'Show the options for this')
    const asked = await work.officer.submit(page, { options: ['option-mediation'] }, 'Save')
    expect([asked.status, summary(asked)]).toEqual([422, ['#oneOptionReason']])
    expect(asked.text).toContain('We promise the whole range')
    const saved = await work.officer.submit(
      asked,
      { oneOptionReason: 'He asked about nothing else.' },
      'Save',
    )
    expect(await row('option_explained', contactOf(saved))).toHaveLength(1)
    expect(await row('reason', contactOf(saved))).toMatchObject([{ what: 'one-option' }])
  })

  test('[K05] before the parent’s view stands there the product asks why, and goes on with the reason', async () => {
    const typed = { issue: 'transport', options: (await offered('transport')).slice(0, 3) }
    const page = await look({ issue: 'transport' }, 'Show the options for this')
    const asked = await work.officer.submit(page, typed, 'Save')
    expect([asked.status, summary(asked)]).toEqual([422, ['#perspectiveReason']])
    const reason = 'She asked one direct question and rang off.'
    const saved = await work.officer.submit(asked, { perspectiveReason: reason }, 'Save')
    expect(await row('option_explained', contactOf(saved))).toHaveLength(3)
    const kept = await row('reason', contactOf(saved))
    expect(kept).toMatchObject([{ what: 'perspective-not-asked' }])
    expect(Buffer.from(kept[0]?.['sealed_words'] as Buffer).includes('direct question')).toBe(false)
  })

  test('[K05] information, dates and signposts are never held back for it', async () => {
    const page = await look({ _facts: 'time appeal' }, 'Find information')
    const saved = await work.officer.submit(page, { facts: ['time-to-appeal'], words: '' }, 'Save')
    expect(saved.status).toBe(200)
    expect(await row('information_given', contactOf(saved))).toHaveLength(1)
  })
})

describe('a file with several carers', () => {
  test('[N02] asks which of them it is, and says so in the file', async () => {
    const first = await logCall(work.officer, { callerName: 'Maya Kowalska', words: 'First.' })
    const file = idIn(first.path)
    const carer = { file, kind: 'parent', name: 'Piotr Kowalski', relation: 'grandparent' }
    const { answer } = await work.officer.api('/api/commands/add-person', carer)
    const page = await work.officer.get(`/contacts/new?file=${file}`)
    expect(page.text).toContain('Which of them is it?')
    const typed = { person: 'Piotr Kowalski', words: 'He rang from work.' }
    const saved = await work.officer.submit(page, typed, 'Save')
    const [contact] = await row('contact', contactOf(saved), 'id')
    expect(contact?.['person']).toBe((answer as { done: { person: string } }).done.person)
    expect((await work.officer.get(`/families/${file}`)).text).toContain('Piotr Kowalski spoke.')
  })

  test('one carer is asked nothing more', async () => {
    const first = await logCall(work.officer, { callerName: 'Maya Kowalska', words: 'First.' })
    const page = await work.officer.get(`/contacts/new?file=${idIn(first.path)}`)
    expect(page.text).not.toContain('Which of them is it?')
  })
})

describe('information', () => {
  test('[N54] [N42] shows what it rests on, its source, and the background where its maker has an interest', async () => {
    const page = await look({ _facts: 'time to appeal' }, 'Find information')
    expect(page.text).toContain('Law:')
    expect(page.text).toContain('Source:')
    expect(page.text).toContain('Background:')
    expect(page.text).toContain('not verified by this service')
  })

  test('[D06] the law and the council’s own policy are each kept as what they are', async () => {
    await policyOfTheCouncil()
    const page = await look({ _facts: 'buses' }, 'Find information')
    expect(page.text).toContain('Local policy: Buses after 16')
    const both = ['transport-eligible', 'buses-after-16']
    const first = await work.officer.submit(
      page,
      { facts: ['buses-after-16'], _facts: 'free transport' },
      'Find information',
    )
    const saved = await work.officer.submit(first, { facts: both }, 'Save')
    const given = await row('information_given', contactOf(saved))
    expect(given.map(one => [one['fact'], one['kind']]).sort()).toEqual([
      ['buses-after-16', 'local-policy'],
      ['transport-eligible', 'law'],
    ])
  })
})

/** A local policy as two people of the service would have approved it. */
async function policyOfTheCouncil(): Promise<void> {
  const wording = {
    ...{ sort: 'statement', title: 'Buses after 16', text: 'The council charges for buses after 16.' },
    ...{ kind: 'local-policy', citation: 'The council’s transport policy', verified: 'primary' },
  }
  const people = await work.rows<{ id: string }>('select id from people.account')
  const [{ id: proposer } = { id: '' }, { id: second } = { id: '' }] = people
  const id = '00000000-0000-4000-8000-000000000016'
  await work.rows(
    `insert into facts.wording (id, fact, number, change, wording, based_on, supplied_edition, reason, proposed_by,
      proposed_as_reviewer, proposed_at) values ($1, 'buses-after-16', 1, 'wording', $2, '', 0, 'New.', $3, true, $4)`,
    [id, JSON.stringify(wording), proposer, new Date('2026-11-20T10:00:00Z')],
  )
  await work.rows(
    `insert into facts.decision (wording, outcome, decided_by, decided_at) values ($1, 'approved', $2, $3)`,
    [...[id, second, new Date('2026-11-20T11:00:00Z')]],
  )
}

describe('[R18] signposts', () => {
  const independent = async (yes: boolean) => {
    const [found] = await work.rows<{ id: string }>(
      `select id from directory.organisation where (independence = 'independent') = $1 order by name limit 1`,
      [yes],
    )
    return found?.id ?? ''
  }

  test('are found in the directory with their independence in words, and kept with the call', async () => {
    const page = await look({ _organisations: 'ipsea' }, 'Find an organisation')
    expect(page.text).toContain('independent of the council')
    const saved = await work.officer.submit(page, { signposts: [await ipsea()] }, 'Save')
    expect(await row('signpost', contactOf(saved))).toMatchObject([{ independent: true }])
  })

  const ipsea = async () =>
    (await work.rows<{ id: string }>(`select id from directory.organisation where name ilike '%ipsea%'`))[0]
      ?.id ?? ''

  test('[K16] with none independent of the council are asked about, and saved with the reason', async () => {
    await work.rows(`update directory.organisation set independence = 'la-run' where id = (
      select id from directory.organisation where name not ilike '%ipsea%' order by name desc limit 1)`)
    const dependent = await independent(false)
    const asked = await work.officer.api('/api/commands/log-contact', { signposts: [dependent] })
    expect(asked).toMatchObject({ status: 422, answer: { refused: 'independent-too' } })
    const both = await work.officer.api('/api/commands/log-contact', {
      signposts: [dependent, await ipsea()],
    })
    expect(both.status).toBe(200)
    const reason = 'Only the council’s own team can open the form.'
    const saved = await work.officer.api('/api/commands/log-contact', {
      signposts: [dependent],
      signpostReason: reason,
    })
    expect(saved.status).toBe(200)
    const { contact } = (saved.answer as { done: { contact: string } }).done
    expect(await row('reason', contact)).toMatchObject([{ what: 'no-independent-signpost' }])
  })
})

describe('a case', () => {
  test('is made of a call with nothing typed again, and takes along what was explained', async () => {
    const page = await look({ ...WHOLE, makeCase: 'yes' }, 'Show the options for this')
    const options = ['option-mediation', 'option-nothing-for-now']
    const saved = await work.officer.submit(page, { options }, 'Save')
    const file = idIn(saved.path)
    const [opened] = await work.rows('select * from casework.case where file = $1', [file])
    expect(opened).toMatchObject({ issue: WHOLE.issue, from_contact: contactOf(saved), worker: null })
    const explained = await row('option_explained', contactOf(saved))
    expect(explained.map(one => one['case_id'])).toEqual([opened?.['id'], opened?.['id']])
    const next = await work.officer.get(`/contacts/new?file=${file}`)
    expect(next.text).toContain('Case 1: EHC needs assessment')
    const later = await work.officer.submit(next, { case: String(opened?.['id']), words: 'More.' })
    expect(await standing(later)).toMatchObject({ case_id: opened?.['id'] })
  })

  test('[R19] of a tribunal is opened like any other: nothing holds it back', async () => {
    const page = await logCall(work.officer, { ...WHOLE, issue: 'tribunal', makeCase: 'yes', level: '4' })
    const [opened] = await work.rows('select * from casework.case where file = $1', [idIn(page.path)])
    expect(opened).toMatchObject({ issue: 'tribunal', level: 4, state: 'open' })
  })

  test('needs to be about something', async () => {
    const page = await logCall(work.officer, { words: 'Something.', makeCase: 'yes' })
    expect([page.status, summary(page)]).toEqual([422, ['#issue']])
  })

  test('of another family is not found', async () => {
    const page = await logCall(work.officer, { ...WHOLE, makeCase: 'yes' })
    const [theirs] = await work.rows('select id from casework.case where file = $1', [idIn(page.path)])
    const other = idIn((await logCall(work.officer, { words: 'Another family.' })).path)
    const answer = await work.officer.api('/api/commands/log-contact', { file: other, case: theirs?.['id'] })
    expect(answer).toMatchObject({ status: 404 })
  })
})
