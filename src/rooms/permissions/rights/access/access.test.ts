import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../../../../test/pdf/read-pdf.ts'
import { idIn, type PeopleAtWork, peopleAtWork } from '../../../../../test/people-at-work.ts'
import { done, refused } from '../testdata/acts.ts'
import { accessFor, giveAll, parentsAndChild, peopleOf } from '../testdata/two-parents.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const FACTS = 100
const factOf = (who: string, n: number) => `${who}-planted-${n}-q7`
const factsIn = (text: string, who: string) =>
  Array.from({ length: FACTS }, (_, n) => factOf(who, n)).filter(fact => text.includes(`${fact}`)).length

describe('two parents of one child, each with a file of their own (T7)', () => {
  test('0 of 100 planted facts of one stand in the answer to the other, in JSON, on paper or on a page', async () => {
    const { coordinator } = work
    const mine = await parentsAndChild(work, ['Maya Kowalska'])
    const other = await done(coordinator, 'open-file-apart', {
      ...{ beside: mine.file, because: 'parents-in-dispute', name: 'Rob Marsh', phone: '07700 900123' },
    })
    const apart = other['file'] ?? ''
    for (let n = 0; n < FACTS; n++)
      await done(coordinator, 'log-contact', {
        file: n % 2 ? apart : mine.file,
        words: factOf(n % 2 ? 'b' : 'a', n),
      })
    const access = await accessFor(work, mine.file, mine.people['Maya Kowalska'] ?? '')
    const pages = await giveAll(work, access)
    const json = (await coordinator.raw('GET', `/rights/access/${access}/answer`)).body
    const printed = await coordinator.raw('GET', `/rights/access/${access}/pdf`)
    const paper = (await readPdf(printed.bytes)).text
    expect(factsIn(paper, 'a')).toBe(FACTS / 2)
    expect(factsIn(json, 'a')).toBe(FACTS / 2)
    for (const text of [json, paper, pages]) {
      expect(factsIn(text, 'b')).toBe(0)
      expect(text).not.toContain('Rob Marsh')
      expect(text).not.toContain(apart)
    }
    expect(json).not.toMatch(/kept.apart|dispute/i)
  })
})

describe('two parents of one child in one file', () => {
  test('100 facts that the other told us are proposed to be left out, and 0 stand in the answer', async () => {
    const { coordinator } = work
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova', 'Piotr Nowak'])
    const { case: id = '' } = await done(coordinator, 'begin-case', { file, issue: 'transport' })
    for (let n = 0; n < FACTS; n++)
      await done(coordinator, 'add-account', {
        ...{ case: id, party: 'other-parent', kind: 'account', source: 'said', verbatim: 'yes' },
        words: factOf('other', n),
      })
    await done(coordinator, 'log-contact', {
      file,
      words: 'Ana says that Piotr Nowak rang the school; nowak is angry.',
    })
    const access = await accessFor(work, file, people['Ana Ivanova'] ?? '')
    await giveAll(work, access)
    const { body } = await coordinator.raw('GET', `/rights/access/${access}/answer`)
    expect(factsIn(body, 'other')).toBe(0)
    expect(body).not.toMatch(/piotr|nowak/i)
    expect(JSON.parse(body).leftOut).toContainEqual({ why: 'other-persons-words', count: FACTS })
  })
})

describe('nothing leaves before a person has read each redaction', () => {
  test('the answer, the paper and the giving are refused until then', async () => {
    const { coordinator } = work
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova', 'Piotr Nowak'])
    await done(coordinator, 'log-contact', { file, words: 'Piotr Nowak said no.' })
    const access = await accessFor(work, file, people['Ana Ivanova'] ?? '')
    expect(await refused(coordinator, 'give-access', { access, givenHow: 'post' })).toMatch(
      /^422.*not-all-read/,
    )
    for (const path of ['answer', 'pdf'])
      expect((await coordinator.raw('GET', `/rights/access/${access}/${path}`)).status).toBe(422)
    await giveAll(work, access)
    expect((await coordinator.raw('GET', `/rights/access/${access}/pdf`)).headers['content-type']).toBe(
      'application/pdf',
    )
    await done(coordinator, 'give-access', { access, givenHow: 'post' })
  })

  test('words that somebody chooses are looked for everywhere, and wait to be read again', async () => {
    const { coordinator } = work
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
    await done(coordinator, 'log-contact', { file, words: 'Her neighbour Mrs Quill saw it.' })
    const access = await accessFor(work, file, people['Ana Ivanova'] ?? '')
    await giveAll(work, access)
    const { found } = await done(coordinator, 'take-words-out', { access, words: 'Mrs Quill' })
    expect(Number(found)).toBe(1)
    expect(await refused(coordinator, 'give-access', { access, givenHow: 'post' })).toContain('not-all-read')
    await giveAll(work, access)
    const { body } = await coordinator.raw('GET', `/rights/access/${access}/answer`)
    expect(body).toContain('Her neighbour [taken out] saw it.')
  })
})

