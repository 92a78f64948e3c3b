import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '#platform/package-root.ts'
import { CONTROLS } from '../../../controls.ts'
import { openAssurance } from '../open-assurance.ts'
import { readProfile } from './read-profile.ts'

const root = packageRoot(import.meta.dirname)
const { policies, book } = openAssurance(root, CONTROLS)

const range = (letter: string, last: number) =>
  Array.from({ length: last }, (_, n) => `${letter}${String(n + 1).padStart(2, '0')}`)

describe('the five policies', () => {
  test.each([
    ['reading', range('R', 21)],
    ['cambridgeshire', range('C', 27)],
    ['devon', range('D', 27)],
    ['croydon', range('K', 21)],
    ['norfolk', range('N', 75)],
  ])('%s has each of its clauses once, each bound to a control', (id, ids) => {
    const clauses = policies.get(id)?.clauses ?? []
    expect(clauses.map(clause => clause.id).sort()).toEqual(ids)
    for (const { bound } of clauses) expect(bound.some(({ isBeside }) => !isBeside)).toBe(true)
  })

  test.each([
    ['standards-2001', 'SEN Code of Practice 2001', [...range('MA', 8), ...range('MB', 9)]],
    [
      'standards-2018',
      'September 2018',
      [11, 12, 13, 14, 15, 16, 21, 22, 23, 24, 31, 32, 33, 34, 35, 36, 41, 42, 43, 44].map(n => `MS${n}`),
    ],
  ])('%s is a set of standards beside them, marked as our own words with its source', (id, source, ids) => {
    const set = policies.get(id)
    expect([set?.isParaphrase, set?.standards?.source.includes(source)]).toEqual([true, true])
    expect(set?.clauses.map(clause => clause.id).sort()).toEqual(ids)
    expect(set?.readings.join()).toContain('in our own words')
  })

  test('name every control that is built, and nothing is listed as still to come that nobody names', () => {
    const named = new Set(
      [...policies.values()].flatMap(({ clauses }) =>
        clauses.flatMap(({ bound }) => bound.map(one => one.control)),
      ),
    )
    expect([...book.built.keys()].filter(name => !named.has(name))).toEqual([])
    expect([...book.toCome.keys()].filter(name => !named.has(name))).toEqual([])
  })

  test('wait only for rooms that do not exist', () => {
    const rooms = readdirSync(join(root, 'src/rooms'))
    expect([...book.toCome.values()].filter(({ room }) => rooms.includes(room.split('/')[0] ?? ''))).toEqual(
      [],
    )
  })

  test('N70 D11: judge a representative at a meeting as the meetings themselves allow one', () => {
    const { profiles } = JSON.parse(readFileSync(join(root, 'data/meeting-roles.json'), 'utf8')) as {
      profiles: Record<string, { role: string }[]>
    }
    for (const [id, policy] of policies) {
      const control = book.built.get('one-role-at-each-meeting')
      const bound = policy.clauses
        .flatMap(clause => clause.bound)
        .find(one => one.control === 'one-role-at-each-meeting')
      if (!bound || !control) continue
      const { roles } = control.settings.parse(bound.settings) as { roles: string[] }
      const allowed = profiles[id]?.some(({ role }) => role === 'representative')
      expect([id, roles.includes('represent')]).toEqual([id, allowed])
    }
  })

  test('do not carry the sentences of each other: each promise is worded once for itself', () => {
    const promises = [...policies.values()].flatMap(({ clauses }) => clauses.map(({ promise }) => promise))
    expect(new Set(promises).size).toBe(promises.length)
  })
})

const GOOD = readFileSync(join(root, 'profiles/reading.yaml'), 'utf8')
const faultsOf = (text: string) => {
  const read = readProfile('try', text, book)
  return Array.isArray(read) ? read : []
}
const lineWith = (text: string, part: string) => text.split('\n').findIndex(line => line.includes(part)) + 1

describe('a profile with a fault', () => {
  test('that the good one has none is known', () => {
    expect(faultsOf(GOOD)).toEqual([])
    expect(parse(GOOD)).toMatchObject({ host: 'council' })
  })

  test.each([
    [
      'a control that nobody knows',
      'own-house-style:',
      'own-hous-style:',
      'no control is called own-hous-style',
    ],
    [
      'a setting that the control does not take',
      'routes: [mediation]',
      'paths: [mediation]',
      'Unrecognized key',
    ],
    [
      'a setting of a part that is not built yet',
      'sectors: [community]',
      'sectros: [community]',
      'R11: chair-eligible',
    ],
    [
      'a choice that such a part does not have',
      'sectors: [community]',
      'sectors: [communty]',
      'R11: chair-eligible sectors.0',
    ],
    ['a key that no profile has', 'older_words:', 'old_words:', 'old_words: no profile has this'],
    ['an older word that is none', '[service, volunteer', '[service, helper', 'older_words.1'],
    [
      'a promise that is missing',
      '        promise: We keep a telephone',
      '        pledge: We keep a telephone',
      '',
    ],
    [
      'a way of being true that is none',
      'how: [provide, enforce]',
      'how: [provide, enforced]',
      'Invalid option',
    ],
    ['a setting of the wrong kind', 'routes: [mediation]', 'routes: [shouting]', 'Invalid option'],
    ['a clause that has no control', '{ line-answered: }', '{}', 'bound to a control'],
    ['an id that is none', 'R08:', 'Room8:', 'An id is letters and two digits'],
    ['a period that is none', 'period_months: 12', 'period_months: 0', 'period_months'],
  ])('%s is told with its line', (_name, good, bad, says) => {
    const text = GOOD.replace(good, bad)
    const [fault, ...more] = faultsOf(text)
    expect(fault?.says).toContain(says)
    expect(more.length).toBeLessThan(3)
    expect([fault, ...more].map(one => one?.line)).toContain(lineWith(text, bad))
  })

  test('that is no YAML is told with its line', () => {
    const [fault] = faultsOf(`${GOOD}\n  broken: [`)
    expect(fault?.line).toBeGreaterThan(GOOD.split('\n').length - 2)
  })

  test('all faults are told at once', () => {
    const text = GOOD.replace('own-house-style:', 'one-thing:').replace('budget-delegated:', 'another-thing:')
    expect(faultsOf(text).map(({ says }) => says)).toHaveLength(2)
  })

  test('a wrong form hides no wrong control, and each is told with its line, from the top down', () => {
    const text = GOOD.replace('period_months: 12', 'period_months: never').replace(
      'chair-eligible:',
      'chair-elegible:',
    )
    expect(faultsOf(text)).toEqual([
      { line: lineWith(text, 'period_months: never'), says: expect.stringContaining('period_months') },
      { line: lineWith(text, 'chair-elegible'), says: 'R11: no control is called chair-elegible' },
    ])
  })

  test('the same clause twice is told', () => {
    const text = GOOD.replace('      R08:', '      R01:')
    expect(faultsOf(text)[0]?.says).toContain('twice')
  })
})
