import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openText } from '#platform/crypto.ts'
import { aboutMail } from '#platform/mail.ts'
import type { HouseClient } from '../../../../test/house-client.ts'
import { readPdf } from '../../../../test/pdf/read-pdf.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aFamily, begun, done, permitted, refused, seenOf, sentAlone } from '../testdata/a-family.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const leftOf = (id: string) => work.rows('select * from permissions.disclosure where id = $1', [id])
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

/** Puts a text document into a file and gives its id. */
async function putIn(client: HouseClient, file: string, name: string, bytes: Buffer): Promise<string> {
  const page = await client.get(`/families/${file}/documents`)
  const filled = client.fill(page, { 'Whose document is it?': 'The parent or carer' })
  await client.sendFile(page, filled, 'document', { name, bytes })
  const [row] = await work.rows<{ id: string }>(
    'select id from casework.document where file = $1 order by ctid desc limit 1',
    [file],
  )
  return row?.id ?? ''
}

/** A case with a view that the parent confirmed, one that nobody did, and one of the other parent. */
async function views(family: { file: string; contact: string }) {
  const { case: id } = await done(work.officer, 'begin-case', {
    ...{ file: family.file, contact: family.contact, issue: 'ehc-needs-assessment.refusal' },
  })
  const said = (party: string, words: string, confirmed: string) =>
    done(work.officer, 'add-account', { case: id, party, words, source: 'said', verbatim: 'yes', confirmed })
  const { account: confirmed = '' } = await said('parent', 'He waits at the gate.', 'yes')
  const { account: unconfirmed = '' } = await said('parent', 'The driver is rude.', 'no')
  const { account: others = '' } = await said('other-parent', 'The taxi is fine.', 'yes')
  return { confirmed, unconfirmed, others }
}