describe('R15: news of a decision is never withheld from whoever asks for their own data', () => {
  test('a decision that the family does not know of yet stands in the answer, and cannot be left out', async () => {
    const { coordinator } = work
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
    const { case: id = '' } = await done(coordinator, 'begin-case', { file, issue: 'transport' })
    await done(coordinator, 'record-decision', {
      ...{
        case: id,
        whose: 'la',
        kind: 'refuse-to-assess',
        madeOn: '2026-11-02',
        words: 'The panel said no.',
      },
    })
    const access = await accessFor(work, file, people['Ana Ivanova'] ?? '')
    const [decision] = await work.rows<{ id: string }>(
      'select id from permissions.access_item where request = $1 and is_decision',
      [access],
    )
    const seen = decision?.id ?? ''
    const answer = await refused(coordinator, 'decide-items', { access, seen, withhold: [seen] })
    expect(answer).toMatch(/^422.*decision-not-withheld/)
    await expect(
      work.rows(`update permissions.access_item set decided = 'withheld', decided_by = id where id = $1`, [
        seen,
      ]),
    ).rejects.toThrow(/news_of_a_decision_is_not_withheld/)
    await giveAll(work, access)
    const { body } = await coordinator.raw('GET', `/rights/access/${access}/answer`)
    expect(body).toContain('The panel said no.')
  })
})

describe('a child’s data asked for by a parent', () => {
  test('is not even recorded before somebody has thought of the child', async () => {
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
    const asked = {
      ...{ file, person: people['Theo'], askedBy: 'parent', asker: people['Ana Ivanova'] },
      ...{ channel: 'phone', receivedOn: '2026-11-20' },
    }
    expect(await refused(work.officer, 'record-access-request', asked)).toMatch(/^422.*competence-first/)
    const objects = { ...asked, competence: 'child-objects', competenceReason: 'He is 14 and says no.' }
    const { access } = await done(work.officer, 'record-access-request', objects)
    await done(work.officer, 'check-identity', { access, identity: 'known-to-us', identityOn: '2026-11-20' })
    expect(await refused(work.coordinator, 'collect-access', { access })).toMatch(/^422.*child-objects/)
  })

  test('leaves what the child told us in confidence for a person to decide', async () => {
    const { coordinator } = work
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
    await done(coordinator, 'log-contact', { file, withWhom: 'child', words: 'Please do not tell my mum.' })
    const access = await accessFor(work, file, people['Theo'] ?? '', {
      ...{ askedBy: 'parent', asker: people['Ana Ivanova'] },
      ...{ competence: 'child-cannot-decide', competenceReason: 'He is four.' },
    })
    await giveAll(work, access)
    const { body } = await coordinator.raw('GET', `/rights/access/${access}/answer`)
    expect(body).not.toContain('do not tell my mum')
    expect(body).toContain('childs-confidence')
  })
})

describe('the time to answer', () => {
  test('is a month from the day they asked, or from when we saw the document we had to ask for', async () => {
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
    const person = people['Ana Ivanova']
    const asked = { file, person, askedBy: 'themselves', channel: 'email', receivedOn: '2026-10-20' }
    const { access } = await done(work.officer, 'record-access-request', asked)
    expect(await dueOf(access)).toBe('2026-11-20')
    await done(work.officer, 'check-identity', {
      access,
      identity: 'document-seen',
      identityOn: '2026-11-03',
    })
    expect(await dueOf(access)).toBe('2026-12-03')
    await done(work.coordinator, 'extend-access', {
      access,
      extendedBecause: 'Three files.',
      toldOn: '2026-11-20',
    })
    expect(await dueOf(access)).toBe('2027-02-03')
    const corrected = { access, identity: 'known-to-us', identityOn: '2026-11-03' }
    expect(await refused(work.officer, 'check-identity', corrected)).toMatch(/^409.*collected-already/)
    await done(work.coordinator, 'check-identity', corrected)
  })

  test('is not extended after it is over', async () => {
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
    const asked = { file, person: people['Ana Ivanova'], askedBy: 'themselves', channel: 'email' }
    const { access } = await done(work.officer, 'record-access-request', {
      ...asked,
      receivedOn: '2026-10-02',
    })
    const late = { access, extendedBecause: 'Busy.', toldOn: '2026-11-20' }
    expect(await refused(work.coordinator, 'extend-access', late)).toMatch(/^422.*too-late-to-extend/)
  })

  const dueOf = async (access: string | undefined) =>
    (
      await work.rows<{ due: string }>(
        'select due_on::text as due from permissions.access_request where id = $1',
        [access],
      )
    )[0]?.due
})

