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
  let keyFile: string
  let key: string
  let signed: { page: Page; file: string }
  beforeAll(async () => {
    keyFile = join(folder, 'key')
    const made = await printed(ledgerKey, keyFile, '--name', 'fenbridge/chair')
    key = made.text.split('\n').at(-1) as string
    const registered = await chair.submit(await chair.get('/ledger/witnesses'), { key })
    expect(registered.text).toContain(key)
    const first = await sealed(chair)
    expect(first.text).toContain('For the first time.')
    signed = await signNext(first)
    expect(signed.page.text).toContain('Also signed by fenbridge/chair.')
  })

  /** Signs a seal after the last one that was signed, and brings the signature. */
  async function signNext(page: Page, ...more: string[]): Promise<{ page: Page; file: string }> {
    const file = await toSign(page)
    const { code, text } = await called(file, keyFile, ...more)
    expect(text).toContain('Seal: ')
    expect(code).toBe(0)
    return { file, page: await chair.submit(page, { line: text.split('\n').at(-1) as string }) }
  }

  test('signs seal after seal on their own machine, and whoever verifies an export sees it', async () => {
    await logSome(2)
    const page = await sealed(chair)
    expect(page.text).toContain(`Follows on the ${sealOn(signed.page).size} entries signed before.`)
    signed = await signNext(page, '--after', signed.file)
    const { code, text } = await printed(ledgerVerify, await exported(), '--witness', key)
    expect(code).toBe(0)
    const { size } = sealOn(page)
    expect(text).toMatch(new RegExp(`Also signed by fenbridge/chair, last on .* over ${size} entries`))
  })

  test('does not sign without comparing, nor a ledger that did not grow out of the one they signed', async () => {
    const file = await toSign(await sealed(chair))
    const after = ['--after', signed.file]
    expect(await called(file, keyFile)).toEqual({ code: 1, text: expect.stringContaining('with --after') })
    const forged = join(folder, 'forged')
    const text = await readFile(file, 'utf8')
    await writeFile(forged, text.replace(/^[A-Za-z0-9+/]{43}=$/m, `${'A'.repeat(43)}=`))
    const changed = { code: 1, text: expect.stringContaining('did NOT grow out') }
    expect(await called(forged, keyFile, ...after)).toEqual(changed)
    const other = { code: 1, text: expect.stringContaining('not signed with the key of the service') }
    expect(await called(file, keyFile, ...after, '--vkey', key)).toEqual(other)
    expect((await called(file, keyFile, ...after)).code).toBe(0)
  })

  test('does not sign with a wrong passphrase, and makes no key with a short one or over another', async () => {
    const { file } = signed
    const wrong = (args: string[], print: (line: string) => void) =>
      ledgerCosign(args, new Date(), print, async () => 'another passphrase')
    const refused = await printed(wrong, file, '--key', keyFile, '--after', file)
    expect(refused).toEqual({ code: 2, text: expect.stringContaining('passphrase is not right') })
    const short = (args: string[], print: (line: string) => void) =>
      ledgerKey(args, print, async () => 'short')
    expect((await printed(short, join(folder, 'another'))).code).toBe(2)
    expect((await printed(ledgerKey, keyFile)).code).toBe(2)
    expect((await printed(ledgerKey, join(folder, 'another'), '--name', 'Carol West')).code).toBe(2)
    expect(await readFile(keyFile, 'utf8')).not.toContain(PASSPHRASE)
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

describe('the key of a witness who leaves', () => {
  const NAME = 'fenbridge/leaver'
  let key: string
  let keyFile: string
  beforeAll(async () => {
    keyFile = join(folder, 'leaver')
    const made = await printed(ledgerKey, keyFile, '--name', NAME)
    key = made.text.split('\n').at(-1) as string
    await chair.submit(await chair.get('/ledger/witnesses'), { key })
  })

  /** The leaver's line under the seal on this page. */
  async function lineFor(page: Page, file: string, ...more: string[]): Promise<string> {
    const [, place = ''] = new RegExp(`for="(to-sign-\\d)"[^>]*>\\s*For ${NAME}`).exec(page.html) ?? []
    await writeFile(file, textIn(page, place))
    const { code, text } = await called(file, keyFile, ...more)
    expect(code).toBe(0)
    return text.split('\n').at(-1) as string
  }

  test('is withdrawn: what it signed stays signed, nothing new is taken, and it does not come back', async () => {
    const [first, second] = [join(folder, 'leaver-1'), join(folder, 'leaver-2')]
    const before = await sealed(chair)
    await chair.submit(before, { line: await lineFor(before, first) })
    await logSome(1)
    const after = await sealed(chair)
    const line = await lineFor(after, second, '--after', first)
    const page = await chair.get('/ledger/witnesses')
    const withdrawn = await chair.submit(page, { witness: key }, 'Withdraw the key')
    expect(withdrawn.text).toContain('Keys that were withdrawn')
    expect((await chair.get(before.path)).text).toContain(`Also signed by ${NAME}`)
    expect((await chair.get(after.path)).text).not.toContain(`For ${NAME} to sign`)
    expect(
      (await chair.api('/api/commands/add-cosignature', { size: sealOn(after).size, line })).status,
    ).toBe(422)
    expect((await chair.api('/api/commands/register-witness', { key })).status).toBe(409)
    expect((await chair.api('/api/commands/withdraw-witness', { witness: key })).status).toBe(404)
  })

  test('is not withdrawn by an officer or a witness', async () => {
    const answer = await work.officer.api('/api/commands/withdraw-witness', { witness: key })
    expect(answer.status).toBe(403)
  })
})

describe('the receipt of an entry', () => {
  let place: number
  let file: string
  let vkey: string
  beforeAll(async () => {
    await logSome(1)
    const [entry] = await work.rows<{ seq: number }>(
      `select max(seq)::int as seq from ledger.entry where act = 'log-contact'`,
    )
    place = Number(entry?.seq)
    await sealed(chair)
    const [key] = await work.rows<{ verifier_key: string }>('select verifier_key from ledger.signing_key')
    vkey = String(key?.verifier_key)
    const page = await work.officer.get(`/ledger/entries/${place}`)
    expect(page.text).toContain(vkey)
    file = join(folder, 'receipt')
    await writeFile(file, textIn(page, 'receipt'))
  })

  test('proves offline, with the key of the service, that the entry is in the ledger', async () => {
    const { code, text } = await printed(ledgerVerifyReceipt, file, '--vkey', vkey)
    expect(code).toBe(0)
    expect(text).toContain(`Entry ${place} is in the ledger`)
    expect(text).toContain('log-contact (done)')
    expect((await printed(ledgerVerifyReceipt, file)).code).toBe(2)
    const other = vkey.replace(/^/, 'other-')
    expect((await printed(ledgerVerifyReceipt, file, '--vkey', other)).code).toBe(2)
  })

  test('does not hold when anything in it was changed', async () => {
    const text = await readFile(file, 'utf8')
    const other = join(folder, 'changed')
    const check = async (changed: string) => {
      await writeFile(other, changed)
      return (await printed(ledgerVerifyReceipt, other, '--vkey', vkey)).code
    }
    expect(await check(text)).toBe(0)
    expect(await check(text.replace(/^index (\d+)/m, 'index 1$1'))).toBe(1)
    expect(await check(text.replace(/^[A-Za-z0-9+/]{43}=$/m, `${'A'.repeat(43)}=`))).toBe(1)
    for (let at = 0; at < text.length; at++) {
      const letter = text[at] === '0' ? '1' : '0'
      expect(await check(text.slice(0, at) + letter + text.slice(at + 1))).toBe(1)
    }
  })

  test('waits for the next seal when the entry came after the last', async () => {
    await logSome(1)
    const [newest] = await work.rows<{ seq: number }>('select max(seq)::int as seq from ledger.entry')
    const page = await work.officer.get(`/ledger/entries/${newest?.seq}`)
    expect(page.text).toContain('after the ledger is next sealed')
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

async function toSign(page: Page): Promise<string> {
  const { size } = sealOn(page)
  const file = join(folder, `checkpoint-${size}`)
  await writeFile(file, textIn(page, 'to-sign-0'))
  return file
}

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
