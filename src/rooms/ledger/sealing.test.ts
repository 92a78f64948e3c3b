import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient, Page } from '../../../test/house-client.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { exportLedger } from './export-entries.ts'
import { ledgerCosign } from './ledger-cosign.ts'
import { ledgerKey } from './ledger-key.ts'
import { ledgerVerify } from './ledger-verify.ts'
import { ledgerVerifyReceipt } from './ledger-verify-receipt.ts'

const PASSPHRASE = 'a passphrase of the chair'
const CALL = { callerName: 'Maya Kowalska', words: 'The school says no.' }

let work: PeopleAtWork
let chair: HouseClient
let folder: string
beforeAll(async () => {
  work = await peopleAtWork()
  chair = await work.join('Carol West', ['chair'])
  folder = await mkdtemp(join(tmpdir(), 'evenhand-chair-'))
})
afterAll(async () => {
  await work.close()
  await rm(folder, { recursive: true, force: true })
})

describe('sealing the ledger', () => {
  test('gives the chair twelve words, which an export still agrees with weeks later', async () => {
    const page = await sealed(chair)
    const { size, words } = sealOn(page)
    await logSome(3)
    await sealed(work.coordinator)
    const file = await exported()
    const { code, text } = await printed(
      ledgerVerify,
      file,
      '--words',
      `${size.toLocaleString('en-GB')}: ${words}`,
    )
    expect(code).toBe(0)
    expect(text).toContain('and so does the seal noted earlier')
    expect((await printed(ledgerVerify, file, '--words', words)).code).toBe(0)
    const other = words.split(' ').toReversed().join(' ')
    expect((await printed(ledgerVerify, file, '--words', `${size} ${other}`)).code).toBe(1)
  })

  test('is done by the co-ordinator, the chair and the clerk, and not by officers or witnesses', async () => {
    const clerk = await work.join('Clara Ness', ['clerk'])
    await sealed(clerk)
    const witness = await work.join('Wilma Stone', ['witness'])
    expect((await witness.get('/ledger')).text).not.toContain('Seal the ledger now')
    for (const client of [witness, work.officer])
      expect((await client.api('/api/commands/seal-ledger', {})).status).toBe(403)
  })

  test('is done by night too, by the service itself, with an entry of its own', async () => {
    const { context } = work.house.app
    const { doJob } = await import('#platform/jobs/do-job.ts')
    const { sealDaily } = await import('./seal-daily.ts')
    const [service] = await work.rows<{ id: string }>('select id from service.service')
    const given = { id: '1', name: 'seal-ledger', data: {}, retryCount: 0, retryLimit: 3 }
    const before = await count('ledger.checkpoint')
    const job = sealDaily(async () => service?.id)
    expect(await doJob(context, job as never, given as never)).toBe('completed')
    expect(await count('ledger.checkpoint')).toBe(before + 1)
    expect(await count(`ledger.entry where act = 'job:seal-ledger' and actor is null`)).toBe(1)
    expect(await doJob(context, sealDaily(async () => undefined) as never, given as never)).toBe('completed')
    expect(await count('ledger.checkpoint')).toBe(before + 1)
  })
})

test('a ledger that no longer agrees with its last seal is not sealed again, and the page says so', async () => {
  const other = await peopleAtWork()
  try {
    await sealed(other.coordinator)
    await other.rows(`begin; set local session_replication_role = replica;
      alter table ledger.entry drop constraint the_leaf_is_the_hash_of_its_entry;
      update ledger.entry set leaf = sha256(leaf) where seq = 1; commit`)
    const page = await other.coordinator.submit(
      await other.coordinator.get('/ledger'),
      {},
      'Seal the ledger now',
    )
    expect(page.status).toBe(409)
    expect(page.text).toContain('no longer agrees with its last seal')
  } finally {
    await other.close()
  }
})

