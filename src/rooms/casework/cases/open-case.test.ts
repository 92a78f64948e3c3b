import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { type FileSeal, fileSealToWrite } from '#rooms/vault'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { openCase } from './open-case.ts'

let work: PeopleAtWork
let database: Database
let file: string
let contact: string
const officer = newId()
const key = {
  seal: (text: string) => Buffer.from(text),
  open: (bytes: Uint8Array) => String(bytes),
} as FileSeal

beforeAll(async () => {
  work = await peopleAtWork()
  database = openDatabase(work.house.database.app)
  const logged = await logCall(work.officer, { words: 'The council said no.' })
  file = idIn(logged.path)
  contact = idIn(logged.path.split('logged=')[1] ?? '')
})
afterAll(async () => {
  await database.close()
  await work.close()
})

const atDesk = <T>(act: (desk: Desk) => Promise<T>): Promise<T> =>
  database.as({ person: officer, roles: ['officer'] }, sql =>
    act({
      sql,
      person: { id: officer, name: 'Owen Field', roles: ['officer'] },
      now: new Date('2026-11-22T10:00:00Z'),
      secret: work.house.app.context.secret,
      origin: '',
      post: async () => {},
    }),
  )

describe('a case', () => {
  test('takes along what was explained and promised in the contact it grew out of', async () => {
    await work.rows(
      `insert into casework.option_explained (id, file, contact, option, by, at) values ($1, $2, $3, 'mediation', $4, now())`,
      [newId(), file, contact, officer],
    )
    const id = await atDesk(desk => openCase(desk, file, key, { issue: 'ehcp-draft', contact }))
    const [row] = await work.rows('select from_contact, level, worker from casework.case where id = $1', [id])
    expect(row).toEqual({ from_contact: contact, level: 2, worker: null })
    const [explained] = await work.rows('select case_id from casework.option_explained where contact = $1', [
      contact,
    ])
    expect(explained).toEqual({ case_id: id })
  })

  test('that somebody takes on at once is allocated to them, as a record', async () => {
    const id = await atDesk(desk => openCase(desk, file, key, { issue: 'ehcp-draft', worker: officer }))
    const rows = await work.rows('select worker, by, because from casework.allocation where case_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ worker: officer, by: officer, because: 'first' }])
  })

  test('has a number of its own in its file, also when several are opened at once', async () => {
    const opened = Array.from({ length: 5 }, () =>
      atDesk(desk => openCase(desk, file, key, { issue: 'ehcp-draft' })),
    )
    await Promise.all(opened)
    const rows = await work.rows<{ number: number }>('select number from casework.case where file = $1', [
      file,
    ])
    const numbers = rows.map(({ number }) => number).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })

  test('is not opened in a file that nobody may write to', async () => {
    const refused = await atDesk(desk => fileSealToWrite(desk, newId()))
    expect(refused).toBeInstanceOf(Refusal)
  })
})