describe('K12: nothing leaves without a ground', () => {
  test('where nothing is permitted the page says so, and offers no way round', async () => {
    const family = await aFamily(work, work.officer)
    const page = await work.officer.get(`/families/${family.file}/disclosures/new`)
    expect(page.text).toContain('No permission holds, so nothing may be shared.')
    for (const ground of ['To protect a child', 'Somebody’s life is at risk', 'A court or the law orders it'])
      expect(page.text).toContain(ground)
    expect(page.html).not.toContain('Under which permission')
  })

  test('with a permission it goes to whom the permission names, exactly as it was read', async () => {
    const family = await aFamily(work, work.officer)
    await permitted(work.officer, family)
    const start = await work.officer.get(`/families/${family.file}/disclosures/new`)
    const words = await work.officer.submit(start, {}, 'Continue')
    expect(words.text).toContain('To Mrs Ash, Fen Primary School')
    const preview = await work.officer.submit(
      words,
      { text: 'The taxi did not come on Monday.' },
      'See exactly what will go',
    )
    expect(preview.heading).toBe('Exactly this will go')
    for (const part of [
      'Mrs Ash',
      'The taxi did not come on Monday.',
      'Maya Kowalska lets us pass this on to you for this: So that the taxi comes.',
      'We take no part in the council’s decisions, carry out none of its functions, and write for ourselves only.',
    ])
      expect(preview.text).toContain(part)
    const without = await work.officer.submit(preview, { 'How does it go?': 'Printed' }, 'Send it to them')
    expect(without.text).toContain('A second person looks at this before it leaves.')
    const colleague = await work.anotherOfficer.get(preview.path)
    await work.anotherOfficer.submit(colleague, {}, 'I have read it, and it may go')
    const after = await work.officer.submit(
      await work.officer.get(preview.path),
      { 'How does it go?': 'Printed' },
      'Send it to them',
    )
    expect(after.heading).toBe('What left')
    expect(after.text).toContain(
      'This left on Sunday 22 November 2026. Printed, posted or handed over, by Owen Field.',
    )
    expect(after.text).toContain('Anna Marsh, 22 November 2026')
    const list = await work.officer.get(`/families/${family.file}/left`)
    expect(list.text).toContain('Mrs Ash, Fen Primary School')
    const pdf = await readPdf((await work.officer.raw('GET', `${preview.path}/pdf`)).bytes)
    expect(flat(pdf.text)).toContain('The taxi did not come on Monday.')
  })

  test('a permission that was withdrawn meanwhile stops it, whatever was looked at before', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family)
    const disclosure = await begun(work.officer, permission)
    await done(work.anotherOfficer, 'look-over-disclosure', {
      disclosure,
      seen: await seenOf(work.anotherOfficer, disclosure),
    })
    await done(work.anotherOfficer, 'withdraw-permission', { permission })
    const { status, answer } = await sentAlone(work.officer, disclosure)
    expect([status, JSON.stringify(answer)]).toEqual([422, expect.stringContaining('no-ground')])
    expect((await leftOf(disclosure))[0]).toMatchObject({ left_at: null })
    const page = await work.officer.get(`/disclosures/${disclosure}`)
    expect(page.text).toContain('does not hold any more, so this does not leave')
    expect(page.text).not.toContain('Send it to them')
    expect(await refused(work.officer, 'begin-disclosure', { permission })).toContain('no-ground')
  })

  test('what was typed when the family withdrew is kept, also what is saved after it, and is used under another permission', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family)
    const disclosure = await begun(work.officer, permission)
    const open = await work.officer.get(`/disclosures/${disclosure}/words`)
    await done(work.anotherOfficer, 'withdraw-permission', { permission })
    const stopped = await work.officer.submit(open, { title: 'The taxi', text: 'It came late on Tuesday.' })
    expect(stopped.heading).toBe('This does not leave yet')
    expect(stopped.text).toContain('It came late on Tuesday.')
    expect(stopped.text).toContain('does not hold any more, so this does not leave. What you typed is kept.')
    await permitted(work.officer, family, { toPerson: 'Mr Oak' })
    const anew = await work.officer.get(`/families/${family.file}/disclosures/new?like=${disclosure}`)
    const words = await work.officer.submit(anew, {}, 'Continue')
    expect(words.text).toContain('To Mr Oak, Fen Primary School')
    expect(words.html).toContain('>It came late on Tuesday.</textarea>')
    const others = await aFamily(work, work.officer)
    const elsewhere = await permitted(work.officer, others)
    const { disclosure: theirs } = await done(work.officer, 'begin-disclosure', {
      ...{ permission: elsewhere, like: disclosure },
    })
    expect((await work.officer.get(`/disclosures/${theirs}/words`)).html).not.toContain('Tuesday')
  })

  test('one that ended, and one that has not begun, let nothing out', async () => {
    const family = await aFamily(work, work.officer)
    for (const days of [
      { from: '1 9 2026', until: '31 10 2026' },
      { from: '1 12 2026', until: '31 12 2026' },
    ]) {
      const permission = await permitted(work.officer, family, days)
      expect(await refused(work.officer, 'begin-disclosure', { permission })).toContain('no-ground')
    }
  })

  test('the database lets nothing out either, whoever writes the row', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family)
    const disclosure = await begun(work.officer, permission)
    await done(work.officer, 'withdraw-permission', { permission })
    const out = `update permissions.disclosure set way = 'printed', left_at = now(), left_by = by, left_on = '2026-11-22' where id = $1`
    await expect(work.rows(out, [disclosure])).rejects.toThrow(
      'Nothing leaves without a permission that holds.',
    )
    const byHand = `insert into permissions.disclosure (id, file, ground, body_kind, by, changed_by, at, sealed_words)
      values (gen_random_uuid(), $1, 'because-we-like', 'la', gen_random_uuid(), gen_random_uuid(), now(), '')`
    await expect(work.rows(byHand, [family.file])).rejects.toThrow('disclosure_ground_check')
  })

  test('what it does not cover is named part by part, and does not leave', async () => {
    const family = await aFamily(work, work.officer)
    const paper = await putIn(work.officer, family.file, 'report.txt', Buffer.from('a report of the school'))
    const { confirmed } = await views(family)
    const permission = await permitted(work.officer, family, { scopes: ['talk'] })
    const disclosure = await begun(work.officer, permission)
    await done(work.officer, 'change-disclosure', {
      ...{ disclosure, version: '2', text: 'A text', accounts: [confirmed], papers: [paper] },
    })
    const page = await work.officer.get(`/disclosures/${disclosure}`)
    for (const sentence of [
      'The permission does not let us write to them: the text is not covered.',
      'The permission does not cover views',
      'The permission does not cover papers: “report.txt” is not covered.',
      'Take it out',
      'record a permission',
    ])
      expect(page.text).toContain(sentence)
    expect(page.text).not.toContain('Send it to them')
    const { status, answer } = await sentAlone(work.officer, disclosure)
    expect([status, JSON.stringify(answer)]).toEqual([422, expect.stringContaining('not-covered')])
  })

  test('only the papers that it names go along', async () => {
    const family = await aFamily(work, work.officer)
    const named = await putIn(work.officer, family.file, 'named.txt', Buffer.from('this one'))
    const other = await putIn(work.officer, family.file, 'other.txt', Buffer.from('not this one'))
    const permission = await permitted(work.officer, family, { scopes: ['documents'], documents: [named] })
    const { disclosure = '' } = await done(work.officer, 'begin-disclosure', { permission })
    await done(work.officer, 'change-disclosure', { disclosure, version: '1', papers: [named, other] })
    const { answer } = await sentAlone(work.officer, disclosure)
    expect(JSON.stringify(answer)).toContain('The permission does not name “other.txt”.')
    await done(work.officer, 'change-disclosure', { disclosure, version: '2', papers: [named] })
    expect((await sentAlone(work.officer, disclosure)).status).toBe(200)
    expect((await work.officer.get(`/disclosures/${disclosure}`)).text).toContain('named.txt')
  })

  test('what left stays as it left, and what was typed into it too late is given back', async () => {
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family))
    const open = await work.officer.get(`/disclosures/${disclosure}/words`)
    expect((await sentAlone(work.officer, disclosure)).status).toBe(200)
    const late = await work.officer.submit(open, { text: 'And he has no seat.' })
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('And he has no seat.')])
    for (const [command, input] of [
      ['change-disclosure', { disclosure, version: '3', text: 'Another text' }],
      ['throw-away-disclosure', { disclosure }],
      ['send-disclosure', { disclosure, how: 'printed', seen: 'x' }],
    ] as const)
      expect(await refused(work.officer, command, input)).toContain('left-already')
    await expect(
      work.rows(`update permissions.disclosure set way = 'email' where id = $1`, [disclosure]),
    ).rejects.toThrow('What left stays as it left.')
  })

  test('it goes once, also when it is pressed twice', async () => {
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family))
    const page = await work.officer.get(`/disclosures/${disclosure}`)
    const filled = work.officer.fill(
      page,
      { 'How does it go?': 'By e-mail', email: 'senco@fen.example', aloneBecause: 'Alone' },
      'Send it to them',
    )
    const before = await work.rows(`select id from platform.mail where kind = 'disclosure'`)
    await Promise.all([work.officer.send(page, filled), work.officer.send(page, filled)])
    const mails = await work.rows(`select id from platform.mail where kind = 'disclosure'`)
    expect(mails).toHaveLength(before.length + 1)
  })
})