describe('a witness with a key of their own', () => {
  test('signs seal after seal on their own machine, and whoever verifies an export sees it', async () => {
    const keyFile = join(folder, 'key')
    const made = await printed(ledgerKey, keyFile, '--name', 'fenbridge/chair')
    expect(made.code).toBe(0)
    const key = made.text.split('\n').at(-1) as string
    const registered = await chair.submit(await chair.get('/ledger/witnesses'), { key })
    expect(registered.text).toContain(key)

    const first = await sealed(chair)
    const firstFile = await toSign(first)
    expect(first.text).toContain('For the first time.')
    const signedFirst = await chair.submit(first, { line: await cosigned(firstFile, keyFile) })
    expect(signedFirst.text).toContain('Also signed by fenbridge/chair.')

    await logSome(2)
    const second = await sealed(chair)
    expect(second.text).toContain(`Follows on the ${sealOn(first).size} entries signed before.`)
    const secondFile = await toSign(second)
    const line = await cosigned(secondFile, keyFile, '--after', firstFile)
    await chair.submit(second, { line })

    const { code, text } = await printed(ledgerVerify, await exported(), '--witness', key)
    expect(code).toBe(0)
    expect(text).toMatch(
      new RegExp(`Also signed by fenbridge/chair, last on .* over ${sealOn(second).size} entries`),
    )
  })

  test('does not sign without comparing, nor a ledger that did not grow out of the one they signed', async () => {
    const keyFile = join(folder, 'key')
    const file = await toSign(await sealed(chair))
    expect(await called(file, keyFile)).toEqual({ code: 1, text: expect.stringContaining('with --after') })
    const text = await readFile(file, 'utf8')
    const earlier = await latestSigned()
    const forged = join(folder, 'forged')
    await writeFile(forged, text.replace(/^[A-Za-z0-9+/]{43}=$/m, `${'A'.repeat(43)}=`))
    expect(await called(forged, keyFile, '--after', earlier)).toEqual({
      code: 1,
      text: expect.stringContaining('did NOT grow out'),
    })
    const key = `evenhand/other+00000000+AQ==`
    expect((await called(file, keyFile, '--after', earlier, '--vkey', key)).code).toBe(2)
    expect((await called(file, keyFile, '--after', earlier)).code).toBe(0)
    const wrong = await printed(
      (args, print) => ledgerCosign(args, new Date(), print, async () => 'another passphrase'),
      file,
      '--key',
      keyFile,
      '--after',
      earlier,
    )
    expect(wrong).toEqual({ code: 2, text: expect.stringContaining('passphrase is not right') })
  })

  test('is not believed with a signature that belongs to another seal, or a key that is none', async () => {
    const page = await sealed(chair)
    const refused = await chair.submit(page, { line: `— fenbridge/chair ${'A'.repeat(100)}` })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('not a signature of a registered witness')
    const form = await chair.get('/ledger/witnesses')
    for (const key of [
      'not a key',
      'Carol West+00000000+BAAA',
      (await chair.get('/ledger')).text.slice(0, 50),
    ])
      expect((await chair.submit(form, { key })).status).toBe(422)
  })

  test('is registered by those who lead and those who chair, and by nobody else', async () => {
    expect((await work.officer.api('/api/commands/register-witness', { key: 'x' })).status).toBe(403)
  })
})

