import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openText } from '#platform/crypto.ts'
import { aboutMail } from '#platform/mail.ts'
import type { HouseClient, Page } from '../../../../test/house-client.ts'
import { readPdf } from '../../../../test/pdf/read-pdf.ts'
import { idIn, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused, withPerspective } from '../cases/testdata/a-case.ts'
import { firstWords } from './first-words.ts'
import { LETTER_KINDS } from './letter-kinds.ts'
import { noticeMail } from './letter-mails.ts'
import { HOW_WE_WORK, YOU_DECIDE } from './role-words.ts'
import { waysFor } from './ways-for.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const TOLD = 'They said no to an assessment. He cries every morning.'

/** A call of Maya Kowalska, and who she is by her id. */
async function called(typed: object = {}, details: object = {}) {
  const { file = '', contact = '' } = await done(work.officer, 'log-contact', {
    ...{ callerName: 'Maya Kowalska', words: TOLD, roleExplained: 'yes' },
    ...typed,
  })
  const [person] = await work.rows<{ id: string; version: number }>(
    'select id, version from casework.person where file = $1',
    [file],
  )
  if (person && Object.keys(details).length > 0)
    await done(work.officer, 'change-person', {
      ...{ person: person.id, version: String(person.version), kind: 'parent', name: 'Maya Kowalska' },
      ...details,
    })
  return { file, contact }
}

const begun = async (input: object, client = work.officer) =>
  `/letters/${(await done(client, 'begin-letter', input))['letter']}`

/** Presses Send on the page as it stands. */
async function sent(path: string, values: Record<string, string> = {}, client = work.officer): Promise<Page> {
  return client.submit(await client.get(path), { 'How does it go?': 'Printed', ...values }, 'Send it')
}

const paper = async (path: string, more = '', client: HouseClient = work.officer) =>
  readPdf((await client.raw('GET', `${path}/pdf${more}`)).bytes)
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
const row = async (path: string) =>
  (await work.rows('select * from casework.letter where id = $1', [idIn(path)]))[0]

/** The mails on their way, the latest first, opened with this machine's secret. */
async function mails(): Promise<{ kind: string; to: string; subject: string; text: string }[]> {
  const { secret } = work.house.app.context
  const rows = await work.rows<{ id: string; kind: string; sealed: Buffer }>(
    `select id, kind, sealed from platform.mail where kind like 'letter%' and sealed is not null order by made_at desc, ctid desc`,
  )
  return rows.map(({ id, kind, sealed }) => ({
    kind,
    ...JSON.parse(openText(secret.derive('mailer'), sealed, aboutMail(id))),
  }))
}

/** A statement of the council's own policy, proposed by one and approved by another; gives its id. */
async function localPolicy(): Promise<string> {
  const { fact = '', wording } = await done(work.officer, 'propose-fact', {
    ...{ title: 'The council asks for two terms of support first', text: 'Its leaflet says so.' },
    ...{ kind: 'local-policy', citation: 'Fenshire SEND leaflet, page 2', verified: 'primary' },
    reason: 'Families ask about it',
  })
  await done(work.coordinator, 'approve-fact', { wording })
  return fact
}