describe('C06 N02: views', () => {
  test('go only when they were confirmed, with their source, and are never another party’s', async () => {
    const family = await aFamily(work, work.officer)
    const { confirmed, unconfirmed, others } = await views(family)
    const permission = await permitted(work.officer, family, { scopes: ['letters', 'views'] })
    const disclosure = await begun(work.officer, permission, '')
    await done(work.officer, 'change-disclosure', {
      disclosure,
      version: '2',
      accounts: [confirmed, unconfirmed, others],
    })
    const page = await work.officer.get(`/disclosures/${disclosure}`)
    expect(page.text).toContain(
      'What the parent or carer said is not confirmed yet: ask them first (our promises N68 and N46).',
    )
    expect(page.text).toContain('What the other parent said is theirs: only they can permit it.')
    expect(page.text).toContain(
      'Parent or carer, said, word for word, Sunday 22 November 2026. Confirmed by them',
    )
    expect((await sentAlone(work.officer, disclosure)).status).toBe(422)
    await done(work.officer, 'change-disclosure', { disclosure, version: '3', accounts: [confirmed] })
    expect((await sentAlone(work.officer, disclosure)).status).toBe(200)
    expect((await work.officer.get(`/disclosures/${disclosure}`)).text).toContain('He waits at the gate.')
    const letter = await work.officer.get(`/letters/${(await leftOf(disclosure))[0]?.['receipt']}`)
    expect(letter.text).toContain('What went with it, word for word')
    expect(letter.text).toContain('He waits at the gate.')
  })

  test('D14: a document of their own views is chosen where it is composed, goes with its source and only as its owner approved it', async () => {
    const family = await aFamily(work, work.officer)
    const { views: own = '' } = await done(work.officer, 'begin-views', {
      ...{ file: family.file, owner: 'parent', title: 'What Theo needs', how: 'said' },
      ...{ matters: 'He wants to walk to school.' },
    })
    const permission = await permitted(work.officer, family, { scopes: ['letters', 'views'] })
    const { disclosure = '' } = await done(work.officer, 'begin-disclosure', { permission })
    const choices = await work.officer.get(`/disclosures/${disclosure}/words`)
    expect(choices.text).toContain('What Theo needs')
    expect(choices.text).toContain('Not approved as it stands')
    const stopped = await work.officer.submit(choices, { views: [own] }, 'See exactly what will go')
    expect(stopped.heading).toBe('This does not leave yet')
    expect(stopped.text).toContain('“What Theo needs” is not approved as it stands: ask them first')
    expect(JSON.stringify((await sentAlone(work.officer, disclosure)).answer)).toContain('not-covered')
    await done(work.officer, 'approve-views', { views: own, number: 1, how: 'signed' })
    const ready = await work.officer.get(`/disclosures/${disclosure}`)
    for (const words of [
      'Exactly this will go',
      'The parent or carer’s own views. They said it, and it was typed word for word. Approved by them on',
      'they signed it',
      'He wants to walk to school.',
    ])
      expect(ready.text).toContain(words)
    const seen = await seenOf(work.officer, disclosure)
    await done(work.officer, 'change-views', { views: own, version: 1, how: 'said', matters: 'By bus.' })
    const changed = await sentAlone(work.officer, disclosure, { seen })
    expect(JSON.stringify(changed.answer)).toContain('not-covered')
    await done(work.officer, 'approve-views', { views: own, number: 2, how: 'said' })
    expect((await sentAlone(work.officer, disclosure)).status).toBe(200)
    const letter = await work.officer.get(`/letters/${(await leftOf(disclosure))[0]?.['receipt']}`)
    expect(letter.text).toContain('By bus.')
  })

  test('nobody passes on a document of somebody else’s views, or of another family’s', async () => {
    const [family, others] = [await aFamily(work, work.officer), await aFamily(work, work.officer)]
    const begin = (file: string, owner: string) =>
      done(work.officer, 'begin-views', { file, owner, title: `Of ${owner}`, how: 'said', wish: 'A ramp.' })
    const { views: young = '' } = await begin(family.file, 'young-person')
    await done(work.officer, 'approve-views', { views: young, number: 1, how: 'signed' })
    const { views: elsewhere = '' } = await begin(others.file, 'parent')
    const permission = await permitted(work.officer, family, { scopes: ['letters', 'views'] })
    const { disclosure = '' } = await done(work.officer, 'begin-disclosure', { permission })
    const change = { disclosure, version: '1' }
    expect(await refused(work.officer, 'change-disclosure', { ...change, views: [elsewhere] })).toContain(
      'not-in-this-file',
    )
    await done(work.officer, 'change-disclosure', { ...change, views: [young] })
    expect((await work.officer.get(`/disclosures/${disclosure}`)).text).toContain(
      'belongs to the young person: only they can permit it',
    )
    expect((await sentAlone(work.officer, disclosure)).status).toBe(422)
  })
})

