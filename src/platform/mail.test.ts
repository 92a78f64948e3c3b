import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { CompiledQuery, type Transaction } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { systemClock } from './clock.ts'
import type { Context } from './context.ts'
import { derive, newId, newKey } from './crypto.ts'
import { type Database, openDatabase } from './database.ts'
import { openLog } from './log.ts'
import { type Deliver, openPost } from './mail/open-post.ts'
import { sendMail } from './mail/send-mail.ts'
import { isAddress, mailKind, postIn } from './mail.ts'
import { openMetrics } from './metrics.ts'
import { startJobs } from './start-jobs.ts'

const mailFrom = 'Partnership <no-reply@partnership.example>'
const reset = mailKind({
  name: 'new-password',
  subject: 'Choose a new password',
  text: ({ link }: { link: string }) => `Follow this link within an hour: ${link}\n`,
})

describe('the subject of a mail', () => {
  test('is a plain sentence that no value can enter', () => {
    const of = (subject: string) => () => mailKind({ name: 'a-mail', subject, text: () => '' })
    expect(of('Your service has a message for you.')).not.toThrow()
    for (const bad of [
      'Case 4711',
      'For ann@home.example',
      'Hello\r\nBcc: me',
      'About {name}',
      '',
      'x'.repeat(61),
    ])
      expect(of(bad), bad).toThrow('no plain sentence')
  })

  test('is written out in the source, in every kind of mail that exists', () => {
    const files = globSync('src/**/*.{ts,tsx}').filter(file => !/\.test\.|platform\/mail\.ts$/.test(file))
    const kinds = files.flatMap(file =>
      readFileSync(file, 'utf8')
        .split(/\bmailKind(?:<[^(]*>)?\(/)
        .slice(1),
    )
    for (const kind of kinds) expect(kind).toMatch(/^\s*\{[^}]*?\bsubject:\s*(?:'[^'\n]*'|"[^"\n]*"),/)
  })
})

describe('an address', () => {
  test('is one plain address', () => {
    for (const good of ['ann@home.example', 'o’brien+news@post.example', 'siân@bücher.example'])
      expect(isAddress(good), good).toBe(true)
  })

  test('never holds what could add a recipient or a header', () => {
    const poison = fc.constantFrom(
      '\r',
      '\n',
      '\r\nBcc: me@x.example',
      ',',
      ';',
      '<',
      '>',
      ' ',
      '"',
      '\u2028',
      '@',
      '\0',
      '\u202e',
    )
    fc.assert(
      fc.property(fc.string(), poison, fc.string(), (before, bad, after) => {
        expect(isAddress(`${before}${bad}${after}@home.example`)).toBe(false)
        expect(isAddress(`ann@${before}${bad}${after}`)).toBe(false)
      }),
    )
  })
})

let ours: TestDatabase
let database: Database
let administrator: pg.Client
let folder: string
let jobs: { stop(): Promise<void> } | undefined
const key = newKey()
const secret = { derive: (purpose: string) => derive(key, purpose) }

beforeEach(async () => {
  ours = await testDatabase()
  database = openDatabase(ours.app)
  administrator = new pg.Client(ours.administrator)
  await administrator.connect()
  folder = await mkdtemp(join(tmpdir(), 'evenhand-mail-'))
})

afterEach(async () => {
  await jobs?.stop()
  jobs = undefined
  await database.close()
  await administrator.end()
  await ours.drop()
  await rm(folder, { recursive: true })
})

const rows = async () => (await administrator.query('select * from platform.mail')).rows

const count = async (sql: Transaction<unknown>, statement: string) => {
  const { rows, numAffectedRows } = await sql.executeQuery<unknown>(CompiledQuery.raw(statement))
  return rows.length || Number(numAffectedRows)
}

const post = (to = 'ann@home.example', roles = ['public']) =>
  database.as({ person: null, roles }, sql =>
    postIn(
      sql,
      secret,
      systemClock.now(),
    )({ kind: reset, to, values: { link: 'https://partnership.example/p' } }),
  )

async function open(deliver: Deliver): Promise<Context['metrics']> {
  const metrics = openMetrics()
  const context = {
    config: { origin: 'http://localhost' },
    database,
    house: { enter: async () => {} },
    clock: systemClock,
    secret,
    metrics,
    log: openLog({ logLevel: 'silent' }),
  } as unknown as Context
  jobs = await startJobs(context, [sendMail(deliver, metrics)])
  return metrics
}

describe('a posted mail', () => {
  test('leaves within two seconds of its act, and then only the bare fact stays', async () => {
    await open(openPost({ mailFolder: folder, mailFrom }))
    await post()
    await expect.poll(() => readdir(folder), { timeout: 2_000 }).toHaveLength(1)
    const [file = ''] = await readdir(folder)
    const whole = await readFile(join(folder, file), 'utf8')
    expect(whole).toContain('To: ann@home.example')
    expect(whole).toContain('Follow this link within an hour: https://partnership.example/p')
    await expect.poll(async () => (await rows())[0].sent_at).not.toBeNull()
    expect((await rows())[0]).toMatchObject({
      id: file.replace('.eml', ''),
      kind: 'new-password',
      sealed: null,
      tries: 1,
    })
  })

  test('is not sent when its act is rolled back', async () => {
    await open(openPost({ mailFolder: folder, mailFrom }))
    const act = database.as({ person: newId(), roles: ['officer'] }, async sql => {
      await postIn(
        sql,
        secret,
        systemClock.now(),
      )({ kind: reset, to: 'bob@home.example', values: { link: '' } })
      throw new Error('refused after all')
    })
    await expect(act).rejects.toThrow('refused after all')
    await post('ann@home.example')
    await expect.poll(() => readdir(folder), { timeout: 2_000 }).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
    expect((await administrator.query('select 1 from pgboss.job')).rows).toHaveLength(1)
  })

  test('is sealed while it waits, and the queue knows its id and nothing else', async () => {
    await post()
    const [row] = await rows()
    expect(row.sealed.toString('latin1')).not.toMatch(/ann|home|link|password/)
    const { rows: queued } = await administrator.query('select data from pgboss.job')
    expect(queued).toEqual([{ data: { id: row.id } }])
  })

  test('is neither seen nor changed by anybody but the postman', async () => {
    await post()
    for (const roles of [['public'], ['coordinator', 'operator'], ['timekeeper'], ['job-queue']]) {
      const seen = await database.as({ person: newId(), roles }, async sql => [
        await count(sql, 'select 1 from platform.mail'),
        await count(sql, 'update platform.mail set tries = 9'),
        await count(sql, 'delete from platform.mail'),
      ])
      expect(seen, roles.join()).toEqual([0, 0, 0])
    }
    expect(
      await database.as({ person: null, roles: ['postman'] }, sql =>
        count(sql, 'select 1 from platform.mail'),
      ),
    ).toBe(1)
  })

  test('cannot be posted where nobody acts', async () => {
    await expect(post('ann@home.example', [])).rejects.toThrow('row-level security')
  })

  test('to what is no address is refused, and the words are not repeated', async () => {
    await expect(post('ann@home.example\r\nBcc: me@x.example')).rejects.toThrow(
      /^The mail new-password was given something that is no address\.$/,
    )
    expect(await rows()).toEqual([])
  })

  test('that cannot leave is counted and waits sealed for the next try', async () => {
    const metrics = await open(async () => {
      throw new Error('the mail server is away')
    })
    await post()
    await expect
      .poll(() => metrics.text(), { timeout: 2_000 })
      .toContain('evenhand_mails_total{ended="failed"} 1')
    await expect.poll(async () => (await rows())[0].tries).toBe(1)
    expect((await rows())[0].sealed).not.toBeNull()
    const queued = async () =>
      (await administrator.query('select state, start_after > now() as later, retry_limit from pgboss.job'))
        .rows
    await expect.poll(queued).toEqual([{ state: 'retry', later: true, retry_limit: 30 }])
  })

  test('is given up after the last try: counted, and its words are deleted', async () => {
    const metrics = await open(async () => {
      throw new Error('no such mailbox')
    })
    await jobs?.stop()
    await post()
    await administrator.query('update pgboss.job set retry_limit = 0')
    const again = await open(async () => {
      throw new Error('no such mailbox')
    })
    await expect
      .poll(() => again.text(), { timeout: 4_000 })
      .toContain('evenhand_mails_total{ended="given-up"} 1')
    await expect.poll(async () => (await rows())[0]).toMatchObject({ sealed: null, sent_at: null, tries: 1 })
    expect((await rows())[0].given_up_at).not.toBeNull()
    expect(await metrics.text()).not.toContain('ended="given-up"')
  })

  test('whose job comes twice is sent once', async () => {
    let sent = 0
    await open(async () => {
      sent++
    })
    await post()
    await expect.poll(async () => (await rows())[0].sent_at, { timeout: 2_000 }).not.toBeNull()
    await administrator.query(
      `insert into pgboss.job (name, data, policy) select name, data, policy from pgboss.job`,
    )
    const completed = () => administrator.query(`select 1 from pgboss.job where state = 'completed'`)
    await jobs?.stop()
    await open(async () => {
      sent++
    })
    await expect.poll(async () => (await completed()).rowCount, { timeout: 4_000 }).toBe(2)
    expect(sent).toBe(1)
  })
})
