import pg from 'pg'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#platform/database.ts'
import { letterShape } from '#platform/paper/letter.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import type { ReadingDesk } from './all-organisations.ts'
import {
  type Footer,
  IndependentFooter,
  independentFooter,
  type OrganisationBrief,
  organisationsMatching,
  organisationsNamed,
  seedDirectory,
} from './room.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const IPSEA = '5d1f6a52-7d1c-4c0e-9a43-0c6a6f1b0a12'

let home: TestDatabase
let database: Database
let administrator: pg.Client

beforeAll(async () => {
  home = await testDatabase()
  database = openDatabase(home.app)
  administrator = new pg.Client(home.administrator)
  await administrator.connect()
  await seed()
})
afterAll(async () => {
  await administrator.end()
  await database.close()
  await home.drop()
})

const seed = () => database.as({ person: null, roles: ['supplier'] }, sql => seedDirectory({ sql, now: NOW }))
const asOfficer = <T,>(work: (desk: ReadingDesk) => Promise<T>) =>
  database.as({ person: null, roles: ['officer'] }, sql => work({ sql, now: NOW }))

describe('the organisations that come with the product', () => {
  test('are put in once, and what a person closed stays closed at the next start', async () => {
    await administrator.query('update directory.organisation set closed_at = $1 where id = $2', [NOW, IPSEA])
    expect(await seed()).toBe(0)
    const { rows } = await administrator.query('select closed_at from directory.organisation where id = $1', [
      IPSEA,
    ])
    expect(rows[0].closed_at).toEqual(NOW)
    await administrator.query('update directory.organisation set closed_at = null where id = $1', [IPSEA])
  })

  test('are all unverified, each with where it comes from', async () => {
    const all = await asOfficer(desk => organisationsMatching(desk, {}))
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(({ isVerified, checkedOn }) => isVerified || checkedOn)).toEqual([])
    const { rows } = await administrator.query(`select name from directory.organisation where source = ''`)
    expect(rows).toEqual([])
  })

  test('cannot be put in as checked', async () => {
    const forged = database.as({ person: null, roles: ['supplier'] }, sql =>
      sql
        .withTables<{ 'directory.organisation': Record<string, unknown> }>()
        .insertInto('directory.organisation')
        .values({
          id: '5d1f6a52-7d1c-4c0e-9a43-0c6a6f1b0aff',
          name: 'A body nobody called',
          independence: 'independent',
          supplied: true,
          added_at: NOW,
          changed_at: NOW,
          checked_at: NOW,
        })
        .execute(),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })
})

describe('somebody to point a parent to', () => {
  test('is found by parts of the name, however it is spelt', async () => {
    const found = await asOfficer(desk => organisationsMatching(desk, { text: 'sos sen' }))
    expect(found.map(({ name }) => name)).toEqual(['SOS!SEN'])
  })

  test('is found by the issue, first those who help with it by name, then those who help with anything', async () => {
    const found = await asOfficer(desk => organisationsMatching(desk, { issue: 'tribunal' }))
    const names = found.map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual([
      'Civil Legal Advice',
      'First-tier Tribunal (Special Educational Needs and Disability)',
    ])
    expect(names.at(-1)).toBe('National Network of Parent Carer Forums')
    expect(names).not.toContain('Carers UK')
  })

  test('is found by a finer issue of the same kind', async () => {
    const found = await asOfficer(desk => organisationsMatching(desk, { issue: 'ombudsman.phso' }))
    expect(found.map(({ name }) => name)).toContain('Parliamentary and Health Service Ombudsman')
  })

  test('is named by id in the order asked for, and somebody unknown is left out', async () => {
    const [named, ...more] = await asOfficer(desk =>
      organisationsNamed(desk, [IPSEA, '00000000-0000-4000-8000-000000000000']),
    )
    expect(more).toEqual([])
    const ipsea: OrganisationBrief = {
      id: IPSEA,
      name: 'IPSEA',
      independence: 'independent',
      contactLines: [],
      checkedOn: null,
      isVerified: false,
      state: 'unverified',
    }
    expect(named).toEqual(ipsea)
  })
})

describe('where a parent can check this independently', () => {
  test('names bodies independent of the council only, those for the issue first', async () => {
    const footer: Footer = await asOfficer(desk => independentFooter(desk, 'exclusion'))
    expect(footer.bodies.map(({ name }) => name)).toEqual([
      'ACE Education',
      'Coram Child Law Advice',
      'IPSEA',
    ])
    expect(footer.bodies[0]).toMatchObject({
      what: 'Information and advice on education law for parents and carers in England.',
      contact: ['Telephone: 0300 0115 142', 'We have not checked these details yet.'],
    })
  })

  test('is what a letter takes as its last part', async () => {
    const { bodies } = await asOfficer(desk => independentFooter(desk))
    const letter = { title: 'What we talked about', date: '2026-11-22', blocks: [], check: bodies }
    expect(letterShape.safeParse(letter).error?.issues ?? []).toEqual([])
  })

  test('stands on a page with the same words', async () => {
    const footer = await asOfficer(desk => independentFooter(desk, 'exclusion'))
    const shown = renderToString(<IndependentFooter footer={footer} />)
    for (const { name, what, contact } of footer.bodies)
      for (const words of [name, what, ...contact]) expect(shown).toContain(words)
  })

  test('is never empty, also for an issue that nobody knows or a reader who may see no entry', async () => {
    const unknown = await asOfficer(desk => independentFooter(desk, 'the moon'))
    expect(unknown.bodies.length).toBeGreaterThan(0)
    const blind = await database.as({ person: null, roles: ['clerk'] }, sql =>
      independentFooter({ sql, now: NOW }, 'tribunal'),
    )
    expect(blind.bodies.map(({ name }) => name)).toContain('IPSEA')
  })
})
