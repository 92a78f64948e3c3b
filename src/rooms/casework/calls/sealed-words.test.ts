import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { guisesFound, wholeDatabase } from '../../../../test/whole-database.ts'

let work: PeopleAtWork
let administrator: pg.Client
beforeAll(async () => {
  work = await peopleAtWork()
  administrator = new pg.Client(work.house.database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await work.close()
})

const PLANTED = {
  callerName: 'Nadezhda Farrukhzad',
  relation: 'great-grandmother of Thelonious',
  safeToContact: 'only when the neighbour waters the dahlias',
  interpreter: 'Sogdian',
  words: 'The headteacher shouted beside the canteen.',
  dueAt: 'tomorrow 10am',
}
const REASONS = {
  perspectiveReason: 'She wept into a tartan handkerchief',
  oneOptionReason: 'He asked about the walrus clause',
  letGo: 'The budgerigar answered',
}
const ADDED = 'A second page about the trombone'
const ASKED = 'Which ferret does the family keep'

test('whatever is typed at a call stands nowhere in a copy of the database, in no guise', async () => {
  const page = await logCall(work.officer, { ...PLANTED, next: 'call-back' })
  const file = idIn(page.path)
  const contact = idIn(page.path.split('logged=')[1] ?? '')
  const finish = await work.anotherOfficer.get(`/contacts/${contact}/finish`)
  await work.anotherOfficer.submit(finish, { words: ADDED })
  const { perspectiveReason, oneOptionReason } = REASONS
  const options = { file, options: ['option-mediation'], perspectiveReason, oneOptionReason }
  expect((await work.officer.api('/api/commands/log-contact', options)).status).toBe(200)
  const [promise] = await work.rows('select id from casework.promise where file = $1', [file])
  const go = { promise: promise?.['id'], reason: REASONS.letGo }
  expect((await work.officer.api('/api/commands/let-go-promise', go)).status).toBe(200)
  const asked = { askedBy: 'la', about: 'a-family', file, words: ASKED }
  expect((await work.officer.api('/api/commands/log-agency-call', asked)).status).toBe(200)
  const family = await work.officer.get(`/families/${file}`)
  for (const text of [PLANTED.words, PLANTED.safeToContact, ADDED, ASKED]) expect(family.text).toContain(text)

  const copy = await wholeDatabase(administrator)
  expect(guisesFound(copy, 'Fenbridge Parent Partnership')).toContain('UTF-8')
  const { dueAt: _, ...planted } = PLANTED
  for (const text of [
    ...Object.values(planted),
    ...Object.values(REASONS),
    ADDED,
    ASKED,
    'dahlias',
    'Sogdian',
  ])
    expect([text, guisesFound(copy, text)]).toEqual([text, []])
})