describe('the receipt of an entry', () => {
  test('proves offline, with the key of the service, that the entry is in the ledger', async () => {
    await logSome(1)
    const [entry] = await work.rows<{ seq: number }>(
      `select max(seq)::int as seq from ledger.entry where act = 'log-contact'`,
    )
    const place = Number(entry?.seq)
    expect((await work.officer.get(`/ledger/entries/${place}`)).text).toContain(
      'after the ledger is next sealed',
    )
    await sealed(chair)
    const page = await work.officer.get(`/ledger/entries/${place}`)
    const file = join(folder, 'receipt')
    await writeFile(file, textIn(page, 'receipt'))
    const [key] = await work.rows<{ verifier_key: string }>('select verifier_key from ledger.signing_key')
    const vkey = String(key?.verifier_key)
    expect(page.text).toContain(vkey)
    const { code, text } = await printed(ledgerVerifyReceipt, file, '--vkey', vkey)
    expect(code).toBe(0)
    expect(text).toContain(`Entry ${place} is in the ledger`)
    expect(text).toContain('log-contact (done)')
    expect((await printed(ledgerVerifyReceipt, file)).code).toBe(2)
  })

  test('does not hold when anything in it was changed', async () => {
    const file = join(folder, 'receipt')
    const [key] = await work.rows<{ verifier_key: string }>('select verifier_key from ledger.signing_key')
    const text = await readFile(file, 'utf8')
    const other = join(folder, 'changed')
    const check = async (changed: string) => {
      await writeFile(other, changed)
      return (await printed(ledgerVerifyReceipt, other, '--vkey', String(key?.verifier_key))).code
    }
    expect(await check(text)).toBe(0)
    expect(await check(text.replace(/^index (\d+)/m, 'index 1$1'))).toBe(1)
    expect(await check(text.replace(/^[A-Za-z0-9+/]{43}=$/m, `${'A'.repeat(43)}=`))).toBe(1)
    for (let at = 0; at < text.length; at += 17) {
      const letter = text[at] === '0' ? '1' : '0'
      expect(await check(text.slice(0, at) + letter + text.slice(at + 1))).toBe(1)
    }
  })

  test('is not given to those who may not read the entry, and there is none where nothing is', async () => {
    const volunteer = await work.join('Vera Lane', ['volunteer'])
    expect((await volunteer.get('/ledger/entries/1')).status).toBe(403)
    expect((await work.officer.get('/ledger/entries/99999999')).status).toBe(404)
  })
})

/** Seals through the page; gives the page of the seal. */
async function sealed(client: HouseClient): Promise<Page> {
  const page = await client.submit(await client.get('/ledger'), {}, 'Seal the ledger now')
  expect(page.path).toMatch(/^\/ledger\/seals\/\d+$/)
  return page
}

function sealOn(page: Page): { size: number; words: string } {
  const words = /its seal is ((?:\w+ ){11}\w+)\./.exec(page.text)?.[1]
  return { size: Number(page.path.split('/').at(-1)), words: String(words) }
}

async function logSome(calls: number) {
  for (let n = 0; n < calls; n++)
    expect((await work.officer.submit(await work.officer.get('/contacts/new'), CALL)).status).toBe(200)
}

async function exported(): Promise<string> {
  const lines: string[] = []
  const [service] = await work.rows<{ id: string }>('select id from service.service')
  await work.house.app.context.database.as({ person: null, roles: ['operator'] }, sql =>
    exportLedger(sql, { service: String(service?.id), madeAt: new Date() }, line => {
      lines.push(line)
    }),
  )
  const file = join(folder, 'export.jsonl')
  await writeFile(file, lines.join(''))
  return file
}

/** What the page offers to be copied into a file. */
function textIn(page: Page, id: string): string {
  const [, content] = new RegExp(`<textarea[^>]* id="${id}"[^>]*>([^<]*)</textarea>`).exec(page.html) ?? []
  return String(content)
}

let latest = ''

async function toSign(page: Page): Promise<string> {
  const { size } = sealOn(page)
  const file = join(folder, `checkpoint-${size}`)
  await writeFile(file, textIn(page, 'to-sign-0'))
  return file
}

async function cosigned(file: string, key: string, ...more: string[]): Promise<string> {
  const { code, text } = await called(file, key, ...more)
  expect(text).toContain('Seal: ')
  expect(code).toBe(0)
  latest = file
  return text.split('\n').at(-1) as string
}

const latestSigned = async () => latest

const called = (file: string, key: string, ...more: string[]) =>
  printed(
    (args, print) => ledgerCosign(args, new Date(), print, async () => PASSPHRASE),
    file,
    '--key',
    key,
    ...more,
  )

async function printed(
  command: (args: string[], print: (line: string) => void, ask: () => Promise<string>) => Promise<number>,
  ...args: string[]
) {
  const lines: string[] = []
  const code = await command(
    args,
    line => lines.push(line),
    async () => PASSPHRASE,
  )
  return { code, text: lines.join('\n') }
}

const count = async (from: string) => Number((await work.rows(`select count(*) from ${from}`))[0]?.['count'])