describe('the second look', () => {
  test('is somebody else’s, at the very version that leaves', async () => {
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family))
    const seen = await seenOf(work.officer, disclosure)
    expect(await refused(work.officer, 'look-over-disclosure', { disclosure, seen })).toContain('own-work')
    await done(work.anotherOfficer, 'look-over-disclosure', { disclosure, seen })
    await done(work.officer, 'change-disclosure', { disclosure, version: '2', text: 'And it never did.' })
    const now = await seenOf(work.officer, disclosure)
    expect(
      await refused(work.officer, 'send-disclosure', { disclosure, how: 'printed', seen: now }),
    ).toContain('second-look-first')
    expect(await refused(work.anotherOfficer, 'look-over-disclosure', { disclosure, seen })).toContain(
      'disclosure-changed',
    )
  })

  test('waits on the Today of those who did not write it, by the file’s reference alone', async () => {
    await work.rows('delete from permissions.disclosure where left_at is null')
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family))
    const link = `/disclosures/${disclosure}`
    const today = await work.anotherOfficer.get('/today')
    expect(today.html).toContain(link)
    expect(today.text).toContain('A second look waits for you.')
    expect((await work.officer.get('/today')).html).not.toContain(link)
    const seen = await seenOf(work.anotherOfficer, disclosure)
    await done(work.anotherOfficer, 'look-over-disclosure', { disclosure, seen })
    expect((await work.anotherOfficer.get('/today')).html).not.toContain(link)
  })

  test('somebody alone on duty goes on with a reason, which is kept and counted', async () => {
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family))
    expect(
      (await sentAlone(work.officer, disclosure, { aloneBecause: 'The meeting is at two.' })).status,
    ).toBe(200)
    expect((await leftOf(disclosure))[0]).toMatchObject({ alone: true, looked_by: null })
    expect((await work.officer.get(`/disclosures/${disclosure}`)).text).toContain('The meeting is at two.')
  })

  test('is switched off and on by those who lead, and by nobody else', async () => {
    expect(await refused(work.officer, 'change-sharing-rules', { secondLook: 'no', version: '1' })).toContain(
      '403',
    )
    expect((await work.coordinator.get('/data-protection')).html).toContain('href="/sharing/rules"')
    expect((await work.officer.get('/data-protection')).html).not.toContain('/sharing/rules')
    const page = await work.coordinator.get('/sharing/rules')
    await work.coordinator.submit(page, { secondLook: 'no' }, 'Save')
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family))
    expect((await sentAlone(work.officer, disclosure, { aloneBecause: '' })).status).toBe(200)
    await work.coordinator.submit(await work.coordinator.get('/sharing/rules'), { secondLook: 'yes' }, 'Save')
  })
})

