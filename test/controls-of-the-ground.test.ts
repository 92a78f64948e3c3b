import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Period } from '#platform/control.ts'
import { done } from '../src/rooms/casework/cases/testdata/a-case.ts'
import { handSetClock } from './hand-set-clock.ts'
import { around, everyStateSeen, judgedBy } from './judged-by.ts'
import { openHouse } from './open-house.ts'
import { type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

// What the ground, the facts, the directory and the site can prove, each in each of its states.

const clock = handSetClock('2026-11-22T10:00:00Z')
const now = around(clock.now(), 1)
const aYearLater = around(clock.now(), 400)

everyStateSeen(
  'own-house-style',
  'own-site',
  'managers-have-no-reach',
  'sessions-end',
  'discrete-database',
  'recovery-sheets',
  'ledger-sealed',
  'facts-have-sources',
  'background-shown',
  'directory-checked',
  'line-is-public',
)

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

const state = async (name: string, settings: object = {}, period: Period = now) => {
  const { state: is, wanting } = await judgedBy(work, name, { ...settings }, period)
  expect(wanting === '', `${name} is ${is}: ${wanting}`).toBe(is === 'met')
  return is
}

test('a service that nobody has set up has no evidence of anything', async () => {
  const house = await openHouse()
  const empty = { house } as unknown as PeopleAtWork
  const names = ['own-house-style', 'own-site', 'managers-have-no-reach', 'sessions-end', 'discrete-database']
  const more = [
    'recovery-sheets',
    'ledger-sealed',
    'facts-have-sources',
    'directory-checked',
    'line-is-public',
  ]
  for (const name of [...names, ...more, 'background-shown']) {
    const { state: is } = await judgedBy(empty, name, {}, now)
    expect(is, name).toBe('no-evidence')
  }
  await house.close()
})

describe('R13: own house style', () => {
  test('is at risk without a logo, met with one, and breached by colours that nobody can read', async () => {
    expect(await state('own-house-style')).toBe('at-risk')
    const page = await work.coordinator.get('/service/house-style')
    const filling = work.coordinator.fill(page, {})
    await work.coordinator.sendFile(page, filling, 'logo', {
      name: 'logo.png',

      bytes: PNG,
    })
    expect(await state('own-house-style')).toBe('met')
    await work.rows(`update service.service set style = style || '{"accent": "#fefefe"}'`)
    expect(await state('own-house-style')).toBe('breached')
    await work.rows(`update service.service set style = style || '{"accent": "#0b5e66"}'`)
  })
})

describe('R06: own site', () => {
  test('is met at an address of its own, and at risk at a council’s', async () => {
    expect(await state('own-site')).toBe('met')
    expect(await state('own-site', { council_domains: ['fenbridge.example'] })).toBe('at-risk')
  })
})

describe('R01 D05 N29: managers have no reach', () => {
  test('is met while nobody who manages works with families, and breached when somebody does both', async () => {
    await work.join('Lena Line', ['line-manager'])
    expect(await state('managers-have-no-reach')).toBe('met')
    await work.join('Bo Both', ['line-manager', 'officer'])
    expect(await state('managers-have-no-reach')).toBe('breached')
    await work.rows("delete from people.role_held where role = 'line-manager'")
    expect(await state('managers-have-no-reach')).toBe('met')
  })

  test('is breached by a key that somebody holds who does not work with families', async () => {
    await work.join('Kay Key', ['group-member'])
    await work.rows(`insert into vault.service_grant select person, 'x', null, now() from vault.person_key
      where person not in (select person from vault.service_grant) limit 1`)
    expect(await state('managers-have-no-reach')).toBe('breached')
    await work.rows("delete from vault.service_grant where sealed_service_key = 'x'")
  })
})

describe('D25: sessions end', () => {
  test('is met while none is old, and breached when one was left open', async () => {
    expect(await state('sessions-end')).toBe('met')
    expect(await state('sessions-end', {}, aYearLater)).toBe('breached')
  })
})

describe('R07: a discrete database', () => {
  test('is met, and breached when another account of the server may read a table', async () => {
    expect(await state('discrete-database')).toBe('met')
    const stranger = `stranger_${process.pid}_${performance.now().toFixed(0)}`
    await work.rows(`create role ${stranger} login`)
    await work.rows(`grant select on casework.file to ${stranger}`)
    expect(await state('discrete-database')).toBe('breached')
    await work.rows(`drop owned by ${stranger}`)
    await work.rows(`drop role ${stranger}`)
    expect(await state('discrete-database')).toBe('met')
  })

  test('is breached when a table has lost its row policies', async () => {
    await work.rows('alter table casework.saved_filter no force row level security')
    expect(await state('discrete-database')).toBe('breached')
    await work.rows('alter table casework.saved_filter force row level security')
  })

  test('R07: the sheets are met while fresh, and at risk when nobody has tried them for a year', async () => {
    expect(await state('recovery-sheets')).toBe('met')
    expect(await state('recovery-sheets', {}, aYearLater)).toBe('at-risk')
  })
})

describe('R01 N05: the ledger', () => {
  test('has no evidence until it is sealed, is met then, and at risk when the seal is old', async () => {
    expect(await state('ledger-sealed')).toBe('no-evidence')
    await done(work.coordinator, 'seal-ledger', {})
    expect(await state('ledger-sealed')).toBe('met')
    expect(await state('ledger-sealed', {}, aYearLater)).toBe('at-risk')
  })
})

describe('C01 D01 N42: facts', () => {
  test('N54 too: no evidence at first, at risk while most is not done, and met when enough is', async () => {
    expect(await state('facts-have-sources')).toBe('no-evidence')
    const check = { fact: 'duty-to-provide-advice', mark: 'supplied-1', seen: 'primary' }
    await done(work.officer, 'check-fact', check)
    expect(await state('facts-have-sources')).toBe('at-risk')
    expect(await state('facts-have-sources', { target: 0.001 })).toBe('met')
    expect(await state('facts-have-sources', { floor: 0.5 })).toBe('breached')

    // N54: local policy without a note on its background is at risk; with one it is met.
    expect(await state('background-shown')).toBe('no-evidence')
    const policy = {
      ...{
        title: 'Transport to school',
        text: 'The council expects parents to drive.',
        kind: 'local-policy',
      },
      ...{ citation: 'Fenbridge transport policy, 2025', verified: 'secondary', reason: 'Families ask.' },
    }
    const { wording = '', fact = '' } = await done(work.officer, 'propose-fact', policy)
    await done(work.coordinator, 'approve-fact', { wording })
    expect(await state('background-shown')).toBe('at-risk')
    expect(await state('background-shown', { floor: 0.5 })).toBe('breached')
    const noted = { ...policy, fact, version: 1, background: 'The council pays for transport.' }
    const { wording: second = '' } = await done(work.officer, 'propose-fact', noted)
    await done(work.coordinator, 'approve-fact', { wording: second })
    expect(await state('background-shown')).toBe('met')
  })
})

describe('R18 C18 N44 N50: the directory', () => {
  test('has no evidence until one is checked, is at risk while few are, and met when enough are', async () => {
    expect(await state('directory-checked')).toBe('no-evidence')
    const { organisation = '' } = await done(work.officer, 'add-organisation', {
      ...{ name: 'Fen Parents', independence: 'independent', area: 'Fenbridge', about: 'Parents meet.' },
    })
    await done(work.officer, 'check-organisation', { organisation, version: 1, how: 'phone' })
    expect(await state('directory-checked')).toBe('at-risk')
    expect(await state('directory-checked', { target: 0.001 })).toBe('met')
    expect(await state('directory-checked', { target: 0.001, least: 999 })).toBe('at-risk')
    expect(await state('directory-checked', { floor: 0.9, target: 1 })).toBe('breached')
  })
})

describe('R08 N03: the line', () => {
  test('has no evidence until its hours are said, is met then, and at risk while it is shut', async () => {
    expect(await state('line-is-public')).toBe('no-evidence')
    await done(work.coordinator, 'set-opening-hours', { mon: '9am to 5pm', version: 0 })
    expect(await state('line-is-public')).toBe('met')
    await done(work.coordinator, 'announce', { isOpen: 'no', message: 'We are ill.', version: 1 })
    expect(await state('line-is-public')).toBe('at-risk')
  })
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
