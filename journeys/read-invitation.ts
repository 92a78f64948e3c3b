import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Product } from './start-product.ts'

const TRIES = 50

/** The one mail in the product's mail folder, as text, once it has arrived. Refuses after ten seconds. */
export async function readInvitation({ data }: Product): Promise<{ subject: string; link: string }> {
  const mail = await arrived(join(data, 'mail'))
  const [, subject = ''] = /^Subject: (.*)\r$/m.exec(mail) ?? []
  const [link = ''] = /http:\S+\/invitation\/[\w-]+/.exec(withoutSoftBreaks(mail)) ?? []
  return { subject, link }
}

async function arrived(folder: string): Promise<string> {
  for (let tries = 0; tries < TRIES; tries++) {
    const [name] = (await readdir(folder).catch(() => [])).filter(file => file.endsWith('.eml'))
    if (name) return readFile(join(folder, name), 'utf8')
    await pause(200)
  }
  throw new Error(`No mail came into ${folder}.`)
}

/** Quoted-printable text breaks long lines behind an equals sign. */
const withoutSoftBreaks = (mail: string) => mail.replaceAll('=\r\n', '')
