import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openText } from '#platform/crypto.ts'
import { aboutMail } from '#platform/mail.ts'
import { unzip } from '../src/rooms/casework/views/testdata/unzip.ts'
import { done } from '../src/rooms/permissions/rights/testdata/acts.ts'
import { accessFor, giveAll, peopleOf } from '../src/rooms/permissions/rights/testdata/two-parents.ts'
import { begun, permitted, sentAlone } from '../src/rooms/permissions/testdata/a-family.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const FACTS = 100
const HERS = Array.from({ length: FACTS }, (_, n) => `hers-planted-${n}-q7`)
const HIS = Array.from({ length: FACTS }, (_, n) => `his-planted-${n}-q7`)
const tenOf = (facts: readonly string[], n: number) => facts.slice(n * 10, n * 10 + 10).join('\n')
const foundIn = (text: string, facts: readonly string[]) => facts.filter(fact => text.includes(fact))

/** Quicker than people type is taken for a program. */
const A_MOMENT_MS = 2_100

/** What a parent tells us, in ten places of ten facts each: over the form, by telephone, in a case, to be passed on. */
async function tells(parent: { file: string; person: string; school: string }, facts: readonly string[]) {
  const { file, person } = parent
  const ten = (n: number) => tenOf(facts, n)
  const { officer } = work
  const visitor = work.house.visitor()
  const form = await visitor.get('/ask')
  await pause(A_MOMENT_MS)
  const sent = await visitor.submit(
    form,
    { from: 'parent', phone: '01632 960417', child: 'Theo', words: ten(0) },
    'Send',
  )
  await done(officer, 'log-contact', { file, words: ten(1) })
  const { case: id = '' } = await done(officer, 'begin-case', { file, issue: 'transport' })
  await done(officer, 'record-perspective', { case: id, words: ten(2) })
  await done(officer, 'add-account', {
    ...{ case: id, party: 'parent', kind: 'account', source: 'said', verbatim: 'yes', words: ten(3) },
  })
  const { meeting = '' } = await done(officer, 'arrange-meeting', {
    ...{ file, case: id, kind: 'school', when: '30 11 2027 14:00', place: 'Room 3', about: ten(4) },
    ...{ role: 'support', supportsAs: 'supporter' },
  })
  await done(officer, 'add-points', { meeting, points: ten(5) })
  const { views = '' } = await done(officer, 'begin-views', {
    ...{ file, owner: 'parent', how: 'said', matters: ten(6) },
  })
  const { letter = '' } = await done(officer, 'begin-letter', { file, kind: 'free', case: id })
  await done(officer, 'change-letter', { letter, version: '1', title: 'A letter', opening: ten(7) })
  const permission = await permitted(officer, { file, parent: person }, { purpose: ten(8) })
  const disclosure = await begun(officer, permission, ten(9))
  const mailed = await sentAlone(officer, disclosure, { how: 'email', email: parent.school })
  if (mailed.status !== 200) throw new Error(JSON.stringify(mailed.answer))
  return { file, person, sent, views, letter }
}
type Told = Awaited<ReturnType<typeof tells>>

/** Every paper and file that one parent gets from us, as text. */
async function handedTo({ file, person, views, letter, sent }: Told) {
  const { coordinator, officer } = work
  const access = await accessFor(work, file, person)
  const seen = await giveAll(work, access)
  const bytesOf = async (path: string) => {
    const { status, bytes } = await coordinator.raw('GET', path)
    if (status !== 200) throw new Error(`${path} answered ${status}.`)
    return bytes
  }
  const printed = async (path: string) => (await readPdf(await bytesOf(path))).text.replaceAll(/\s+/g, ' ')
  const word = [...unzip(await bytesOf(`/views/${views}/word`)).values()].join('\n')
  const calendars = [officer, coordinator].flatMap(client =>
    ['/meetings/calendar', '/today/my-dates'].map(async path => (await client.raw('GET', path)).body),
  )
  return {
    'the form’s answer': sent.html,
    'the answer about their own data': (await bytesOf(`/rights/access/${access}/answer`)).toString(),
    'the same on paper': await printed(`/rights/access/${access}/pdf`),
    'its pages': seen,
    'the letter': await printed(`/letters/${letter}/pdf`),
    'my views as PDF': await printed(`/views/${views}/pdf`),
    'my views as a Word file': word,
    'all that left': await printed(`/families/${file}/left/${person}/pdf`),
    'who looked': await printed(`/families/${file}/rights/looked/pdf`),
    'the calendars': (await Promise.all(calendars)).join('\n').replaceAll(/\r\n /g, ''),
  }
}