describe('by e-mail', () => {
  test('the letter goes as text with the papers, under names that tell of nobody', async () => {
    const family = await aFamily(work, work.officer)
    const paper = await putIn(work.officer, family.file, 'Theo Kowalski.txt', Buffer.from('what is in it'))
    const permission = await permitted(work.officer, family, {
      scopes: ['letters', 'documents'],
      documents: [paper],
    })
    const disclosure = await begun(work.officer, permission)
    await done(work.officer, 'change-disclosure', {
      disclosure,
      version: '2',
      text: 'Here it is.',
      papers: [paper],
    })
    expect(
      JSON.stringify(
        (await sentAlone(work.officer, disclosure, { how: 'email', email: 'a@b.example, c@d.example' }))
          .answer,
      ),
    ).toContain('no-address-to-share')
    expect(
      (await sentAlone(work.officer, disclosure, { how: 'email', email: 'senco@fen.example' })).status,
    ).toBe(200)
    const [mail] = await work.rows<{ id: string; sealed: Buffer }>(
      `select id, sealed from platform.mail where kind = 'disclosure' order by made_at desc, ctid desc limit 1`,
    )
    const { secret } = work.house.app.context
    const letter = JSON.parse(
      openText(secret.derive('mailer'), mail?.sealed ?? Buffer.of(), aboutMail(mail?.id ?? '')),
    )
    expect(letter).toMatchObject({ to: 'senco@fen.example', subject: 'A letter from our service' })
    expect(letter.text).toContain('Here it is.')
    expect(letter.files).toEqual([
      { name: 'paper-1.txt', content: Buffer.from('what is in it').toString('base64') },
    ])
  })
})