describe('a summary of a call', () => {
  test('holds what was said and told, from the record: nothing is typed twice', async () => {
    const { file, contact } = await called()
    const path = await begun({ file, kind: 'call-summary', contact })
    const page = await work.officer.get(path)
    expect(page.heading).toBe('Summary of a call')
    for (const words of [
      'Dear Maya Kowalska,',
      'We spoke on the phone on Sunday 22 November 2026.',
      TOLD,
      'We agreed on nothing more for now.',
      'Owen Field',
    ])
      expect(page.text).toContain(words)
  })

  test('is reached by one press from the page after the call', async () => {
    const after = await work.officer.submit(await work.officer.get('/contacts/new'), {
      callerName: 'Ines Duarte',
      words: 'They want to know what happens next.',
    })
    const href = /href="([^"]+letters\/new\?contact=[^"]+)"/.exec(after.html)?.[1] ?? ''
    const asked = await work.officer.get(href)
    const page = await work.officer.submit(asked, {}, 'Continue')
    expect(page.path).toMatch(/^\/letters\//)
    expect(page.text).toContain('They want to know what happens next.')
  })

  test('N42 K15 R18: names each fact as what it is, with its source, and who else can help', async () => {
    const [fact] = await work.rows<{ id: string }>('select id from directory.organisation limit 1')
    const { file, contact } = await called({
      ...{ facts: ['advice-is-impartial'], signposts: fact ? [fact.id] : [] },
      ...{ signpostReason: 'Asked for this one' },
    })
    const { text } = await work.officer.get(await begun({ file, kind: 'call-summary', contact }))
    expect(text).toContain('What the law and its guidance say')
    expect(text).toContain('Statutory guidance: The service is impartial, confidential and free.')
    expect(text).toContain('SEND Code 2015, 2.8 (not verified: not read in the text itself)')
    expect(text).toContain('Nobody here has checked this yet.')
    expect(text).toContain('Who else can help')
  })

  test('that was promised keeps the promise, and no other', async () => {
    const { file, contact } = await called({ next: 'send-summary' })
    await done(work.officer, 'log-contact', { file, next: 'call-back', dueAt: 'tomorrow 10am' })
    await sent(await begun({ file, kind: 'call-summary', contact }))
    const promises = await work.rows(
      'select kind, kept_at is not null as kept from casework.promise where file = $1 order by kind',
      [file],
    )
    expect(promises).toEqual([
      { kind: 'call-back', kept: false },
      { kind: 'send-summary', kept: true },
    ])
  })

  test('stands on the family’s page and on the case’s timeline', async () => {
    const { file, contact, case: id } = await aCase(work.officer)
    const path = await begun({ file, kind: 'call-summary', contact })
    expect((await work.officer.get(`/families/${file}`)).text).toContain('Not sent yet')
    expect((await work.officer.get(`/cases/${id}?show=letter`)).text).toContain(
      'Letter written, not sent yet: summary of a call',
    )
    await sent(path)
    const timeline = await work.officer.get(`/cases/${id}?show=letter`)
    expect(timeline.text).toContain('Letter sent: summary of a call')
    expect(timeline.html).toContain(`href="${path}"`)
    expect((await work.officer.get(`/families/${file}`)).text).toContain('Printed, to be posted')
  })
})

describe('K05: options come after how the family sees it', () => {
  test('a letter of options asks for it, and goes on with a reason, which is kept', async () => {
    const { file, case: id } = await aCase(work.officer)
    const asked = await work.officer.submit(
      await work.officer.get(`/families/${file}/letters/new?case=${id}`),
      { 'What is it for?': 'The options, set out in full' },
      'Continue',
    )
    expect([asked.status, asked.text.includes('our promise N68')]).toEqual([422, true])
    const because = 'They only want the list.'
    const page = await work.officer.submit(
      asked,
      { 'They were not asked how they see it, because': because },
      'Continue',
    )
    expect(page.heading).toBe('The options, set out in full')
    expect(await work.rows('select what from casework.reason where case_id = $1', [id])).toEqual([
      { what: 'perspective-not-asked' },
    ])
  })

  test('dates and everything else are never held back', async () => {
    const { file, case: id } = await aCase(work.officer)
    for (const kind of ['appeal-dates', 'free', 'handover']) await begun({ file, kind, case: id })
  })

  test('it stands in their words above the options', async () => {
    const { file, case: id } = await aCase(work.officer)
    await withPerspective(work.officer, id)
    const { text } = await work.officer.get(await begun({ file, kind: 'options', case: id }))
    const own = text.indexOf('He needs somebody to look at him properly.')
    expect(own).toBeGreaterThan(0)
    expect(own).toBeLessThan(text.indexOf('These are all the options that we know of'))
  })
})

describe('D17 K04 K18: a letter of options', () => {
  const letter = async () => {
    const { file, case: id } = await aCase(work.officer)
    await withPerspective(work.officer, id)
    return { file, id, path: await begun({ file, kind: 'options', case: id }) }
  }

  test('sets out the whole set for the issue by name: talking, resolving and appealing side by side, doing nothing too', async () => {
    const { id, path } = await letter()
    const page = await work.officer.get(path)
    const { answer } = await work.officer.api(`/api/queries/read-case?case=${id}`)
    const { options } = (answer as { answer: { options: { option: { title: string } }[] } }).answer
    const all = options.map(one => one.option.title)
    expect(all.length).toBeGreaterThan(5)
    const heads = [...page.html.matchAll(/<h4[^>]*>([^<]+)<\/h4>/g)].map(([, title]) => title)
    expect(heads.filter(title => all.includes(title ?? ''))).toEqual(all)
    expect(all).toEqual([...all].sort((a, b) => a.localeCompare(b, 'en-GB')))
    for (const name of ['Who decides', 'What it costs', 'Time limit', 'What it cannot do'])
      expect(page.text.split(name).length - 1).toBeGreaterThanOrEqual(all.length)
  })

  test('C09 K02: says that the family decides, and that we decide nothing for them', async () => {
    const { path } = await letter()
    expect((await work.officer.get(path)).text).toContain('You decide what to do. We decide nothing for you')
  })

  test('D06 K15 N42: the law and the council’s own policy each stand as what they are, or the letter says that the policy is missing', async () => {
    const { id, path } = await letter()
    expect((await work.officer.get(path)).text).toContain('The council’s own policy is not set out here.')
    const policy = await localPolicy()
    await done(work.officer, 'give-information', { case: id, facts: [policy, 'advice-is-impartial'] })
    const { text } = await work.officer.get(path)
    const [law, own] = [
      text.indexOf('What the law and its guidance say'),
      text.indexOf('What the council’s own policy says'),
    ]
    expect(law).toBeGreaterThan(0)
    expect(own).toBeGreaterThan(law)
    expect(text).toContain('Local policy: The council asks for two terms of support first.')
    expect(text).not.toContain('The council’s own policy is not set out here.')
  })

  test('D06: where the council has no policy of its own, the letter says that', async () => {
    const { id, path } = await letter()
    await done(work.officer, 'note-no-policy', { case: id, words: 'Their SEND team, by e-mail' })
    const { text } = await work.officer.get(path)
    expect(text).toContain('We were told that the council has no policy of its own on this.')
    expect(text).not.toContain('is not set out here')
  })

  test('sent, it counts as all of them explained', async () => {
    const { id, path } = await letter()
    await sent(path)
    const [count] = await work.rows<{ explained: number; shown: number }>(
      `select count(distinct e.option)::int as explained, max(jsonb_array_length(s.options)) as shown
       from casework.option_explained e join casework.options_shown s on s.id = e.shown where e.case_id = $1`,
      [id],
    )
    expect(count?.explained).toBeGreaterThan(5)
    expect(count?.explained).toBe(count?.shown)
  })
})

describe('R05: a letter of dates', () => {
  test('names the last day, the safe day, what they were counted from and the source; what is not verified says so', async () => {
    const { file, case: id } = await aCase(work.officer)
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    await done(work.officer, 'enter-date', {
      ...{ case: id, what: 'The hearing', on: '2027-05-10', holder: 'tribunal', source: 'tribunal-letter' },
      hearing: 'yes',
    })
    const { text } = await work.officer.get(await begun({ file, kind: 'appeal-dates', case: id }))
    for (const words of [
      'Monday 4 January 2027',
      'To be on the safe side, act by',
      '4 November 2026',
      'Source:',
      'Monday 10 May 2027',
      'it stands as we were given it',
      'stands before one that we counted',
    ])
      expect(text).toContain(words)
    const unverified = await work.rows(
      `select id from casework.due_date where case_id = $1 and verified in ('secondary', 'memory')`,
      [id],
    )
    expect(text.split('not verified: not read in the text itself').length - 1).toBe(unverified.length)
  })
})

describe('R15: what the family was not told by its maker', () => {
  const REFUSAL = { whose: 'la', kind: 'refuse-to-assess', madeOn: '2026-11-02', noticeSentOn: '2026-11-04' }
  const undecided = async () => {
    const { file, contact, case: id } = await aCase(work.officer)
    const { decision = '' } = await done(work.officer, 'record-decision', { case: id, ...REFUSAL })
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    return { file, contact, id, decision }
  }
  const KINDS = ['call-summary', 'appeal-dates', 'options', 'handover'] as const

  test.each(KINDS)('is told by no letter, not even by a date: %s', async kind => {
    const { file, contact, id } = await undecided()
    await withPerspective(work.officer, id)
    const path = await begun({ file, kind, case: id, contact })
    const page = await work.officer.get(path)
    expect(page.text).toContain('It is left out, and so are the dates that would show it.')
    const { text } = await paper(path)
    for (const telling of [
      'the council: not to assess',
      '4 January 2027',
      '4 November 2026',
      '2 November 2026',
    ])
      expect(flat(text).toLowerCase()).not.toContain(telling)
  })

  test('once they know, it stands in the letter with whose decision it was', async () => {
    const { file, id, decision } = await undecided()
    await done(work.officer, 'tell-family', { decision, by: 'post' })
    const { text } = await work.officer.get(await begun({ file, kind: 'appeal-dates', case: id }))
    expect(text).toContain('The council: not to assess the child’s needs, Monday 2 November 2026')
    expect(text).toContain('Monday 4 January 2027')
    expect(text).not.toContain('It is left out, and so are the dates')
  })

  test('a letter that would tell more or less than was read does not go', async () => {
    const { file, id, decision } = await undecided()
    const path = await begun({ file, kind: 'appeal-dates', case: id })
    const looked = await work.officer.get(path)
    await done(work.officer, 'tell-family', { decision, by: 'post' })
    const again = await work.officer.submit(looked, { 'How does it go?': 'Printed' }, 'Send it')
    expect([again.status, again.text.includes('changed since you looked at it')]).toEqual([409, true])
    expect((await row(path))?.['sent_at']).toBeNull()
    const gone = await work.officer.submit(again, { 'How does it go?': 'Printed' }, 'Send it')
    expect(gone.text).toContain('It stands below as it left')
  })
})

describe('who works with them', () => {
  test('is named, and how to ask for them; refused while nobody does', async () => {
    const { file, case: id } = await aCase(work.officer)
    expect(await refused(work.officer, 'begin-letter', { file, kind: 'allocation', case: id })).toMatch(
      /^422.*Nobody works on this case yet/,
    )
    await done(work.officer, 'claim-case', { case: id })
    const { text } = await work.officer.get(await begun({ file, kind: 'allocation', case: id }))
    expect(text).toContain('Owen Field works with you now.')
  })

  test('changes without a word of why, and nothing is to be told again', async () => {
    const { file, case: id } = await aCase(work.officer)
    await done(work.officer, 'claim-case', { case: id })
    const [anna] = await work.rows<{ worker: string }>(
      'select distinct worker from casework.case where id = $1',
      [id],
    )
    const [deputy] = await work.rows<{ id: string }>(
      `select a.id from people.account a join people.role_held r on r.person = a.id and r.role = 'coordinator'`,
    )
    await done(work.coordinator, 'allocate-case', { case: id, from: anna?.worker, worker: deputy?.id })
    const { text } = await work.officer.get(await begun({ file, kind: 'handover', case: id }))
    expect(text).toContain('Owen Field worked with you until now.')
    expect(text).toContain('You do not have to tell your story again.')
    expect(text).not.toMatch(/\b(ill|sick|leave|absent|left)\b/)
  })
})

/** The automated readability index: about the school year in which somebody reads it with ease; 6 is an age of 11. */
function readabilityOf(text: string): number {
  const words = text.split(/\s+/).length
  const sentences = text.split(/[.?!:](?:\s|$)/).filter(part => part.trim() !== '').length
  return (4.71 * letters(text).length) / words + (0.5 * words) / sentences - 21.43
}

describe('every letter', () => {
  test('is read with ease at the age of 11, as far as the words are ours', () => {
    const ours = [
      ...[...HOW_WE_WORK, YOU_DECIDE, noticeMail.text({} as never)],
      ...LETTER_KINDS.map(kind => firstWords(kind, undefined, { from: '2026-11-22' }).opening),
    ]
    expect(readabilityOf(ours.join(' '))).toBeLessThan(6)
  })

  const KINDS = ['call-summary', 'options', 'appeal-dates', 'allocation', 'handover', 'free'] as const

  test.each(KINDS)(
    'K16 N03 N56 R14 R13: %s ends with our role and where to check it, under our own name',
    async kind => {
      const { file, contact, case: id } = await aCase(work.officer)
      await withPerspective(work.officer, id)
      await done(work.officer, 'claim-case', { case: id })
      const path = await begun({ file, kind, case: id, contact })
      const { text, html } = await work.officer.get(path)
      for (const words of [
        'How we work',
        'we take no side, not yours, not the school’s and not the council’s',
        'We take no part in what the council decides.',
        'What you tell us stays with us.',
        'What we want is the best education for your child.',
        'Where you can check this independently',
      ])
        expect(text).toContain(words)
      expect(html).toMatch(/evenhand-letter__service">[^<]*Partnership/)
    },
  )

  test('goes to the family and to nobody else; in a young person’s own file to them alone (K12)', async () => {
    const { file } = await called()
    const { person = '' } = await done(work.officer, 'add-person', {
      ...{ file, kind: 'other', name: 'Mr Achterberg', relation: 'professional' },
    })
    expect(await refused(work.officer, 'begin-letter', { file, kind: 'free', person })).toMatch(
      /^422.*without permission/,
    )
  })

  test('carries nobody’s words to another of the family: a young person’s are not put before a parent', async () => {
    const { file, contact } = await called({ withWhom: 'young-person' })
    const path = await begun({ file, kind: 'call-summary', contact })
    const { text } = await work.officer.get(path)
    expect(text).not.toContain(TOLD)
    expect(text).not.toContain('We spoke on the phone')
  })

  test('sums up no contact with somebody who asked about them', async () => {
    const { file } = await called()
    const { contact } = await done(work.officer, 'log-contact', {
      ...{ file, withWhom: 'practitioner', words: 'The SENCO asked.' },
    })
    expect(await refused(work.officer, 'begin-letter', { file, kind: 'call-summary', contact })).toMatch(
      /^422.*not with the family/,
    )
    const choices = await work.officer.get(`/families/${file}/letters/new`)
    expect(choices.html).not.toContain(contact)
  })

  test('is free to be worded: what was typed stands as it was typed, and two writers lose nothing', async () => {
    const { file } = await called()
    const path = await begun({ file, kind: 'free' })
    const form = await work.officer.get(`${path}/words`)
    const opening = 'We have looked.\n\n#panic("x") <script> & “so on”'
    const page = await work.officer.submit(
      form,
      { 'What it is about': 'Your question', 'How it begins': opening },
      'Save and look at it',
    )
    expect(page.html).toContain('#panic(&quot;x&quot;) &lt;script> &amp; “so on”')
    const open = await work.officer.get(`${path}/words`)
    const late = await work.anotherOfficer.submit(
      await work.anotherOfficer.get(`${path}/words`),
      { 'How it begins': 'Mine.' },
      'Save and look at it',
    )
    expect(late.text).toContain('Mine.')
    const stale = await work.officer.submit(open, { 'How it begins': 'Too late.' }, 'Save and look at it')
    expect([stale.status, stale.html.includes('Too late.'), stale.html.includes('Mine.')]).toEqual([
      409,
      true,
      true,
    ])
  })

  test('needs a title on one line, and gives back what was typed', async () => {
    const { file } = await called()
    const path = await begun({ file, kind: 'free' })
    const page = await work.officer.submit(
      await work.officer.get(`${path}/words`),
      { 'What it is about': ' ', 'How it begins': 'Kept.' },
      'Save and look at it',
    )
    expect([page.status, page.text.includes('Write what the letter is about')]).toEqual([422, true])
    expect(page.html).toContain('Kept.')
  })
})

describe('sending', () => {
  test('prints what was looked at: the same words on the screen and on tagged paper, in usual and in large print', async () => {
    const { file, contact } = await called({}, { address: '4 Mill Lane\nFenbridge' })
    const path = await begun({ file, kind: 'call-summary', contact })
    expect((await paper(path)).text).toContain('This letter has not been sent.')
    const page = await sent(path)
    const onScreen = /<article class="evenhand-letter"[\s\S]*<\/article>/.exec(page.html)?.[0] ?? ''
    const words = letters(onScreen.replaceAll(/<[^>]+>/g, ' '))
    const usual = await paper(path, '?print=usual&plain=yes')
    expect(letters(usual.text)).toBe(words)
    expect(usual.text).toContain('4 Mill Lane')
    expect(usual.objects).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(usual.objects).toMatch(/\/StructTreeRoot/)
    expect(usual.objects).toMatch(/\/Lang ?\(en-GB\)/)
    expect((await paper(path, '?print=large')).smallest).toBe(16)
  })

  test('keeps it word for word, whatever the records say afterwards', async () => {
    const { file, contact } = await called()
    const path = await begun({ file, kind: 'call-summary', contact })
    await sent(path)
    const before = await paper(path)
    await done(work.officer, 'amend-contact', { contact, version: '1', words: 'Something else.' })
    await done(work.officer, 'keep-promise', { promise: contact }).catch(() => {})
    expect((await paper(path)).text).toBe(before.text)
  })

  test('happens once: the second press and the second person are told', async () => {
    const { file } = await called()
    const path = await begun({ file, kind: 'free' })
    const [mine, theirs] = [await work.officer.get(path), await work.anotherOfficer.get(path)]
    const press = (client: HouseClient, page: Page) =>
      client.submit(page, { 'How does it go?': 'Printed' }, 'Send it')
    const answers = await Promise.all([press(work.officer, mine), press(work.anotherOfficer, theirs)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.text).toContain('was sent already')
    expect((await row(path))?.['version']).toBe(2)
  })

  test('is not undone: what left is neither changed nor thrown away, not even in the table', async () => {
    const { file } = await called()
    const path = await begun({ file, kind: 'free' })
    await sent(path)
    const letter = idIn(path)
    expect(await refused(work.officer, 'throw-away-letter', { letter })).toMatch(/^409/)
    expect((await work.officer.get(`${path}/words`)).path).toBe(path)
    const words = { title: 'x', greeting: '', opening: '', closing: '' }
    expect(await refused(work.officer, 'change-letter', { letter, version: '2', ...words })).toMatch(/^409/)
    await expect(
      work.rows('update casework.letter set sent_at = null, sent_by = null, sent_how = null where id = $1', [
        letter,
      ]),
    ).rejects.toThrow('stays as it was sent')
  })

  test('one that never left is thrown away', async () => {
    const { file } = await called()
    const path = await begun({ file, kind: 'free' })
    const page = await work.officer.submit(await work.officer.get(path), {}, 'Throw it away')
    expect(page.path).toBe(`/families/${file}`)
    expect(await row(path)).toBeUndefined()
  })
})

describe('by e-mail', () => {
  const MAIL = { email: 'maya@kowalska.example' }

  test('nothing goes to somebody who did not choose it, by page or by API', async () => {
    const { file } = await called({}, { ...MAIL, replyBy: 'post' })
    const path = await begun({ file, kind: 'free' })
    const page = await work.officer.get(path)
    expect(page.text).toContain('How they want to be answered: by letter.')
    expect(page.html).not.toMatch(/name="how"[^>]*value="(email|notice)"/)
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)?.[1]
    for (const how of ['notice', 'email'])
      expect(await refused(work.officer, 'send-letter', { letter: idIn(path), how, seen })).toMatch(
        /^422.*did not choose this way/,
      )
  })

  test('a notice says that something waits, and nothing else', async () => {
    const { file, contact } = await called({}, { ...MAIL, replyBy: 'email-notice' })
    const path = await begun({ file, kind: 'call-summary', contact })
    await sent(path, { 'How does it go?': 'A notice by e-mail' })
    const [mail] = await mails()
    expect(mail).toMatchObject({
      ...{ kind: 'letter-notice', to: 'maya@kowalska.example', subject: 'Something waits for you' },
    })
    expect(mail?.text).not.toMatch(/Maya|Kowalska|EH-|assess|council|school|SEN|Partnership/i)
    const seen = /name="seen" value="([^"]+)"/.exec((await work.officer.get(path)).html)
    expect(seen).toBeNull()
  })

  test('the whole of it goes to somebody who chose that, in the very words, and the address is kept sealed', async () => {
    const { file, contact } = await called({}, { ...MAIL, replyBy: 'email-content' })
    const path = await begun({ file, kind: 'call-summary', contact })
    const page = await work.officer.get(path)
    const gone = await work.officer.submit(page, {}, 'Send it')
    expect(gone.text).toContain('The whole letter by e-mail, to maya@kowalska.example.')
    const [mail] = await mails()
    expect(mail).toMatchObject({ kind: 'letter', subject: 'Our letter to you' })
    const onPaper = await paper(path, '?print=usual&plain=yes')
    expect(letters(mail?.text ?? '')).toBe(letters(onPaper.text))
    expect(String((await row(path))?.['sealed_words'])).not.toContain('maya@')
  })

  test('an address that is none is not written to', () => {
    const somebody = { id: '', kind: 'parent', name: '', roleExplainedAt: null } as const
    for (const email of ['maya at home', 'maya@kowalska.example, other@example.org'])
      expect(waysFor({ ...somebody, email, replyBy: 'email-content' })).toEqual(['printed'])
  })

  test('what is to be minded is shown before, and asked for', async () => {
    const { file } = await called({}, { ...MAIL, replyBy: 'post', safeToContact: 'Not when he is at home' })
    await done(work.officer, 'stop-reminders', { file })
    const path = await begun({ file, kind: 'free' })
    const asked = await sent(path)
    expect(asked.status).toBe(422)
    for (const words of ['Not when he is at home', 'because of distress or a death', 'say that you have'])
      expect(asked.text).toContain(words)
    expect((await row(path))?.['sent_at']).toBeNull()
    const gone = await work.officer.submit(asked, { minded: 'yes', 'How does it go?': 'Printed' }, 'Send it')
    expect(gone.text).toContain('It stands below as it left')
  })
})