/** All mail that was written so far, waiting or delivered, but for what went to these addresses. */
async function mailBut(...addresses: string[]): Promise<string> {
  const { secret, config } = work.house.app.context
  const rows = await work.rows<{ id: string; sealed: Buffer }>(
    'select id, sealed from platform.mail where sealed is not null',
  )
  const waiting = rows.map(({ id, sealed }) => openText(secret.derive('mailer'), sealed, aboutMail(id)))
  const names = (await readdir(config.mailFolder).catch(() => [])).filter(name => name.endsWith('.eml'))
  const sent = await Promise.all(names.map(name => readFile(join(config.mailFolder, name), 'utf8')))
  return [...waiting, ...sent.map(text => text.replaceAll(/=\r?\n/g, ''))]
    .filter(text => !addresses.some(address => text.includes(address)))
    .join('\n')
}

describe('T7: two parents of one child, who do not speak with each other', () => {
  test('0 of 100 facts of one reach the other over form, mail, calendar, PDF, Word file or their own data', async () => {
    const { file = '' } = await done(work.officer, 'log-contact', {
      callerName: 'Maya Kowalska',
      childName: 'Theo',
      words: 'She rings about the taxi.',
    })
    const { file: apart = '' } = await done(work.coordinator, 'open-file-apart', {
      ...{ beside: file, because: 'parents-in-dispute', name: 'Rob Marsh', childName: 'Theo' },
    })
    const idOf = async (of: string, name: string) =>
      (await peopleOf(work, of)).find(one => one.name === name)?.id ?? ''
    const [maya, rob] = [
      { file, person: await idOf(file, 'Maya Kowalska'), school: 'her.senco@fen.example' },
      { file: apart, person: await idOf(apart, 'Rob Marsh'), school: 'his.senco@fen.example' },
    ]
    const [hers, his] = [await tells(maya, HERS), await tells(rob, HIS)]
    const [toHer, toHim] = [await handedTo(hers), await handedTo(his)]
    const own = { her: Object.values(toHer).join('\n'), him: Object.values(toHim).join('\n') }
    // What was looked through holds what each of them told us, but what came over the form and waits there.
    expect(foundIn(own.her, HERS).length).toBeGreaterThan(FACTS * 0.6)
    expect(foundIn(own.him, HIS).length).toBeGreaterThan(FACTS * 0.6)
    for (const [way, text] of Object.entries(toHer)) expect([way, foundIn(text, HIS)]).toEqual([way, []])
    for (const [way, text] of Object.entries(toHim)) {
      expect([way, foundIn(text, HERS)]).toEqual([way, []])
      expect([way, /Maya|Kowalska/.test(text)]).toEqual([way, false])
    }
    expect(foundIn(await mailBut(maya.school), HERS)).toEqual([])
    expect(foundIn(await mailBut(rob.school), HIS)).toEqual([])
    expect(foundIn(await mailBut(), HERS).length).toBeGreaterThan(0)
    // The form’s page says the same to both but for the reference.
    const same = (html: string) => html.replaceAll(/R-[0-9A-Z]{7}/g, 'R')
    expect(same(hers.sent.text)).toBe(same(his.sent.text))
  }, 120_000)
})