describe('what was said', () => {
  test('under a standing permission to talk is kept as a summary that left', async () => {
    const family = await aFamily(work, work.officer)
    await permitted(work.officer, family, { about: 'Transport', until: '31 7 2027' })
    const page = await work.officer.get(`/families/${family.file}/told/new`)
    const after = await work.officer.submit(
      page,
      { said: 'We said that the taxi did not come on Monday.' },
      'Save what was said',
    )
    expect(after.text).toContain('We said that the taxi did not come on Monday.')
    expect(after.text).toContain('Spoken, by Owen Field.')
    expect((await work.officer.get(`/families/${family.file}/left`)).text).toContain('Spoken')
  })

  test('on a day before the withdrawal is still written down, and on no day after', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family, { from: '1 11 2026', until: '31 12 2026' })
    await done(work.officer, 'withdraw-permission', { permission })
    const said = (on: string) => ({ permission, on, said: 'We talked.' })
    expect(await refused(work.officer, 'record-told', said('22 11 2026'))).toContain('no-ground')
    expect(await refused(work.officer, 'record-told', said('31 10 2026'))).toContain('no-ground')
    expect(await refused(work.officer, 'record-told', said('23 11 2026'))).toContain('told-day-ahead')
    await done(work.officer, 'record-told', said('20 11 2026'))
  })

  test('is not covered by a permission to write', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family, { scopes: ['letters'] })
    expect(await refused(work.officer, 'record-told', { permission, said: 'We talked.' })).toContain(
      'not-to-talk',
    )
  })
})

describe('the receipt and the list', () => {
  test('the parent gets a receipt with every word, as a letter that waits to be sent', async () => {
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(
      work.officer,
      await permitted(work.officer, family),
      'The taxi did not come on Monday.',
    )
    await sentAlone(work.officer, disclosure)
    const [row] = await leftOf(disclosure)
    const letter = await work.officer.get(`/letters/${row?.['receipt']}`)
    for (const words of [
      'Dear Maya Kowalska,',
      'This is your receipt.',
      'Mrs Ash, Fen Primary School',
      'The taxi did not come on Monday.',
    ])
      expect(letter.text).toContain(words)
  })

  test('T7: each parent’s list has what left on their own permission, and nothing of the other’s', async () => {
    const family = await aFamily(work, work.officer)
    const { person: father = '' } = await done(work.officer, 'add-person', {
      ...{ file: family.file, kind: 'parent', name: 'Jan Kowalski' },
    })
    const hers = await begun(
      work.officer,
      await permitted(work.officer, family),
      'A secret of hers about the taxi',
    )
    const his = await begun(
      work.officer,
      await permitted(
        work.officer,
        { file: family.file, parent: father },
        { speaksAs: 'other-parent', toPerson: 'Mr Oak' },
      ),
      'A secret of his about the bus',
    )
    for (const id of [hers, his]) expect((await sentAlone(work.officer, id)).status).toBe(200)
    const listOf = async (person: string) =>
      flat(
        (await readPdf((await work.officer.raw('GET', `/families/${family.file}/left/${person}/pdf`)).bytes))
          .text,
      )
    const page = await work.officer.get(`/families/${family.file}/left`)
    expect(page.text).toContain('The list for Jan Kowalski')
    const onScreen = await work.officer.get(`/families/${family.file}/left/${father}`)
    expect(onScreen.text).toContain('A secret of his')
    expect(onScreen.text).not.toMatch(/A secret of hers|Mrs Ash|Maya/)
    const [mothers, fathers] = [await listOf(family.parent), await listOf(father)]
    expect(mothers).toContain('A secret of hers')
    expect(mothers).not.toMatch(/A secret of his|Mr Oak|Jan/)
    expect(fathers).toContain('A secret of his')
    expect(fathers).not.toMatch(/A secret of hers|Mrs Ash|Maya/)
  })
})

