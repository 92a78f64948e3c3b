import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import { around, everyStateSeen, stateBy } from '../../../test/judged-by.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { CONTROLS } from '../../controls.ts'
import { done } from '../casework/cases/testdata/a-case.ts'
import { DECLARABLE } from './controls/declared.ts'
import { assuranceControls } from './controls.ts'

const clock = handSetClock('2026-11-22T10:00:00Z')
const now = around(clock.now(), 1)
const inThreeYears = around(clock.now(), 1100)
const DECLARED = DECLARABLE.map(what => `${what}-declared`)
everyStateSeen(...DECLARED, 'group-sees-assurance')

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

describe('C12 D05 D23 K17 N06 N15 N29 MA01 MA03 MS11 MS12 MS15: what is declared', () => {
  test.each(DECLARABLE)('%s: has no evidence, is declared and never met, and at risk in time', async what => {
    const name = `${what}-declared`
    expect(await stateBy(work, name, {}, now)).toBe('no-evidence')
    await done(work.coordinator, 'declare', { what, says: 'It is as we agreed with both sides.' })
    expect(await stateBy(work, name, {}, now)).toBe('declared')
    expect(await stateBy(work, name, {}, inThreeYears)).toBe('at-risk')
  })
})

test('N05: the group’s look has no evidence until somebody of it notes it, is met then, and at risk when it is long ago', async () => {
  const state = (period = now) => stateBy(work, 'group-sees-assurance', {}, period)
  expect(await state()).toBe('no-evidence')
  const chair = await work.join('Cora Chair', ['chair'])
  await done(work.coordinator, 'write-down-states', {})
  await done(chair, 'note-board-seen', { day: '2026-11-22' })
  expect(await state()).toBe('met')
  expect(await state(inThreeYears)).toBe('at-risk')
})

test('each control of each room is seen in every state that it names by some test', () => {
  const root = packageRoot(import.meta.dirname)
  const texts = ['src', 'test']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(path => join(folder, path)),
    )
    .filter(path => /[.]test[.]tsx?$/.test(path))
    .map(path => readFileSync(join(root, path), 'utf8'))
    .filter(text => text.includes('everyStateSeen('))
  const isSeen = (name: string) =>
    DECLARED.includes(name) ||
    texts.some(text => new RegExp(`(everyStateSeen\\([^)]*|^ {2}\\[)'${name}'`, 'm').test(text))
  const names = [...CONTROLS, ...assuranceControls].map(({ name }) => name)
  expect(names.filter(name => !isSeen(name))).toEqual([])
})
