import { sql as raw } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Form, field } from '#platform/form.tsx'
import { inOurNumbers } from '#platform/our-promise.ts'
import { page, pageAct } from '#platform/page.ts'
import { platformRefusals } from '#platform/refusal.ts'
import type { Offer } from '#platform/routes.ts'
import { sourceFiles } from '../lint/source-files.ts'
import { offerOf } from '../src/app.ts'
import type { HouseClient } from './house-client.ts'
import { wordsOf } from './pages/read-page.ts'
import { addressOf, idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'
import { type SecondFront, secondFront } from './second-front.ts'

const PLANTED = 'Nadia Farouk of 7 Mill Lane'

/** An act that fails in the way it is asked to, with somebody's words in the error. */
const logFault = command({
  name: 'log-fault',
  input: z.strictObject({
    how: z.string().optional(),
    words: z.string().optional(),
    file: z.string().optional(),
  }),
  who: 'signed-in',
  async carryOut({ how, file }, { sql, now, person }) {
    if (how === 'row')
      await raw`insert into casework.file (id, opened_by, opened_at) values (${file}, ${person?.id}, ${now})`.execute(
        sql,
      )
    if (how === 'type') await raw`select ${PLANTED}::uuid`.execute(sql)
    if (how === 'cause') throw new Error('outer', { cause: new TypeError(PLANTED) })
    throw new Error(`${PLANTED}\n    at ${PLANTED} (/home/nadia.ts:1:1)`)
  },
})

const faultPage = page({
  path: '/fault',
  who: 'signed-in',
  rows: false,
  acts: [pageAct(logFault, () => '/')],
  async show({ form: formOf, desk }) {
    const form = formOf(logFault)
    if (desk.person?.roles.includes('clerk')) throw new Error(PLANTED)
    return {
      title: 'Fault',
      body: (
        <>
          <h1 class="govuk-heading-l">Fault</h1>
          <Form form={form} submit="Save">
            {['how', 'words', 'file'].map(name => (
              <>
                <label for={name}>{name}</label>
                <input type="text" {...field(form, name)} />
              </>
            ))}
          </Form>
        </>
      ),
    }
  },
})

let work: PeopleAtWork
let front: SecondFront
let officer: HouseClient
beforeAll(async () => {
  work = await peopleAtWork()
  front = await secondFront(work.house, { pages: [faultPage], commands: [logFault] } as unknown as Offer)
  officer = front.visitor()
  await work.signIn(addressOf('Owen Field'), officer)
})
afterAll(async () => {
  await front?.close()
  await work.close()
})

describe('a fault of ours', () => {
  test.each(['throw', 'row', 'type', 'cause'])(
    'in the middle of an act (%s) shows the text that was typed, and nothing of the fault',
    async how => {
      const file = idIn((await logCall(officer, { callerName: 'Somebody' })).path)
      const typed = { how, file, words: 'Typed before the fault.' }
      const page = await officer.submit(await officer.get('/fault'), typed)
      expect(page.status).toBe(500)
      expect(page.heading).toBe('This did not work')
      expect(page.text).toContain('Typed before the fault.')
      expect(page.html).not.toMatch(
        /Nadia|Mill Lane|duplicate|constraint|file_pkey|uuid|node_modules|\.ts|Error:/,
      )
    },
  )

  test('by JSON has a code and a sentence, and nothing else', async () => {
    const answer = await officer.api('/api/commands/log-fault', { how: 'row', file: 'x' })
    expect(answer.status).toBe(500)
    expect(Object.keys(answer.answer as object).sort()).toEqual(['refused', 'sentence'])
    expect(JSON.stringify(answer)).not.toMatch(/uuid|syntax|SQL/i)
  })

  test('while a page is shown says only that it was ours', async () => {
    await work.join('Cleo Pages', ['clerk'])
    const clerk = front.visitor()
    await work.signIn(addressOf('Cleo Pages'), clerk)
    const page = await clerk.get('/fault')
    expect([page.status, page.heading]).toEqual([500, 'This did not work'])
    expect(page.html).not.toContain('Nadia')
  })

  test('is logged by its class, code and place, without its message or any row', async () => {
    await officer.submit(await officer.get('/fault'), { how: 'type', words: 'Not for the log.' })
    await officer.submit(await officer.get('/fault'), { how: 'throw' })
    const faults = front
      .logged()
      .split('\n')
      .filter(line => line.includes('"event":"fault"'))
    expect(faults.length).toBeGreaterThanOrEqual(2)
    expect(faults.some(line => line.includes('"fault":"22P02"'))).toBe(true)
    expect(faults.every(line => line.includes('"route":"/fault"') || line.includes('"route":"/api'))).toBe(
      true,
    )
    expect(front.logged()).not.toMatch(/Nadia|Farouk|Mill Lane|Not for the log|Typed before|Somebody|Owen/)
  })

  test('leaves nothing of the act behind', async () => {
    const count = async () =>
      (
        await work.rows(
          `select (select count(*) from platform.done) as done, (select size from ledger.head) as size`,
        )
      )[0]
    const page = await officer.get('/fault')
    const before = await count()
    await officer.submit(page, { how: 'throw', words: 'x' })
    expect(await count()).toEqual(before)
  })
})

describe('a refusal', () => {
  const refusedEntries = () =>
    work.rows<{ actor: string; act: string; subject: string | null }>(
      `select actor, act, subject from ledger.entry where outcome = 'refused' order by seq`,
    )

  test('to somebody who is signed in is entered in the ledger, with who and what, and without words', async () => {
    const before = (await refusedEntries()).length
    await work.officer.api('/api/commands/invite-person', {
      name: 'Sly Friend',
      address: 'sly@fenbridge.example',
      roles: ['officer'],
    })
    await work.officer.api('/api/commands/amend-contact', {
      contact: '00000000-0000-4000-8000-000000000000',
      version: 1,
      words: 'Words.',
    })
    const [officer] = await work.rows<{ person: string }>(
      `select person from people.role_held where role = 'officer' order by since limit 1`,
    )
    expect((await refusedEntries()).slice(before)).toEqual([
      { actor: officer?.person, act: 'invite-person', subject: null },
      { actor: officer?.person, act: 'amend-contact', subject: null },
    ])
  })

  test('to nobody in particular is counted, and leaves no entry', async () => {
    const before = await refusedEntries()
    const counted = async () =>
      Number(/^evenhand_\w*noise\w* (\d+)/m.exec(await work.house.app.context.metrics.text())?.[1])
    const countBefore = await counted()
    await work.house.visitor().api('/api/commands/log-contact', { words: 'Noise.' })
    expect(await counted()).toBe(countBefore + 1)
    expect(await refusedEntries()).toEqual(before)
  })

  test('has a code and a plain sentence, on the page that lists them all', async () => {
    const { commands, pages } = offerOf(work.house.app.context.config.root)
    const uploaded = pages.flatMap(({ uploads = [] }) => uploads.map(({ command }) => command))
    const kinds = [
      ...platformRefusals,
      ...[...commands, ...uploaded].flatMap(({ refusals = [] }) => refusals),
    ]
    const page = await work.house.visitor().get('/about/refusals')
    const rows = page.root.querySelectorAll('main tbody tr').map(row => wordsOf(row))
    const numbers = await work.house.app.context.house.promises()
    for (const { code, sentence, status } of kinds) {
      const said = inOurNumbers(sentence, numbers)
      expect(
        rows.filter(row => row.startsWith(code) && row.includes(said) && row.endsWith(`${status}`)),
      ).toHaveLength(1)
    }
    expect(rows.length).toBe(new Set(kinds.map(({ code }) => code)).size)
  })

  test('is one of those that its command says it may give', async () => {
    const { commands } = offerOf(work.house.app.context.config.root)
    const known = new Set(
      [...platformRefusals, ...commands.flatMap(({ refusals = [] }) => refusals)].map(({ code }) => code),
    )
    await work.house.visitor().api('/api/commands/log-contact', { words: 'Noise.' })
    const given = [
      ...(await work.house.app.context.metrics.text()).matchAll(/refusals\w*\{code="([^"]+)"\}/g),
    ]
    expect(given.length).toBeGreaterThan(0)
    for (const [, code] of given) expect(known.has(code ?? '')).toBe(true)
  })

  test('that a command gives is in its own list, so that the page and the description of the interface know it', async () => {
    const files = await sourceFiles(work.house.app.context.config.root, 'src', ['.ts', '.tsx'])
    // Two rooms may call a refusal of their own by the same name.
    const codes = Map.groupBy(
      files.flatMap(({ text }) => [
        ...text.matchAll(/const (\w+)(?:: \w+)? = (?:\{\s*code: |kind\()'([\w-]+)'/g),
      ]),
      ([, name]) => name,
    )
    const { commands, pages } = offerOf(work.house.app.context.config.root)
    const uploaded = pages.flatMap(({ uploads = [] }) => uploads.map(({ command }) => command))
    const texts = files.flatMap(({ text }) => text.split(/command\(\{\s+/))
    let seen = 0
    for (const { name, refusals = [] } of [...commands, ...uploaded]) {
      const own = texts.find(text => text.startsWith(`name: '${name}'`)) ?? ''
      const listed = [...platformRefusals, ...refusals].map(({ code }) => code)
      for (const [, given = ''] of own.matchAll(/refuse\((\w+)(?![\w.])/g)) {
        const kinds = codes.get(given)
        // Chosen by what was found: the test above sees which it was.
        if (!kinds) continue
        seen += 1
        const isListed = kinds.some(([, , code = '']) => listed.includes(code))
        expect([name, given, isListed]).toEqual([name, given, true])
      }
    }
    expect(seen).toBeGreaterThan(commands.length / 2)
  })
})