describe('C11 N58: we write in nobody else’s name', () => {
  test.each([
    'We write on behalf of Fenshire County Council to tell you our decision.',
    'Yours faithfully\nfor and on behalf of the Local Authority',
    'Issued in the name of the SEND team',
    'pp Fen Primary School',
  ])('%s: refused', async text => {
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family), text)
    expect(JSON.stringify((await sentAlone(work.officer, disclosure)).answer)).toContain('in-their-name')
  })

  test('what a council or school did is told all the same', async () => {
    const family = await aFamily(work, work.officer)
    const text =
      'The council wrote on behalf of the panel. Maya asks for the school to answer, and for Fenshire Council to reply.'
    const disclosure = await begun(work.officer, await permitted(work.officer, family), text)
    expect((await sentAlone(work.officer, disclosure)).status).toBe(200)
  })
})

describe('K13: the lawful grounds', () => {
  const lawful = (file: string, more: object = {}) => ({
    ...{ file, ground: 'child-protection', bodyKind: 'la', body: 'Fenshire children’s social care' },
    ...{ why: 'Theo said that he is hit at home.', decidedBy: 'Anna Marsh, safeguarding lead', told: 'no' },
    ...{ keptBecause: 'Telling them may put Theo in danger.' },
    ...more,
  })

  test('child protection goes without permission, and stands on no list for the family', async () => {
    const family = await aFamily(work, work.officer)
    const { disclosure = '' } = await done(work.officer, 'begin-lawful-disclosure', lawful(family.file))
    await done(work.officer, 'change-disclosure', {
      disclosure,
      version: '1',
      text: 'Theo said that he is hit.',
    })
    expect((await sentAlone(work.officer, disclosure)).status).toBe(200)
    expect((await leftOf(disclosure))[0]).toMatchObject({
      ground: 'child-protection',
      kept_from_family: true,
      receipt: null,
    })
    const pdf = await readPdf(
      (await work.officer.raw('GET', `/families/${family.file}/left/${family.parent}/pdf`)).bytes,
    )
    expect(flat(pdf.text)).toContain(
      'Nothing has left with your permission, and we have written no letter to you.',
    )
  })

  test('the family gets a receipt where they are told; of two parents those who are chosen, and nobody by chance', async () => {
    const family = await aFamily(work, work.officer)
    const told = { told: 'yes', keptBecause: '', ground: 'risk-to-life' }
    const leaves = async (more: object = {}) => {
      const { disclosure = '' } = await done(
        work.officer,
        'begin-lawful-disclosure',
        lawful(family.file, told),
      )
      await done(work.officer, 'change-disclosure', { disclosure, version: '1', text: 'He is not safe.' })
      return { disclosure, ...(await sentAlone(work.officer, disclosure, more)) }
    }
    const alone = await leaves()
    const receipt = (await leftOf(alone.disclosure))[0]?.['receipt']
    const letter = await work.officer.get(`/letters/${receipt}`)
    for (const words of ['Dear Maya Kowalska,', 'He is not safe.', 'Somebody’s life is at risk'])
      expect(letter.text).toContain(words)
    const { person: father = '' } = await done(work.officer, 'add-person', {
      ...{ file: family.file, kind: 'parent', name: 'Jan Kowalski' },
    })
    const unsaid = await leaves()
    expect(JSON.stringify(unsaid.answer)).toContain('say-who-is-told')
    const page = await work.officer.get(`/disclosures/${unsaid.disclosure}`)
    const after = await work.officer.submit(
      page,
      { 'How does it go?': 'Printed', receiptFor: [father, family.parent], aloneBecause: 'Alone on duty' },
      'Send it to them',
    )
    expect(after.html.match(/The receipt for the family/g)).toHaveLength(2)
    const his = await leaves({ receiptFor: [father] })
    expect(his.status).toBe(200)
    const listOf = (person: string) => work.officer.get(`/families/${family.file}/left/${person}`)
    const count = async (person: string) =>
      (await listOf(person)).text.match(/Fenshire children’s social care/g)?.length
    // The first went to her alone, the second to both, the third to him alone: his third stands on no list of hers.
    expect([await count(family.parent), await count(father)]).toEqual([2, 2])
    expect((await listOf(family.parent)).text).toContain('This stands on every list that we print.')
  })

  test('it is seen by whoever wrote it and those who lead, and by no other colleague', async () => {
    const family = await aFamily(work, work.officer)
    const { disclosure = '' } = await done(work.officer, 'begin-lawful-disclosure', lawful(family.file))
    expect((await work.coordinator.raw('GET', `/disclosures/${disclosure}`)).status).toBe(200)
    expect((await work.anotherOfficer.raw('GET', `/disclosures/${disclosure}`)).status).toBe(404)
    expect((await work.anotherOfficer.get(`/families/${family.file}/sharing`)).text).not.toContain(
      'social care',
    )
  })

  test('a reason is asked for where the family is not told, and an order has who, when and which', async () => {
    const family = await aFamily(work, work.officer)
    expect(
      await refused(work.officer, 'begin-lawful-disclosure', lawful(family.file, { keptBecause: '' })),
    ).toContain('why-not-told')
    const order = { ground: 'legal-compulsion', told: 'yes', keptBecause: '' }
    expect(await refused(work.officer, 'begin-lawful-disclosure', lawful(family.file, order))).toContain(
      'say-what-is-ordered',
    )
    await done(work.officer, 'begin-lawful-disclosure', {
      ...lawful(family.file, order),
      ...{ orderedBy: 'Fenbridge Family Court', orderDate: '1 11 2026', orderNumber: 'FB-12' },
    })
  })

  test('each has a page of its own that asks for what it needs', async () => {
    const family = await aFamily(work, work.officer)
    const at = (ground: string) => work.officer.get(`/families/${family.file}/disclosures/lawful/${ground}`)
    expect((await at('legal-compulsion')).text).toContain('A letter that asks is no order')
    expect((await at('risk-to-life')).text).toContain('Whose life, and why now?')
    const page = await at('child-protection')
    const back = await work.officer.submit(page, { why: 'A worry', told: 'no' })
    expect(back.text).toContain('Write who gets it')
    expect(back.html).toContain('>A worry</textarea>')
  })
})

