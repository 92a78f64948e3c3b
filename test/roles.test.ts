import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '#platform/who.ts'
import { A_SERVICE } from './a-service.ts'
import { caughtKeys } from './caught-keys.ts'
import { handSetClock } from './hand-set-clock.ts'
import type { HouseClient } from './house-client.ts'
import { addressOf, idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

const clock = handSetClock()
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())
beforeEach(() => work.everybodySignedIn())

interface Listed {
  id: string
  name: string
  state: string
  roles: Role[]
}

async function listed(name: string): Promise<Listed> {
  const { answer } = await work.coordinator.api('/api/queries/list-people')
  const found = (answer as { answer: Listed[] }).answer.find(one => one.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

const pathOf = async (name: string) => `/people/${(await listed(name)).id}`
const pageOf = async (name: string, by = work.coordinator) => by.get(await pathOf(name))

const giveRoles = async (name: string, roles: readonly Role[], by = work.coordinator) =>
  by.submit(await pageOf(name, by), { roles }, 'Save the roles')

const doorOf = async (name: string, by = work.coordinator) => by.get(`${await pathOf(name)}/door`)

const close = async (name: string, by = work.coordinator) =>
  by.submit(await doorOf(name, by), { Why: 'Their contract ended.' }, 'Close the account')

const holdsKey = async (name: string) => {
  const { id } = await listed(name)
  return (await work.rows(`select from vault.service_grant where person = '${id}'`)).length === 1
}

const act = async (by: HouseClient, command: string, input: object) => {
  const { status, answer } = await by.api(`/api/commands/${command}`, input)
  return [status, (answer as { refused?: string }).refused]
}

describe('several roles', () => {
  test('are the sum: what each may, and nothing beyond', async () => {
    const both = await work.join('Clara Clerk', ['clerk'])
    expect((await both.raw('GET', '/today')).status).toBe(403)
    await giveRoles('Clara Clerk', ['clerk', 'operator'])
    expect((await both.raw('GET', '/people')).status).toBe(200)
    expect((await both.raw('GET', '/today')).status).toBe(403)
    expect((await both.raw('GET', '/service')).status).toBe(403)
  })

  test('of which one works with families bring the key, and the next session carries it', async () => {
    await work.join('Vera Volunteer', ['volunteer'])
    expect(await holdsKey('Vera Volunteer')).toBe(false)
    await giveRoles('Vera Volunteer', ['volunteer', 'officer'])
    expect(await holdsKey('Vera Volunteer')).toBe(true)
    const vera = work.house.visitor()
    await work.signIn(addressOf('Vera Volunteer'), vera)
    const file = await logCall(vera, { callerName: 'Maya Kowalska', words: 'Vera took it.' })
    expect(file.path).toMatch(/^\/families\//)
  })

  test('without one that works with families lose the key, the named files and the sessions; what was written stays', async () => {
    const olaf = await work.join('Olaf Officer', ['officer', 'reviewer'])
    const file = await logCall(olaf, { callerName: 'Grace Adeyemi', words: 'Olaf wrote this.' })
    const { id } = await listed('Olaf Officer')
    const granted = { file: idIn(file.path), person: id }
    expect(await act(work.coordinator, 'grant-file', granted)).toEqual([200, undefined])
    const before = await caughtKeys(work, 'Olaf Officer')
    await giveRoles('Olaf Officer', ['reviewer'])
    expect(await holdsKey('Olaf Officer')).toBe(false)
    expect(await work.rows(`select from vault.file_grant where person = '${id}'`)).toEqual([])
    expect((await olaf.raw('GET', '/me')).status).toBe(303)
    await work.signIn(addressOf('Olaf Officer'), olaf)
    expect((await olaf.raw('GET', file.path)).status).toBe(403)
    expect((await caughtKeys(work, 'Olaf Officer')).service).toBeUndefined()
    expect(before.service).toBeDefined()
    expect((await work.coordinator.get(file.path)).text).toContain('Olaf wrote this.')
  }, 60_000)

  test('that are given by somebody without the key bring none, and the page Keys says so', async () => {
    const dora = await work.join('Dora Deputy', ['deputy'])
    await act(work.coordinator, 'withdraw-service-key', { person: (await listed('Dora Deputy')).id })
    await work.signIn(addressOf('Dora Deputy'), dora)
    await work.join('Nils New', ['reviewer'])
    await giveRoles('Nils New', ['officer'], dora)
    expect(await holdsKey('Nils New')).toBe(false)
    const { html } = await work.coordinator.get('/keys')
    expect(html.slice(html.indexOf('Give the key to'))).toContain('Nils New')
  })

  test('changed by two at once are shown to the second, and nothing is overwritten', async () => {
    await work.join('Rae Raced', ['reviewer'])
    const dee = await work.join('Dee Second', ['deputy'])
    const [one, other] = [await pageOf('Rae Raced'), await pageOf('Rae Raced', dee)]
    await work.coordinator.submit(one, { roles: ['clerk'] }, 'Save the roles')
    const told = await dee.submit(other, { roles: ['chair'] }, 'Save the roles')
    expect(told.status).toBe(409)
    expect((await listed('Rae Raced')).roles).toEqual(['clerk'])
  })
})

describe('nobody raises themselves', () => {
  test('not those who lead, whose own page offers nothing', async () => {
    const { id } = await listed('Ruth Calder')
    expect((await pageOf('Ruth Calder')).root.querySelectorAll('main form')).toEqual([])
    for (const [command, more] of [
      ['change-roles', { roles: ['coordinator', 'chair'], version: 1 }],
      ['deactivate-person', { reason: 'Tired.' }],
      ['invite-again', {}],
    ] as const)
      expect(await act(work.coordinator, command, { person: id, ...more })).toEqual([422, 'own-account'])
  })

  test('not an officer, an operator or anybody else, whatever they send along', async () => {
    const operator = await work.join('Ole Operator', ['operator'])
    const { id, roles } = await listed('Ole Operator')
    const raised = { person: id, roles: ['coordinator'], version: 1 }
    for (const client of [operator, work.officer, work.house.visitor()])
      expect((await act(client, 'change-roles', raised))[0]).toBeGreaterThanOrEqual(401)
    for (const [command, input] of [
      ['sign-out', { roles: ['coordinator'] }],
      ['deactivate-person', { person: id, reason: 'x', roles: ['coordinator'] }],
      ['invite-again', { person: id, state: 'active' }],
    ] as const)
      expect(await act(operator, command, input)).toEqual([400, 'not-understood'])
    expect((await listed('Ole Operator')).roles).toEqual(roles)
  })

  test('and the row policies say so by themselves', async () => {
    const { database } = work.house.app.context
    const [ruth, owen] = [await listed('Ruth Calder'), await listed('Owen Field')]
    const give = (by: Listed, role: string, person: string) =>
      database.as({ person: by.id, roles: by.roles }, sql =>
        sql
          .withTables<{
            'people.role_held': { person: string; role: string; since: Date; given_by: string }
          }>()
          .insertInto('people.role_held')
          .values({ person, role, since: clock.now(), given_by: by.id })
          .execute(),
      )
    await expect(give(ruth, 'chair', ruth.id)).rejects.toThrow('row-level security')
    await expect(give(owen, 'coordinator', owen.id)).rejects.toThrow('row-level security')
    const operator = { ...owen, roles: ['operator' as const] }
    await expect(give(operator, 'officer', ruth.id)).rejects.toThrow('row-level security')
  })
})

describe('somebody who leads', () => {
  test('is not shut out by an operator while nobody else leads', async () => {
    const alone = await peopleAtWork()
    const operator = await alone.join('Opal Operator', ['operator'])
    const { answer } = await operator.api('/api/queries/list-people')
    const ruth = (answer as { answer: Listed[] }).answer.find(({ name }) => name === 'Ruth Calder')
    const shut = { person: ruth?.id, reason: 'Try.' }
    expect(await act(operator, 'deactivate-person', shut)).toEqual([422, 'last-leader'])
    await alone.join('Dirk Deputy', ['deputy'])
    expect(await act(operator, 'deactivate-person', shut)).toEqual([200, undefined])
    expect((await alone.coordinator.raw('GET', '/me')).status).toBe(303)
    await alone.close()
  }, 60_000)

  test('stays when two take it from each other at the same moment', async () => {
    const pair = await peopleAtWork()
    const deputy = await pair.join('Dirk Deputy', ['deputy'])
    const { answer } = await deputy.api('/api/queries/list-people')
    const [dirk, ruth] = ['Dirk Deputy', 'Ruth Calder'].map(name =>
      (answer as { answer: (Listed & { version: number })[] }).answer.find(one => one.name === name),
    )
    const taking = (person: string | undefined) => ({ person, reason: 'The other should go.' })
    const both = await heldUp(pair, () => [
      act(pair.coordinator, 'deactivate-person', taking(dirk?.id)),
      act(deputy, 'deactivate-person', taking(ruth?.id)),
    ])
    const ends = await Promise.all(both)
    expect(ends.map(([status]) => status).sort()).toEqual([200, 422])
    expect(
      await pair.rows(
        `select from people.account a join people.role_held r on r.person = a.id
         where state = 'active' and role in ('coordinator', 'deputy')`,
      ),
    ).toHaveLength(1)
    await pair.close()
  }, 60_000)
})

/** Begins acts that change who leads, and lets them go on once all of them wait for each other. */
async function heldUp<T>(at: PeopleAtWork, begin: () => Promise<T>[]): Promise<Promise<T>[]> {
  const holder = new pg.Client(at.house.database.administrator)
  await holder.connect()
  await holder.query(`begin; select pg_advisory_xact_lock(hashtext('who leads'))`)
  const acts = begin()
  for (let waiting = 0; waiting < acts.length; )
    waiting = Number(
      (
        await at.rows(
          `select count(*) from pg_locks where locktype = 'advisory' and not granted
           and database = (select oid from pg_database where datname = current_database())`,
        )
      )[0]?.['count'],
    )
  await holder.query('commit')
  await holder.end()
  return acts
}

describe('closing an account', () => {
  test('ends every session, takes the key and the named files, and leaves what they wrote', async () => {
    const lea = await work.join('Lea Leaver', ['officer'])
    const file = await logCall(lea, { callerName: 'Maya Kowalska', words: 'Lea wrote this.' })
    const { id } = await listed('Lea Leaver')
    await act(work.coordinator, 'grant-file', { file: idIn(file.path), person: id })
    await close('Lea Leaver')
    expect((await pageOf('Lea Leaver')).text).toContain('Their contract ended.')
    expect((await lea.raw('GET', '/me')).status).toBe(303)
    expect((await work.signIn(addressOf('Lea Leaver'))).status).toBe(422)
    expect(await holdsKey('Lea Leaver')).toBe(false)
    expect(await work.rows(`select from vault.file_grant where person = '${id}'`)).toEqual([])
    const read = await work.officer.get(file.path)
    expect(read.text).toContain('Lea wrote this.')
    expect(read.text).toContain('Lea Leaver')
  })

  test('asks why, and keeps the reason from all but those who lead', async () => {
    await work.join('Rod Reason', ['reviewer'])
    const operator = await work.join('Olga Operator', ['operator'])
    const bare = await work.coordinator.submit(await doorOf('Rod Reason'), {}, 'Close the account')
    expect(bare.text).toContain('Say why')
    await close('Rod Reason')
    const { id } = await listed('Rod Reason')
    expect((await operator.get(`/people/${id}/door`)).text).not.toContain('contract')
    const [row] = await work.rows<{ text: string }>(
      `select encode(sealed_reason, 'escape') as text from people.account_change where what = 'closed' and person = '${id}'`,
    )
    expect(row?.text).toBeDefined()
    expect(row?.text).not.toContain('contract')
  })

  test('is undone by those who lead: the same password, the same roles, the key given again', async () => {
    await work.join('Bea Back', ['officer'])
    await close('Bea Back')
    expect(await holdsKey('Bea Back')).toBe(false)
    await work.coordinator.submit(
      await pageOf('Bea Back'),
      { Why: 'She is back from leave.' },
      'Open the account',
    )
    expect(await holdsKey('Bea Back')).toBe(true)
    expect((await work.signIn(addressOf('Bea Back'))).path).toBe('/today')
  })

  test('by an operator shuts the door, leaves the keys to those who lead, and an operator cannot open it', async () => {
    const operator = await work.join('Otto Operator', ['operator'])
    const shut = await work.join('Sam Shut', ['officer'])
    const { id } = await listed('Sam Shut')
    await close('Sam Shut', operator)
    expect((await shut.raw('GET', '/me')).status).toBe(303)
    expect(await holdsKey('Sam Shut')).toBe(true)
    expect(await act(operator, 'reactivate-person', { person: id, reason: 'Mine.' })).toEqual([
      403,
      'not-for-you',
    ])
    expect(await act(operator, 'invite-again', { person: id })).toEqual([422, 'account-closed'])
    await work.coordinator.submit(await doorOf('Sam Shut'), { Why: 'They left.' }, 'Take the keys')
    expect(await holdsKey('Sam Shut')).toBe(false)
  })

  test('by an operator is all the row policies allow them: they open none, rename none, and see no reason', async () => {
    await work.join('Pat Policy', ['reviewer'])
    const { id } = await listed('Pat Policy')
    const { database } = work.house.app.context
    const operator = { person: (await listed('Owen Field')).id, roles: ['operator'] }
    const set = (state: string) =>
      database.as(operator, sql =>
        sql
          .withTables<{ 'people.account': { id: string; state: string } }>()
          .updateTable('people.account')
          .set({ state })
          .where('id', '=', id)
          .executeTakeFirst(),
      )
    await expect(set('active')).rejects.toThrow('row-level security')
    expect((await set('inactive')).numUpdatedRows).toBe(1n)
    expect((await set('invited')).numUpdatedRows).toBe(0n)
    const seen = await database.as(operator, sql =>
      sql
        .withTables<{ 'people.account_change': { id: string } }>()
        .selectFrom('people.account_change')
        .select('id')
        .execute(),
    )
    expect(seen).toEqual([])
  })

  test('does not destroy the last way to a restricted file', async () => {
    const deputy = await work.join('Ina Only', ['deputy'])
    const file = await logCall(deputy, { callerName: 'Halina Brandt', words: 'Only for Ina.' })
    await act(deputy, 'restrict-file', { file: idIn(file.path), people: [] })
    await close('Ina Only')
    const { id } = await listed('Ina Only')
    expect(await work.rows(`select from vault.file_grant where person = '${id}'`)).toHaveLength(1)
    expect((await pageOf('Ina Only')).text).toContain('one file by name')
    await work.coordinator.submit(await pageOf('Ina Only'), { Why: 'Needed.' }, 'Open the account')
    const back = work.house.visitor()
    await work.signIn(addressOf('Ina Only'), back)
    expect((await back.get(file.path)).text).toContain('Only for Ina.')
  })

  test('of somebody who never came is refused: the invitation is withdrawn instead', async () => {
    await work.coordinator.api('/api/commands/invite-person', {
      name: 'Nev Never',
      address: addressOf('Nev Never'),
      roles: ['chair'],
    })
    const { id } = await listed('Nev Never')
    const ended = await act(work.coordinator, 'deactivate-person', { person: id, reason: 'x' })
    expect(ended).toEqual([422, 'never-taken-up'])
  })
})

describe('who may what with accounts', () => {
  const COMMANDS = {
    'invite-person': ['coordinator', 'deputy'],
    'change-roles': ['coordinator', 'deputy'],
    'reactivate-person': ['coordinator', 'deputy'],
    'withdraw-invitation': ['coordinator', 'deputy'],
    'deactivate-person': ['coordinator', 'deputy', 'operator'],
    'invite-again': ['coordinator', 'deputy', 'operator'],
  }
  const NOBODY = { person: '00000000-0000-4000-8000-000000000000' }

  test.each([
    'deputy',
    'officer',
    'safeguarding-lead',
    'volunteer',
    'reviewer',
    'group-member',
    'chair',
    'vice-chair',
    'clerk',
    'line-manager',
    'operator',
    'witness',
  ] as const)('%s', async role => {
    const client = await work.join(`Role ${role}`, [role])
    for (const [command, roles] of Object.entries(COMMANDS)) {
      const [, refused] = await act(client, command, command === 'invite-person' ? {} : NOBODY)
      expect(refused === 'not-for-you', command).toBe(!roles.includes(role))
    }
    const sees = ['deputy', 'operator'].includes(role)
    expect((await client.raw('GET', '/people')).status).toBe(sees ? 200 : 403)
  })
})

describe('the page People', () => {
  test('says coarsely when somebody was last here', async () => {
    await work.join('Ada Away', ['reviewer'])
    const shown = async () => {
      const { root } = await work.coordinator.get('/people')
      const row = root.querySelectorAll('tr').find(one => one.textContent?.includes('Ada Away'))
      return row?.textContent ?? ''
    }
    expect(await shown()).toContain('Today')
    clock.pass(24 * 60)
    await work.signIn(A_SERVICE.address, work.coordinator)
    expect(await shown()).toContain('Yesterday')
    clock.pass(20 * 24 * 60)
    await work.signIn(A_SERVICE.address, work.coordinator)
    expect(await shown()).toContain('In the last month')
  })

  test('speaks of a volunteer in the service’s own word', async () => {
    const page = await work.coordinator.get('/service')
    await work.coordinator.submit(page, { olderWords: ['volunteer'] }, 'Save')
    expect((await work.coordinator.get('/people/invite')).text).toContain(
      'Independent parental supporter (IPS)',
    )
    const again = await work.coordinator.get('/service')
    await work.coordinator.submit(again, { olderWords: [] }, 'Save')
    expect((await work.coordinator.get('/people/invite')).text).toContain('Volunteer')
  })
})