describe('our copy of an answer', () => {
  test('is sealed while it is kept, and deleted once they have it', async () => {
    const { coordinator } = work
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
    await done(coordinator, 'log-contact', { file, words: 'A very particular sentence.' })
    const access = await accessFor(work, file, people['Ana Ivanova'] ?? '')
    await giveAll(work, access)
    const [{ dump } = { dump: '' }] = await work.rows<{ dump: string }>(
      `select string_agg(encode(sealed_words, 'escape'), '') as dump from permissions.access_item`,
    )
    expect(dump).not.toContain('particular')
    await done(coordinator, 'give-access', { access, givenHow: 'in-person' })
    await done(coordinator, 'clear-access', { access })
    expect(await work.rows('select id from permissions.access_item where request = $1', [access])).toEqual([])
    expect((await coordinator.raw('GET', `/rights/access/${access}/answer`)).status).toBe(422)
  })

  test('goes with the file when that is erased', async () => {
    const { coordinator } = work
    const { file, people } = await parentsAndChild(work, ['Ana Ivanova'])
    await accessFor(work, file, people['Ana Ivanova'] ?? '')
    const [{ reference } = { reference: 0 }] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [file],
    )
    await done(coordinator, 'erase-file', { file, reference: `EH-${reference}`, reason: 'asked-by-family' })
    expect(await work.rows('select id from permissions.access_request where file = $1', [file])).toEqual([])
    expect(await work.rows('select id from permissions.access_item where file = $1', [file])).toEqual([])
  })
})

describe('through the pages', () => {
  test('a request goes from the family’s page to the answer, one step after the other', async () => {
    const { coordinator } = work
    const { file } = await parentsAndChild(work, ['Ana Ivanova', 'Piotr Nowak'])
    await done(coordinator, 'log-contact', { file, words: 'Piotr Nowak said no.' })
    expect((await coordinator.get(`/families/${file}`)).text).toContain('Rights of the people in this file')
    const [ana] = (await peopleOf(work, file)).filter(({ name }) => name === 'Ana Ivanova')
    const form = await coordinator.get(`/families/${file}/rights/access/new`)
    const asked = await coordinator.submit(form, { person: ana?.id ?? '', scope: 'Everything' })
    expect(asked.text).toContain('1. Is it them?')
    const known = await coordinator.submit(asked, { identity: 'known-to-us' })
    expect(known.text).toContain('2. Collect it')
    const review = await coordinator.submit(known, { paper: 'A notebook of Owen’s.' }, 'Collect everything')
    expect(review.text).toContain('“Piotr Nowak”: somebody else’s name')
    const read = await coordinator.submit(review, {}, 'I have read these: save')
    expect(read.path).toContain('/review')
    const access = idIn(read.path)
    await giveAll(work, access)
    const give = await coordinator.get(`/rights/access/${access}`)
    expect(give.text).toContain('4. Give it')
    const given = await coordinator.submit(give, { givenHow: 'post' })
    expect(given.text).toContain('Posted, to be signed for')
    expect((await coordinator.get(`/families/${file}/rights`)).text).toContain('Given')
  })

  test('what was typed wrongly comes back with a sentence, and nothing is lost', async () => {
    const { file } = await parentsAndChild(work, ['Ana Ivanova', 'Piotr Nowak'])
    const form = await work.officer.get(`/families/${file}/rights/access/new`)
    const again = await work.officer.submit(form, { receivedOn: '31 April 2026', scope: 'O’Brien \u202E<b>' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Enter the day they asked as a day, month and year')
    expect(again.text).toContain('Choose whose data it is')
    expect(again.html).toContain('31 April 2026')
    expect(again.text).toContain('O’Brien')
  })
})