describe('two people at once', () => {
  test('neither text is lost: the second sees both', async () => {
    const family = await aFamily(work, work.officer)
    const disclosure = await begun(work.officer, await permitted(work.officer, family))
    const [mine, theirs] = [
      await work.officer.get(`/disclosures/${disclosure}/words`),
      await work.anotherOfficer.get(`/disclosures/${disclosure}/words`),
    ]
    await work.officer.submit(mine, { text: 'The first text' })
    const both = await work.anotherOfficer.submit(theirs, { text: 'The second text' })
    expect(both.text).toContain('The first text')
    expect(both.text).toContain('The second text')
  })

  test('a withdrawal beside a sending: whichever is first, nothing leaves after the withdrawal', async () => {
    const outcomes = { left: 0, stayed: 0 }
    for (let round = 0; round < 25; round++) {
      const family = await aFamily(work, work.officer)
      const permission = await permitted(work.officer, family)
      const disclosure = await begun(work.officer, permission)
      const seen = await seenOf(work.officer, disclosure)
      const send = () =>
        work.officer.api('/api/commands/send-disclosure', {
          disclosure,
          how: 'printed',
          seen,
          aloneBecause: 'Alone',
        })
      const withdraw = () => work.anotherOfficer.api('/api/commands/withdraw-permission', { permission })
      // Later each time, so that now the one comes first and now the other.
      const later = setTimeout(3 * round)
      const [sent, withdrawn] = await Promise.all([send(), later.then(withdraw)])
      expect(withdrawn.status).toBe(200)
      const places = await work.rows<{ act: string; seq: string }>(
        `select act, seq from ledger.entry where subject = $1 and outcome = 'done'
          and act in ('send-disclosure', 'withdraw-permission') order by seq`,
        [family.file],
      )
      if (sent.status === 200) {
        outcomes.left++
        expect(places.map(({ act }) => act)).toEqual(['send-disclosure', 'withdraw-permission'])
      } else {
        outcomes.stayed++
        expect(JSON.stringify(sent.answer)).toContain('no-ground')
        expect(places.map(({ act }) => act)).toEqual(['withdraw-permission'])
      }
    }
    process.stdout.write(
      `A withdrawal beside a sending, 25 times: ${outcomes.left} left before it, ${outcomes.stayed} stayed.\n`,
    )
  })
})
