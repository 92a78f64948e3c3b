import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { fileSeal } from '#rooms/vault'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done } from '../cases/testdata/a-case.ts'
import { atDesk } from '../cases/testdata/at-desk.ts'
import { caseworkHoldings } from './casework-holdings.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

test('whoever asks for their own data is told of meetings, points, notes, who spoke for them, and their views', async () => {
  const { file } = await aCase(work.officer)
  const role = { role: 'support', supportsAs: 'supporter' }
  const { meeting = '' } = await done(work.officer, 'arrange-meeting', {
    ...{ file, kind: 'school', when: 'tomorrow 14:00', place: 'The hall', ...role },
  })
  await done(work.officer, 'add-points', { meeting, points: 'Why it stopped' })
  const speaking = { agreedHow: 'said', wanted: 'That he is tired.' }
  await done(work.officer, 'record-meeting', {
    meeting,
    notes: 'From March.',
    clarified: 'The bus.',
    ...speaking,
  })
  await done(work.officer, 'reflect', { meeting, role: 'I was slow.' })
  await done(work.officer, 'begin-views', { file, owner: 'young-person', how: 'wrote', wish: 'A ramp.' })
  await done(work.coordinator, 'issue-sheet', await aSheet(file))
  const told = await atDesk(work, 'Owen Field', async desk => {
    const seal = await fileSeal(desk, file)
    if (seal instanceof Refusal) throw new Error(seal.sentence)
    const entries = []
    for (const { collect } of caseworkHoldings) entries.push(...(await collect(desk, file, seal)))
    return entries
  })
  const said = told.map(({ kind, whose, text }) => `${kind} | ${whose} | ${text}`).join('\n')
  for (const entry of [
    'Meeting | ours | Meeting at school',
    'Where: The hall',
    'As what we were at a meeting | ours | Supporter',
    'Point for a meeting | parent | Why it stopped',
    'Notes for the parent, which are theirs | parent | From March.',
    'What was meant | parent | The bus.',
    'Spoken for the parent at a meeting | parent | That he is tired.',
    'My views, version 1 | young-person | What I wish: A ramp.',
    'I was slow.',
    'Sit with her.',
  ])
    expect(said).toContain(entry)
})

/** A sheet of paper that the co-ordinator takes along. */
async function aSheet(file: string) {
  const [me] = await work.rows<{ person: string }>(
    `select person from people.role_held where role = 'coordinator'`,
  )
  return { file, to: me?.person, asked: 'Sit with her.', backOn: '2099-12-01' }
}
