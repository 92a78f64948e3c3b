import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { open, openFrom, openText } from '#platform/crypto.ts'
import { openDatabase } from '#platform/database.ts'
import { aboutMail } from '#platform/mail.ts'
import { addressLookup } from '#rooms/vault'
import { caughtKeys } from '../../../../test/caught-keys.ts'
import type { HouseClient } from '../../../../test/house-client.ts'
import { addressOf, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aFamily, done, refused } from '../testdata/a-family.ts'

let work: PeopleAtWork
let lead: HouseClient
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
  lead = await work.join('Lena Shore', ['safeguarding-lead'])
})
afterAll(() => work.close())

const idOf = async (at: PeopleAtWork, name: string) =>
  (
    await at.rows<{ person: string }>('select person from people.address where address_lookup = $1', [
      addressLookup(at.house.app.context.secret, addressOf(name)),
    ])
  )[0]?.person ?? ''

const concernAbout = (file: string, more: object = {}) => ({
  ...{
    file,
    dangerNow: 'no',
    child: 'Theo Kowalski',
    words: 'Dad hits me when he is angry.',
    whose: 'Theo, to me on the phone',
  },
  ...more,
})

async function raised(more: object = {}, client = work.officer) {
  const family = await aFamily(work, client)
  const { concern = '' } = await done(client, 'raise-concern', concernAbout(family.file, more))
  return { ...family, concern }
}

/** The mails that tell of a concern, with whom they go to. */
async function alarms(): Promise<{ to: string; subject: string; text: string }[]> {
  const { secret } = work.house.app.context
  const rows = await work.rows<{ id: string; sealed: Buffer }>(
    `select id, sealed from platform.mail where kind = 'concern'`,
  )
  return rows.map(({ id, sealed }) => JSON.parse(openText(secret.derive('mailer'), sealed, aboutMail(id))))
}

