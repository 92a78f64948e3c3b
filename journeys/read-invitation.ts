import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Product } from './start-product.ts'

const TRIES = 50

/** The mail in the product's mail folder to that address, or the one that is there, once it has arrived. Refuses after ten seconds. */
export async function readInvitation({ data }: Product, to = ''): Promise<{ subject: string; link: string }> {
  const mail = await arrived(join(data, 'mail'), to)
  const [, subject = ''] = /^Subject: (.*)\r$/m.exec(mail) ?? []
  const [link = ''] = /http:\S+\/invitation\/[\w-]+/.exec(withoutSoftBreaks(mail)) ?? []
  return { subject, link }
}

async function arrived(folder: string, to: string): Promise<string> {
  for (let tries = 0; tries < TRIES; tries++) {
    const names = (await readdir(folder).catch(() => [])).filter(file => file.endsWith('.eml'))
    const mails = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
    const [mail] = mails.filter(text => text.includes(`To: ${to}`))
    if (mail) return mail
    await pause(200)
  }
  throw new Error(`No mail came into ${folder}.`)
}

/** Quoted-printable text breaks long lines behind an equals sign. */
const withoutSoftBreaks = (mail: string) => mail.replaceAll('=\r\n', '')
