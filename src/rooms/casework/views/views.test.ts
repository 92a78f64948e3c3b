import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient } from '../../../../test/house-client.ts'
import { wordsOf } from '../../../../test/pages/read-page.ts'
import { readPdf } from '../../../../test/pdf/read-pdf.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from '../cases/testdata/a-case.ts'
import { unzip } from './testdata/unzip.ts'

let work: PeopleAtWork
let volunteer: HouseClient
beforeAll(async () => {
  work = await peopleAtWork()
  volunteer = await work.join('Vera Lund', ['volunteer'])
})
afterAll(() => work.close())

async function someViews(more: object = {}) {
  const { file } = await aCase(work.officer)
  const { views = '' } = await done(work.officer, 'begin-views', {
    ...{ file, owner: 'parent', how: 'said', matters: 'He wants to walk to school.', ...more },
  })
  return { file, views, path: `/views/${views}` }
}

describe('My views', () => {
  test('D14: shows each worker’s edit: who, when, and which words changed', async () => {
    const { views, path } = await someViews()
    await done(work.anotherOfficer, 'change-views', {
      ...{ views, version: 1, how: 'our-wording', matters: 'He wants to cycle to school.', wish: 'A ramp.' },
    })
    const page = await work.officer.get(path)
    expect(page.text).toContain('Version 2: Anna Marsh')
    expect(page.text).toContain('Version 1: Owen Field')
    expect(page.text).toContain('We worded it, from what they said')
    expect(page.root.querySelectorAll('del').map(one => wordsOf(one))).toEqual(['taken out: walk'])
    expect(page.root.querySelectorAll('ins').map(one => wordsOf(one))).toContain('added: cycle')
  })

  test('D14 C06: its owner approves what it says word for word, and a later edit is approved anew', async () => {
    const { views, path } = await someViews()
    await done(work.officer, 'approve-views', { views, number: 1, how: 'signed' })
    expect((await work.officer.get(path)).text).toContain('They signed it')
    await done(work.officer, 'change-views', {
      views,
      version: 1,
      how: 'said',
      matters: 'He wants to cycle.',
    })
    expect((await work.officer.get(path)).text).toContain('Not approved yet Version 2')
    expect(await refused(work.officer, 'approve-views', { views, number: 1, how: 'said' })).toContain(
      'views-changed-since',
    )
  })

  test('keeps both texts when two people change it at once', async () => {
    const { views, path } = await someViews()
    const theirs = await work.anotherOfficer.get(`${path}/change`)
    await done(work.officer, 'change-views', { views, version: 1, how: 'said', matters: 'From Owen' })
    const typed = { matters: 'From Anna', how: 'said' }
    const page = await work.anotherOfficer.submit(theirs, typed, 'Save the new version')
    expect(page.status).toBe(409)
    expect(page.text).toContain('From Owen')
    expect(page.html).toContain('From Anna')
  })

  test('asks for some words at least, and gives the page back', async () => {
    const { file } = await aCase(work.officer)
    const form = await work.officer.get(`/families/${file}/views/new`)
    const page = await work.officer.submit(form, { how: 'wrote', title: 'What I think' }, 'Save')
    expect(page.status).toBe(422)
    expect(page.text).toContain('Write what they say in at least one of the parts')
    expect(page.html).toContain('What I think')
  })

  test('leaves as a PDF and as a Word file that opens again, with its words, headings and standing, and nobody of us', async () => {
    const { views, path } = await someViews({ worried: 'The road.\nAnd <the dark> & the bus.' })
    const pdf = await work.officer.raw('GET', `${path}/pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    const printed = readPdf(pdf.bytes)
    expect(printed.text).toContain('He wants to walk to school.')
    expect(printed.objects).toContain('pdfuaid')
    const draft = await work.officer.raw('GET', `${path}/word`)
    expect(draft.headers['content-disposition']).toContain('my-views.docx')
    expect(textOf(draft.bytes)).toContain('Draft: I have not approved this yet.')
    await done(work.officer, 'approve-views', { views, number: 1, how: 'said' })
    const { bytes } = await work.officer.raw('GET', `${path}/word`)
    const files = unzip(bytes)
    const body = files.get('word/document.xml')?.toString() ?? ''
    expect(body).toContain('He wants to walk to school.')
    expect(body).toContain('And &lt;the dark&gt; &amp; the bus.')
    expect(body).toContain('Heading2')
    expect(textOf(bytes)).toContain('I approved them on')
    for (const [name, part] of files)
      for (const ours of ['Owen', 'Field', 'EH-1']) expect(`${name}: ${part}`).not.toContain(ours)
  })

  test('D14: is written alone on an empty sheet with every heading, and stands as their own writing', async () => {
    const { file } = await aCase(work.officer)
    const form = await work.officer.get(`/families/${file}/views/new`)
    expect(form.html).toContain('href="/views/blank/pdf"')
    const sheet = await work.officer.raw('GET', '/views/blank/pdf')
    expect(sheet.headers['content-type']).toBe('application/pdf')
    const text = (await readPdf(sheet.bytes)).text.replaceAll(/\s+/g, ' ')
    for (const words of ['My views', 'What matters to me', 'What I wish', 'It goes to nobody unless'])
      expect(text).toContain(words)
    const page = await work.officer.submit(form, { how: 'wrote', wish: 'A ramp.' }, 'Save')
    expect(page.text).toContain('They wrote it themselves')
  })

  test('is built by the volunteer to whom the file was opened, with its owner, and by no other', async () => {
    const { file, views, path } = await someViews()
    expect((await volunteer.get(path)).status).toBe(404)
    const [{ person = '' } = {}] = await work.rows<{ person: string }>(
      `select person from people.role_held where role = 'volunteer'`,
    )
    await done(work.coordinator, 'grant-file', { file, person })
    await done(volunteer, 'change-views', {
      views,
      version: 1,
      how: 'said',
      matters: 'He walks with a friend.',
    })
    await done(volunteer, 'approve-views', { views, number: 2, how: 'said' })
    expect((await work.officer.get(path)).text).toContain('Version 2: Vera Lund')
    const other = await someViews()
    const change = { views: other.views, version: 1, how: 'said', matters: 'x' }
    expect(await refused(volunteer, 'change-views', change)).toContain('404')
  })
})

describe('what several families say together', () => {
  async function together() {
    const [one, other] = [await aCase(work.officer), await aCase(work.officer)]
    const { joint = '' } = await done(work.officer, 'begin-joint-views', {
      ...{ file: one.file, matters: 'The bus comes too late for all of us.' },
    })
    const [row] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [other.file],
    )
    await done(work.officer, 'add-family-to-joint', { joint, reference: `EH-${row?.reference}` })
    return { one, other, joint, path: `/joint-views/${joint}`, reference: `EH-${row?.reference}` }
  }
  const approve = (joint: string, file: string, number = 1) =>
    done(work.officer, 'approve-joint-views', { joint, file, number, how: 'said' })

  test('D16: is approved only when each family approved it as it stands; a change begins anew', async () => {
    const { one, other, joint, path } = await together()
    await approve(joint, one.file)
    expect((await work.officer.get(path)).text).toContain('Not approved by every family yet')
    await approve(joint, other.file)
    expect((await work.officer.get(path)).text).toContain('Approved by every family')
    expect(textOf((await work.officer.raw('GET', `${path}/word`)).bytes)).toContain(
      'Each of us approved them',
    )
    await done(work.officer, 'change-joint-views', { joint, version: 1, matters: 'The bus comes too late.' })
    expect((await work.officer.get(path)).text).toContain('Not approved by every family yet')
    const late = { joint, file: one.file, number: 1, how: 'said' }
    expect(await refused(work.officer, 'approve-joint-views', late)).toContain('views-changed-since')
  })

  test('D16: no file says who the others are, nor does what leaves', async () => {
    const { one, joint, path, reference } = await together()
    expect((await work.officer.get(`/families/${one.file}`)).html).not.toContain(reference)
    const pdf = await work.officer.raw('GET', `${path}/pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(textOf((await work.officer.raw('GET', `${path}/word`)).bytes)).not.toContain('EH-')
    expect((await volunteer.get(`/joint-views/${joint}`)).status).toBe(403)
  })

  test('a family whose file is not open to whoever looks still counts, and is not named', async () => {
    const { one, other, joint, path, reference } = await together()
    await approve(joint, one.file)
    await approve(joint, other.file)
    const [me] = await work.rows<{ person: string }>(
      `select person from people.role_held where role = 'coordinator'`,
    )
    await done(work.coordinator, 'restrict-file', { file: other.file, people: [me?.person ?? ''] })
    const page = await work.officer.get(path)
    expect(page.text).toContain('And one more family whose file is not open to you')
    expect(page.text).not.toContain(reference)
    expect(page.text).toContain('Not approved by every family yet')
  })

  test('two files that take part and are made one are one family, with its word in both parts', async () => {
    const { one, joint, path, reference } = await together()
    await done(work.coordinator, 'merge-files', { file: one.file, reference })
    await approve(joint, one.file)
    expect((await work.officer.get(path)).text).toContain('Approved by every family')
    await done(work.officer, 'leave-joint-views', { joint, file: one.file })
    const [row] = await work.rows('select families from casework.joint_views where id = $1', [joint])
    expect(row).toEqual({ families: 0 })
  })

  test('a family that leaves counts no more, and one that is erased leaves nothing behind', async () => {
    const { one, other, joint, path, reference } = await together()
    await approve(joint, one.file)
    const families = () => work.rows('select families from casework.joint_views where id = $1', [joint])
    await done(work.coordinator, 'erase-file', { file: other.file, reference, reason: 'asked-by-family' })
    expect(await families()).toEqual([{ families: 1 }])
    expect((await work.officer.get(path)).text).toContain('Approved by every family')
    await done(work.officer, 'leave-joint-views', { joint, file: one.file })
    expect(await families()).toEqual([{ families: 0 }])
    expect((await work.officer.get(path)).text).toContain('Not approved by every family yet')
  })
})

test('nothing of what families say stands in the database in clear', async () => {
  await someViews({ title: 'Marzipan', own: 'the quicksand question' })
  const tables = ['views', 'views_version', 'joint_views']
  const kept = await Promise.all(
    tables.map(table => work.rows(`select t::text as row from casework.${table} t`)),
  )
  expect(kept.flat().length).toBeGreaterThan(1)
  expect(JSON.stringify(kept)).not.toMatch(/Marzipan|quicksand|walk to school|bus comes/)
})

const textOf = (bytes: Buffer) =>
  String(unzip(bytes).get('word/document.xml'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/ +/g, ' ')
