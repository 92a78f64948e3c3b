import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { sourceFiles } from '../../../lint/source-files.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { CONTROLS } from '../../controls.ts'
import { aCase, done, refused } from '../casework/cases/testdata/a-case.ts'
import { openAssurance } from './open-assurance.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

test('a refusal has the number under which this service promises it, and none once it does not', async () => {
  const { file } = await aCase(work.officer)
  const asked = { file, kind: 'school', when: 'tomorrow 10:10', role: 'decision' }
  expect(await refused(work.officer, 'arrange-meeting', asked)).toContain(
    'takes part in a decision about a family (our promise N70). You can',
  )
  const { policies } = openAssurance(packageRoot(import.meta.dirname), CONTROLS)
  const kept = policies.get('norfolk')?.clauses.flatMap(({ id }) => (id === 'N70' ? [] : [id]))
  const without = { profile: 'norfolk', kept, added: ['R04'], because: 'Agreed by the group.' }
  await done(work.coordinator, 'change-policy', without)
  expect(await refused(work.officer, 'arrange-meeting', asked)).toContain(
    'takes part in a decision about a family. You can',
  )
  expect((await work.house.app.context.house.promises()).get('routes-explained')).toEqual(['R04'])
})

test('every promise that a sentence speaks of is a control’s, and some of the five services gives it', async () => {
  const root = packageRoot(import.meta.dirname)
  const { book, policies } = openAssurance(root, CONTROLS)
  const texts = (await sourceFiles(root, 'src', ['.ts', '.tsx'])).filter(
    ({ path }) => !path.includes('.test.'),
  )
  const named = texts.flatMap(({ text }) =>
    [...text.matchAll(/ourPromise\(([^)]*)\)/g)].flatMap(
      ([, names = '']) => names.match(/[a-z-]{5,}/g) ?? [],
    ),
  )
  expect(named.length).toBeGreaterThan(30)
  const bound = [...policies.values()].flatMap(({ clauses }) => clauses.flatMap(one => one.bound))
  for (const name of new Set(named)) {
    expect(book.built.has(name), name).toBe(true)
    expect(bound.map(({ control }) => control)).toContain(name)
  }
})