describe('K13: a concern about a child', () => {
  test('takes five answers on one page, with the numbers to call before them', async () => {
    const family = await aFamily(work, work.officer)
    await done(work.officer, 'add-person', { file: family.file, kind: 'child', name: 'Theo Kowalski' })
    const from = await work.officer.get(`/families/${family.file}`)
    expect(from.html).toContain(`href="/families/${family.file}/concerns/new"`)
    const form = await work.officer.get(`/families/${family.file}/concerns/new`)
    expect(form.text.indexOf('Call 999 first')).toBeLessThan(form.text.indexOf('Is somebody in danger now?'))
    for (const name of ['Lena Shore', 'told at once to']) expect(form.text).toContain(name)
    const page = await work.officer.submit(form, {
      'Is somebody in danger now?': 'No',
      words: 'Dad hits me when he is angry.',
      whose: 'Theo, to me on the phone',
    })
    expect(page.text).toContain('Saved. Whoever leads safeguarding is told now.')
    for (const words of [
      'Theo Kowalski',
      'Dad hits me when he is angry.',
      'Theo, to me on the phone',
      'By Sunday 20 December 2026',
    ])
      expect(page.text).toContain(words)
  })

  test('alerts those who lead at once, by a mail that says nothing, and on Today', async () => {
    await work.rows(`delete from platform.mail where kind = 'concern'`)
    await raised({ dangerNow: 'yes' })
    const mails = await alarms()
    expect(mails.map(({ to }) => to)).toContain(addressOf('Lena Shore'))
    expect(mails.map(({ to }) => to)).not.toContain(addressOf('Anna Marsh'))
    expect(new Set(mails.map(({ subject, text }) => `${subject} ${text}`)).size).toBe(1)
    expect(JSON.stringify(mails)).not.toMatch(/Theo|child|safeguard|concern/i)
    const today = await lead.get('/today')
    expect(today.text).toMatch(/Safeguarding\. .*wait/)
    expect(today.text).toContain('somebody is in danger now')
    expect(today.text).not.toContain('Theo')
  })

  test('is seen by its author and those who lead, and by nobody else: not the row, not its entry', async () => {
    const { concern, file } = await raised()
    for (const client of [work.officer, work.coordinator, lead])
      expect((await client.raw('GET', `/concerns/${concern}`)).status).toBe(200)
    const other = work.anotherOfficer
    expect((await other.raw('GET', `/concerns/${concern}`)).status).toBe(404)
    expect(await refused(other, 'add-to-concern', { concern, kind: 'noted', words: 'x' })).toContain('404')
    expect((await other.get('/concerns')).text).toContain('There is none that is open to you.')
    expect((await other.get('/today')).text).not.toContain('Safeguarding.')
    expect((await other.get(`/families/${file}/looked`)).text).not.toMatch(/concern/i)
  })

  test('another officer’s own keys and the service key open none of it, asked of the database itself', async () => {
    const { concern } = await raised()
    const { service } = await caughtKeys(work, 'Anna Marsh')
    expect(service).toBeDefined()
    const keys = await work.rows('select sealed_file_key from vault.file_key where file = $1', [concern])
    expect(keys).toEqual([{ sealed_file_key: null }])
    const [anna] = await work.rows<{ person: string }>(
      'select person from people.address where address_lookup = $1',
      [addressLookup(work.house.app.context.secret, addressOf('Anna Marsh'))],
    )
    const named = await work.rows<{ person: string }>('select person from vault.file_grant where file = $1', [
      concern,
    ])
    expect(named.length).toBeGreaterThan(1)
    expect(named).not.toContainEqual(anna)
    const database = openDatabase(work.house.database.app)
    try {
      const seen = await database.as({ person: anna?.person ?? '', roles: ['officer'] }, async sql =>
        sql
          .withTables<{ 'permissions.concern': { id: string } }>()
          .selectFrom('permissions.concern')
          .select('id')
          .execute(),
      )
      expect(seen).toEqual([])
    } finally {
      await database.close()
    }
  })

  test('who decided, what was passed on, whether the family was told and the review stand with author and time', async () => {
    const { concern } = await raised({
      told: 'no',
      toldWords: 'He would be beaten for it.',
      decided: 'Lena Shore, today',
    })
    await done(lead, 'add-to-concern', {
      concern,
      kind: 'passed-on',
      words: 'To children’s social care, by phone',
    })
    const page = await lead.submit(
      await lead.get(`/concerns/${concern}`),
      {
        'What was done?': 'Reviewed, with what was found',
        words: 'Social care has acted.',
      },
      'Save',
    )
    for (const words of [
      'Decided what is done',
      'The family is not told, and why',
      'He would be beaten for it.',
      'To children’s social care, by phone',
      'Social care has acted.',
      'Reviewed, 22 November 2026',
      'Lena Shore, 22 November 2026',
    ])
      expect(page.text).toContain(words)
  })

  test('asks why the family is not told, and keeps what was typed', async () => {
    const family = await aFamily(work, work.officer)
    expect(await refused(work.officer, 'raise-concern', concernAbout(family.file, { told: 'no' }))).toContain(
      'concern-why-not-told',
    )
    const form = await work.officer.get(`/families/${family.file}/concerns/new`)
    const back = await work.officer.submit(form, { words: 'What he said' })
    for (const words of [
      'Choose whether somebody is in danger now',
      'Write which child',
      'Write in whose words this is',
    ])
      expect(back.text).toContain(words)
    expect(back.html).toContain('>What he said</textarea>')
  })

  test('is opened to a new lead by those who lead, and by nobody else', async () => {
    const { concern } = await raised()
    const fresh = await work.join('Nora Weir', ['safeguarding-lead'])
    expect((await fresh.raw('GET', `/concerns/${concern}`)).status).toBe(404)
    const page = await work.coordinator.get(`/concerns/${concern}`)
    await work.coordinator.submit(page, { 'Who?': 'Nora Weir' }, 'Open it to them')
    expect((await fresh.get(`/concerns/${concern}`)).text).toContain('Dad hits me')
  })

  test('is opened by its author to those who lead, and to nobody who is shut out of the family’s file, by anybody', async () => {
    const { concern, file } = await raised()
    const later = await work.join('Nils Kerr', ['safeguarding-lead'])
    const anna = await idOf(work, 'Anna Marsh')
    const toAnna = { concern, person: anna }
    expect(await refused(work.officer, 'share-concern', toAnna)).toContain('not-somebody-here')
    expect(await refused(work.anotherOfficer, 'share-concern', toAnna)).toContain('404')
    const page = await work.officer.get(`/concerns/${concern}`)
    await work.officer.submit(page, { 'Who?': 'Nils Kerr' }, 'Open it to them')
    expect((await later.get(`/concerns/${concern}`)).text).toContain('Dad hits me')
    for (const client of [work.officer, lead])
      await done(client, 'share-concern', { concern, person: await idOf(work, 'Nils Kerr') })
    await done(work.coordinator, 'exclude-person', { file, person: anna })
    for (const client of [work.coordinator, lead])
      expect(await refused(client, 'share-concern', toAnna)).toContain('not-somebody-here')
    expect((await work.anotherOfficer.raw('GET', `/concerns/${concern}`)).status).toBe(404)
  })

  test('T9: whoever is shut out of the file later loses its key too, in the same act, and what they kept opens nothing', async () => {
    const { concern, file } = await raised({ decided: 'Lena Shore, today' })
    const owen = await idOf(work, 'Owen Field')
    const grants = () =>
      work.rows<{ person: string; sealed: Buffer }>(
        'select person, sealed_file_key as sealed from vault.file_grant where file = $1',
        [concern],
      )
    const before = (await grants()).find(({ person }) => person === owen)?.sealed
    const { own } = await caughtKeys(work, 'Owen Field')
    const kept = await openFrom(
      own,
      before ?? Buffer.of(),
      `vault.file_grant|sealed_file_key|${concern}|${owen}`,
    )
    await done(work.coordinator, 'exclude-person', { file, person: owen })
    expect((await work.officer.raw('GET', `/concerns/${concern}`)).status).toBe(404)
    expect((await grants()).map(({ person }) => person)).not.toContain(owen)
    const sealed = await work.rows<{ id: string; sealed: Buffer; place: string }>(
      `select id, sealed_words as sealed, 'concern' as place from permissions.concern where id = $1
       union all select id, sealed_words, 'concern_step' from permissions.concern_step where concern = $1`,
      [concern],
    )
    expect(sealed).toHaveLength(2)
    for (const row of sealed)
      expect(() => open(kept, row.sealed, `permissions.${row.place}.sealed_words|${row.id}|1`)).toThrow(
        'could not be opened',
      )
    for (const client of [work.coordinator, lead])
      expect((await client.get(`/concerns/${concern}`)).text).toContain('Dad hits me when he is angry.')
  })

  test('says nothing in clear in the database', async () => {
    const { concern } = await raised({ decided: 'Lena decided', passedOn: 'To social care' })
    const rows = [
      ...(await work.rows('select * from permissions.concern where id = $1', [concern])),
      ...(await work.rows('select * from permissions.concern_step where concern = $1', [concern])),
    ]
    const bytes = rows.flatMap(row =>
      Object.values(row).map(value => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))),
    )
    expect(bytes.join(' ')).not.toMatch(/Theo|hits|Lena|social care/)
  })

  test('goes with its family when the file is erased', async () => {
    const { concern, file } = await raised()
    const [row] = await work.rows<{ reference: number }>(
      'select reference from casework.file where id = $1',
      [file],
    )
    await done(work.coordinator, 'erase-file', {
      file,
      reference: `EH-${row?.reference}`,
      reason: 'asked-by-family',
    })
    expect(await work.rows('select id from permissions.concern where id = $1', [concern])).toEqual([])
    expect(await work.rows('select id from permissions.concern_step where concern = $1', [concern])).toEqual(
      [],
    )
  })
})