describe('letters that have not left', () => {
  test('are listed to whoever wrote them and to the team, by initials', async () => {
    const { file } = await called({ callerName: 'Zofia Brandt' })
    await begun({ file, kind: 'free' })
    const [mine, theirs] = [await work.officer.get('/letters'), await work.anotherOfficer.get('/letters')]
    expect(mine.text).toContain('Mine')
    expect(theirs.text).toContain('The team’s')
    expect(theirs.text).toContain('Owen Field, 22 November 2026')
  })

  test('C03: say when all that they inform of is the council’s own policy', async () => {
    const { file, contact } = await called({ facts: [await localPolicy()] })
    const { text } = await work.officer.get(await begun({ file, kind: 'call-summary', contact }))
    expect(text).toContain('Nothing is to rest on it alone (our promise N42)')
  })

  test('are handed over with everything else when somebody is away, and a letter of that is prepared', async () => {
    const { file } = await called({}, { replyBy: 'post' })
    const { case: id = '' } = await done(work.anotherOfficer, 'begin-case', {
      ...{ file, issue: 'ehc-needs-assessment.refusal', mine: 'yes' },
    })
    const path = await begun({ file, kind: 'free', case: id }, work.anotherOfficer)
    const [held] = await work.rows<{ worker: string }>('select worker from casework.case where id = $1', [id])
    const owen = (await row(await begun({ file, kind: 'free' })))?.['by']
    await done(work.coordinator, 'hand-over', {
      ...{ person: held?.worker, kind: 'absent', from: '2026-11-23', until: '2026-12-04' },
      cover: owen,
    })
    expect((await row(path))?.['by']).toBe(owen)
    const [prepared] = await work.rows<{ id: string }>(
      `select id from casework.letter where file = $1 and kind = 'handover'`,
      [file],
    )
    const { text } = await work.officer.get(`/letters/${prepared?.id}`)
    expect(text).toContain('From 23 November 2026 until 4 December 2026 somebody else works with you here.')
    expect(text).toContain('Anna Marsh worked with you until now. Owen Field works with you now.')
  })
})
