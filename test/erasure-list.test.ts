import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepIdList } from '#platform/backup/id-list.ts'
import type { AtDesk } from '#platform/jobs.ts'
import { listErasures } from '#rooms/vault'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'
import { temporaryFolder } from './temporary-folder.ts'

let work: PeopleAtWork
let folder: string
beforeAll(async () => {
  work = await peopleAtWork()
  folder = await temporaryFolder('list')
})
afterAll(async () => {
  await work.close()
  await rm(folder, { recursive: true, force: true })
})

async function erasedFile(): Promise<string> {
  const saved = await logCall(work.officer, { callerName: 'Maya Kowalska' })
  const file = idIn(saved.path)
  const reference = /EH-\d+/.exec(saved.text)?.[0]
  const { status } = await work.coordinator.api('/api/commands/erase-file', {
    file,
    reference,
    reason: 'asked-by-family',
  })
  expect(status).toBe(200)
  return file
}

/** As the job does it every five minutes. */
async function listed(list: string): Promise<void> {
  const { database, secret, clock } = work.house.app.context
  const atDesk: AtDesk = job =>
    database.as({ person: null, roles: ['timekeeper'] }, sql =>
      job({ sql, secret, person: undefined, now: clock.now(), origin: '', post: async () => {} }),
    )
  await listErasures(ids => keepIdList(list, ids)).bring?.({}, atDesk)
}

test('what was erased is known outside the database too, so that a restored backup is told of it', async () => {
  const list = join(folder, 'erasures')
  const one = await erasedFile()
  await listed(list)
  const other = await erasedFile()
  await listed(list)
  const text = await readFile(list, 'utf8')
  expect(text).toMatch(new RegExp(`${one}\n(.+\n)*${other}\n$`))
  expect(text).not.toMatch(/Maya|EH-/)
  expect((await stat(list)).mode & 0o777).toBe(0o600)
})

test('an id stays in the list also when the database has forgotten it, as after an older backup was restored', async () => {
  const list = join(folder, 'older')
  const forgotten = '7f3c0d52-0000-4000-8000-000000000000'
  await writeFile(list, `# kept by hand\n${forgotten}\n`)
  const erased = await erasedFile()
  await listed(list)
  const text = await readFile(list, 'utf8')
  expect(text).toContain(forgotten)
  expect(text).toContain(erased)
})