describe('T9: a concern about the child of a colleague', () => {
  test('is told to those who lead but not to them, also where nobody who leads may open the file, and nobody can give it to them', async () => {
    const elsewhere = await peopleAtWork()
    try {
      const { officer, anotherOfficer, coordinator } = elsewhere
      const sian = await elsewhere.join('Sian Teale', ['safeguarding-lead'])
      const [parent, anna] = [await idOf(elsewhere, 'Sian Teale'), await idOf(elsewhere, 'Anna Marsh')]
      const { file } = await aFamily(elsewhere, officer)
      await done(coordinator, 'mark-colleagues-family', { file, worker: parent, named: anna })
      const { concern = '' } = await done(anotherOfficer, 'raise-concern', concernAbout(file))
      expect((await coordinator.get(`/concerns/${concern}`)).text).toContain('Dad hits me when he is angry.')
      const grants = await elsewhere.rows<{ person: string }>(
        'select person from vault.file_grant where file = $1',
        [concern],
      )
      expect(grants.map(({ person }) => person)).not.toContain(parent)
      expect((await sian.raw('GET', `/concerns/${concern}`)).status).toBe(404)
      expect((await sian.get('/today')).text).not.toContain('Safeguarding.')
      for (const client of [anotherOfficer, coordinator])
        expect(await refused(client, 'share-concern', { concern, person: parent })).toContain(
          'not-somebody-here',
        )
    } finally {
      await elsewhere.close()
    }
  })
})

