import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { A_SERVICE } from './a-service.ts'
import { handSetClock } from './hand-set-clock.ts'
import type { HouseClient } from './house-client.ts'
import { addressOf, idIn, lastInvitation, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

const clock = handSetClock()
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

async function invite(name: string, roles = ['officer']): Promise<string> {
  const page = await work.coordinator.get('/people/invite')
  await work.coordinator.submit(page, { name, address: addressOf(name), roles })
  return lastInvitation(work.house, work.rows)
}

/** Takes it up, and sets up whatever else is asked of a newcomer. */
async function accept(path: string, visitor = work.house.visitor(), password = A_SERVICE.password) {
  const invitation = await visitor.get(path)
  const next = await visitor.submit(invitation, { password })
  if (!next.path.startsWith('/sign-in/set-up')) return next
  const [address = ''] = /[\w.]+@fenbridge\.example/.exec(invitation.text) ?? []
  return work.settleIn(visitor, address, next)
}

/** The page of whoever has this name, or of how they come in, as the co-ordinator sees it. */
async function pageOf(name: string, door = '') {
  const { answer } = await work.coordinator.api('/api/queries/list-people')
  const found = (answer as { answer: { id: string; name: string }[] }).answer.find(one => one.name === name)
  return work.coordinator.get(`/people/${found?.id ?? 'nobody'}${door}`)
}

const isOver = async (path: string) =>
  (await work.house.visitor().get(path)).title.startsWith('This invitation is over')

describe('an invitation', () => {
  test('says who invites to what, and for which address', async () => {
    const page = await work.house.visitor().get(await invite('Vi Seen', ['officer', 'volunteer']))
    expect(page.text).toContain('Ruth Calder invites you to Fenbridge Parent Partnership')
    expect(page.text).toContain(addressOf('Vi Seen'))
    expect(page.text).toContain('Officer, Independent parental supporter (IPS)')
    expect(page.text).toMatch(/The invitation is good until ?\d+ \w+ 202\d, 10:/)
  })

  test('that was made up says nothing about anybody', async () => {
    await invite('Vi Unseen')
    const page = await work.house.visitor().get('/invitation/made-up')
    expect(page.heading).toBe('This invitation is over')
    for (const word of ['Ruth', 'Unseen', '@fenbridge']) expect(page.text).not.toContain(word)
  })

  test('works once, also where somebody else had the page open already', async () => {
    const path = await invite('Una Once')
    const thief = work.house.visitor()
    const open = await thief.get(path)
    expect((await accept(path)).path).toBe('/today')
    const late = await thief.submit(open, { password: 'the thief tries it too' })
    expect([late.status, late.path]).toEqual([410, path])
    expect(late.text).toContain('This invitation was used already')
    expect(thief.isSignedIn).toBe(false)
    expect(await isOver(path)).toBe(true)
  })

  test('taken up by two at the same moment opens one account once', async () => {
    const path = await invite('Dee Double')
    const [one, other] = [work.house.visitor(), work.house.visitor()]
    const answers = await Promise.all([accept(path, one), accept(path, other)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
  })

  test('works for seven days; what ran out is listed as such, and sent again works again', async () => {
    const path = await invite('Ed Later')
    clock.pass(6 * 24 * 60)
    const open = await work.house.visitor().get(path)
    clock.pass(24 * 60 + 1)
    await work.everybodySignedIn()
    expect((await work.house.visitor().submit(open, { password: A_SERVICE.password })).status).toBe(410)
    expect((await work.coordinator.get('/people')).text).toContain('Invitation ran out')
    await work.coordinator.submit(await pageOf('Ed Later', '/door'), {}, 'Send a new invitation')
    expect((await accept(await lastInvitation(work.house, work.rows))).path).toBe('/today')
  })

  test('sent again kills the link before it', async () => {
    const first = await invite('Ann Again')
    await work.coordinator.submit(await pageOf('Ann Again', '/door'), {}, 'Send a new invitation')
    const second = await lastInvitation(work.house, work.rows)
    expect(second).not.toBe(first)
    expect(await isOver(first)).toBe(true)
    expect((await accept(second)).path).toBe('/today')
  })

  test('withdrawn leaves no account, and the address may be invited anew', async () => {
    const path = await invite('Wim Withdrawn')
    await work.coordinator.submit(await pageOf('Wim Withdrawn'), {}, 'Withdraw the invitation')
    expect(await isOver(path)).toBe(true)
    expect((await work.coordinator.get('/people')).text).not.toContain('Wim Withdrawn')
    expect((await accept(await invite('Wim Withdrawn'))).path).toBe('/today')
  })

  test('is listed while it is open, and no longer', async () => {
    const path = await invite('Lis Listed')
    const listed = async () => {
      const { html } = await work.coordinator.get('/people')
      return html.slice(html.indexOf('Open invitations')).includes(addressOf('Lis Listed'))
    }
    expect(await listed()).toBe(true)
    await accept(path)
    expect(await listed()).toBe(false)
  })

  test('is not taken up in a browser where somebody else is signed in, and stays good for the right person', async () => {
    const path = await invite('Sue Someone')
    const told = await work.officer.get(path)
    expect(told.heading).toBe('Sign out first')
    expect(told.text).toContain('Owen Field')
    const token = path.split('/').at(-1)
    const { status, answer } = await work.officer.api('/api/commands/accept-invitation', {
      token,
      password: A_SERVICE.password,
    })
    expect([status, answer]).toEqual([409, expect.objectContaining({ refused: 'signed-in-already' })])
    expect((await work.officer.raw('GET', '/me')).status).toBe(200)
    expect((await accept(path)).path).toBe('/today')
  })

  test('is for the address that was invited: no other can be sent along, nor roles, nor a person', async () => {
    const token = (await invite('Pia Plain', ['witness'])).split('/').at(-1)
    for (const more of [
      { address: 'thief@elsewhere.example' },
      { roles: ['coordinator'] },
      { person: 'x' },
    ]) {
      const visitor = work.house.visitor()
      const body = { token, password: A_SERVICE.password, ...more }
      const { status, answer } = await visitor.api('/api/commands/accept-invitation', body)
      expect([status, answer]).toEqual([400, expect.objectContaining({ refused: 'not-understood' })])
      expect(visitor.isSignedIn).toBe(false)
    }
    const pia = work.house.visitor()
    await accept(`/invitation/${token}`, pia)
    expect((await pia.raw('GET', '/people')).status).toBe(403)
    expect((await work.signIn(addressOf('Pia Plain'))).status).toBe(200)
  })

  test('is refused for an address that has an account or an invitation, however it is written', async () => {
    await invite('Tom Taken')
    for (const address of [addressOf('Owen Field').toUpperCase(), ` ${addressOf('Tom Taken')} `]) {
      const { status, answer } = await work.coordinator.api('/api/commands/invite-person', {
        name: 'Somebody Else',
        address,
        roles: ['coordinator'],
      })
      expect([status, answer]).toEqual([422, expect.objectContaining({ refused: 'address-taken' })])
    }
    expect((await work.signIn(addressOf('Owen Field'))).path).toBe('/today')
  })

  test('brings the key to a role that works with families, and to no other', async () => {
    await invite('Kay Keyed')
    await invite('Noa Keyless', ['chair', 'line-manager', 'volunteer'])
    const rows = await work.rows<{ key: boolean }>(
      'select sealed_service_key is not null as key from people.invitation order by made_at desc, ctid desc limit 2',
    )
    expect(rows.map(({ key }) => key)).toEqual([false, true])
  })

  test('cannot give the role of a parent, nor one that there is not', async () => {
    for (const role of ['parent', 'young-person', 'doorkeeper', 'founder', 'timekeeper', 'custodian'])
      expect(
        (
          await work.coordinator.api('/api/commands/invite-person', {
            name: 'No Role',
            address: `${role}@fenbridge.example`,
            roles: [role],
          })
        ).status,
      ).toBe(400)
  })
})

describe('somebody who has an account and is invited again', () => {
  test('is signed out at once, chooses a new password, and the old one works no more', async () => {
    const lena = await work.join('Lena Lost', ['officer'])
    await work.coordinator.submit(await pageOf('Lena Lost', '/door'), {}, 'Send a new invitation')
    expect((await lena.raw('GET', '/me')).status).toBe(303)
    expect((await work.signIn(addressOf('Lena Lost'))).status).toBe(422)
    const again = work.house.visitor()
    await accept(await lastInvitation(work.house, work.rows), again, 'another long password')
    expect((await again.get('/me')).text).toContain('Carried by this session')
    expect((await work.signIn(addressOf('Lena Lost'))).status).toBe(422)
  })

  test('begins anew: their app, passkeys and recovery code from before are worth nothing', async () => {
    await work.join('Ned Anew', ['officer'])
    const person = idIn((await pageOf('Ned Anew')).path)
    const before = await work.rows('select from people.authenticator where person = $1', [person])
    expect(before).toHaveLength(1)
    await work.coordinator.submit(await pageOf('Ned Anew', '/door'), {}, 'Send a new invitation')
    const again = work.house.visitor()
    const link = await lastInvitation(work.house, work.rows)
    const next = await again.submit(await again.get(link), { password: A_SERVICE.password })
    expect(next.path).toBe('/sign-in/set-up')
    const left = await work.rows(
      `select person from people.authenticator where person = $1
       union all select person from people.recovery_code where person = $1
       union all select person from vault.person_wrap where person = $1 and kind <> 'password'`,
      [person],
    )
    expect(left).toEqual([])
  })

  test('can sign in as before when that invitation is withdrawn', async () => {
    await work.join('Bo Before', ['officer'])
    await work.coordinator.submit(await pageOf('Bo Before', '/door'), {}, 'Send a new invitation')
    await work.coordinator.submit(await pageOf('Bo Before'), {}, 'Withdraw the invitation')
    expect((await work.signIn(addressOf('Bo Before'))).path).toBe('/today')
  })

  test('by an operator comes back without any key to files', async () => {
    const operator = await work.join('Op Erator', ['operator'])
    await work.join('Oda Officer', ['officer'])
    await work.everybodySignedIn()
    const { path } = await pageOf('Oda Officer', '/door')
    await operator.submit(await operator.get(path), {}, 'Send a new invitation')
    const oda = work.house.visitor()
    await accept(await lastInvitation(work.house, work.rows), oda)
    expect((await oda.get('/me')).text).toContain('Not granted')
  })
})

describe('an address', () => {
  const inviting = (client: HouseClient, address: string, role: string) =>
    client.api('/api/commands/invite-person', { name: 'An Address', address, roles: [role] })

  test.each([
    'spaces around@fenbridge.example',
    `${'x'.repeat(65)}@fenbridge.example`,
    `a@${'x'.repeat(250)}.example`,
    'a@b@fenbridge.example',
    'two@fenbridge.example, three@fenbridge.example',
    'a\r\nBcc: b@fenbridge.example',
    'nobody',
  ])('that is none gets no invitation: %j', async address => {
    expect((await inviting(work.coordinator, address, 'officer')).status).toBe(422)
  })

  test('with a tag, in letters of any language, or with a space typed after it gets one', async () => {
    for (const address of ['tag+one@fenbridge.example', 'josé@fenbridge.example', ' late@fenbridge.example '])
      expect((await inviting(work.coordinator, address, 'vice-chair')).status).toBe(200)
  })
})
