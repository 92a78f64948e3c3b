import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { A_SERVICE } from '../../test/a-service.ts'
import type { AuthenticatorApp } from '../../test/authenticator-app.ts'
import { becomeSomebodyOverApi } from '../../test/sign-in-over-api.ts'
import { askByFetch } from './ask-by-fetch.ts'

/** Somebody with an account, a password and an app. */
export interface Colleague {
  address: string
  password: string
  app: AuthenticatorApp
  /** The session in which they set the app up. */
  cookie: string
  id: string
}

/** A running product, its data folder, and the co-ordinator's session. */
interface At {
  origin: string
  data: string
  cookie: string
}

/** Invites so many officers, whose mail lies in the mail folder, and takes the invitations up as them. */
export async function takeOn(count: number, { origin, data, cookie }: At): Promise<Colleague[]> {
  const ask = askByFetch(origin)
  const team: Colleague[] = []
  for (let n = 1; n <= count; n++) {
    const address = `officer.${n}@fenbridge.example`
    const invitation = { name: `Officer Number ${n}`, address, roles: ['officer'] }
    const invited = await ask('/api/commands/invite-person', invitation, cookie)
    const token = await tokenFor(address, join(data, 'mail'))
    const { password } = A_SERVICE
    const half = await ask('/api/commands/accept-invitation', { token, password }, '')
    const session = await becomeSomebodyOverApi(ask, half.cookie)
    const { done } = invited.answer as { done: { person: string } }
    team.push({ address, password, app: session.app, cookie: session.cookie, id: done.person })
  }
  return team
}

async function tokenFor(address: string, folder: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.eml'))
    const mails = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
    const mail = mails.find(text => text.includes(address))?.replaceAll('=\r\n', '')
    const token = /\/invitation\/([\w-]+)/.exec(mail ?? '')?.[1]
    if (token) return token
    await pause(100)
  }
  throw new Error(`No invitation came for ${address}.`)
}