describe('K13: a concern whose readers have gone', () => {
  test('is not lost: whoever leads next learns that it waits, and not a word of it, and who can open it to them', async () => {
    const elsewhere = await peopleAtWork()
    try {
      const { officer, anotherOfficer } = elsewhere
      const { file } = await aFamily(elsewhere, officer)
      const { concern = '' } = await done(officer, 'raise-concern', concernAbout(file))
      const deputy = await elsewhere.join('Dora Pike', ['deputy'])
      expect((await deputy.get('/concerns')).text).not.toContain('Nobody who leads')
      const [first] = await elsewhere.rows<{ person: string }>(
        `select person from people.role_held where role = 'coordinator'`,
      )
      await done(deputy, 'deactivate-person', { person: first?.person, reason: 'She has left.' })
      expect((await deputy.get('/today')).text).toContain('One concern waits for an answer.')
      const list = await deputy.get('/concerns')
      expect(list.text).toContain('Nobody who leads can open one concern.')
      expect(list.text).toMatch(/EH-\d+/)
      expect(list.text).toContain('Ask Owen Field: on the concern’s page they can open it to you.')
      expect(list.text).not.toMatch(/Theo|hits/)
      expect((await deputy.raw('GET', `/concerns/${concern}`)).status).toBe(403)
      expect((await anotherOfficer.get('/concerns')).text).not.toContain('Nobody who leads')
      const page = await officer.get(`/concerns/${concern}`)
      await officer.submit(page, { 'Who?': 'Dora Pike' }, 'Open it to them')
      const after = await deputy.get('/concerns')
      expect(after.text).not.toContain('Nobody who leads')
      expect((await deputy.get(`/concerns/${concern}`)).text).toContain('Dad hits me when he is angry.')
    } finally {
      await elsewhere.close()
    }
  })

  test('is opened by two recovery sheets where nobody at all is left, as the list says', async () => {
    const elsewhere = await peopleAtWork()
    try {
      const { officer } = elsewhere
      const { file } = await aFamily(elsewhere, officer)
      await done(officer, 'raise-concern', concernAbout(file))
      const deputy = await elsewhere.join('Dora Pike', ['deputy'])
      const gone = [await idOf(elsewhere, 'Owen Field')]
      const [first] = await elsewhere.rows<{ person: string }>(
        `select person from people.role_held where role = 'coordinator'`,
      )
      for (const person of [...gone, first?.person])
        await done(deputy, 'deactivate-person', { person, reason: 'They have left.' })
      const list = await deputy.get('/concerns')
      expect(list.text).toContain('Two keepers of recovery sheets, at the server')
      expect(list.text).toContain('evenhand keys recover --person ADDRESS --restricted')
    } finally {
      await elsewhere.close()
    }
  })
})
