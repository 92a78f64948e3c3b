import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Letter, openPost } from './open-post.ts'

const letter: Letter = {
  id: '6f1c1a52-0000-4000-8000-00000000000a',
  to: 'siân+queue@post.example',
  subject: 'A message from the service’s post room',
  text: 'Dîner à huit heures.\nSee https://partnership.example/sign-in\n.\nEnd',
  madeAt: new Date('2026-03-01T09:30:00Z'),
}
const mailFrom = 'Marsh Partnership <no-reply@partnership.example>'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-post-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('mail without a mail server', () => {
  test('becomes one file each, for its owner alone, and a second try replaces the first', async () => {
    const mailFolder = join(folder, 'mail')
    const deliver = openPost({ mailFolder, mailFrom })
    await deliver(letter)
    await deliver(letter)
    expect(await readdir(mailFolder)).toEqual([`${letter.id}.eml`])
    expect((await stat(mailFolder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(mailFolder, `${letter.id}.eml`))).mode & 0o777).toBe(0o600)
  })

  test('says that a machine wrote it, and nothing about which', async () => {
    const mailFolder = join(folder, 'headers')
    await openPost({ mailFolder, mailFrom })(letter)
    const whole = await readFile(join(mailFolder, `${letter.id}.eml`), 'utf8')
    expect(whole).toContain('From: Marsh Partnership <no-reply@partnership.example>')
    expect(whole).toContain(`Message-ID: <${letter.id}@partnership.example>`)
    expect(whole).toContain('Auto-Submitted: auto-generated')
    expect(whole).toContain('Date: Sun, 01 Mar 2026 09:30:00 +0000')
    expect(whole).toContain('Content-Type: text/plain; charset=utf-8')
    expect(whole).not.toContain(hostname())
    expect(whole).not.toMatch(/X-Mailer|nodemailer|<img|text\/html/i)
  })

  test('has its files with it, whole and under the names given', async () => {
    const mailFolder = join(folder, 'files')
    const content = Buffer.from('what is in the paper').toString('base64')
    await openPost({ mailFolder, mailFrom })({ ...letter, files: [{ name: 'paper-1.pdf', content }] })
    const whole = await readFile(join(mailFolder, `${letter.id}.eml`), 'utf8')
    expect(whole).toContain('filename=paper-1.pdf')
    expect(whole).toContain(content)
  })
})

describe('mail over a mail server', () => {
  test('arrives whole, greeted under the name it is sent from', async () => {
    const heard = await withMailServer(SAYS_YES, port =>
      openPost({ smtp: `smtp://127.0.0.1:${port}`, mailFolder: folder, mailFrom })(letter),
    )
    expect(heard).toMatch(/EHLO \[?partnership\.example/)
    expect(heard).toContain('MAIL FROM:<no-reply@partnership.example>')
    expect(heard).toMatch(/RCPT TO:<siân\+queue@post\.example>/)
    expect(heard).toContain('Subject: =?UTF-8?')
  })

  test('that the server does not take is a fault, so that it is tried again', async () => {
    const sending = withMailServer({ ...SAYS_YES, RCPT: '450 try later' }, port =>
      openPost({ smtp: `smtp://127.0.0.1:${port}`, mailFolder: folder, mailFrom })(letter),
    )
    await expect(sending).rejects.toMatchObject({ responseCode: 450 })
  })

  test('does not leave this machine unencrypted, unless the operator says so', async () => {
    // The same loopback, written so that it does not look like this machine.
    const elsewhere = (port: number) => `smtp://[::ffff:127.0.0.1]:${port}`
    const send = (more: string) => (port: number) =>
      openPost({ smtp: `${elsewhere(port)}${more}`, mailFolder: folder, mailFrom })(letter)
    await expect(withMailServer(SAYS_YES, send(''))).rejects.toMatchObject({ code: 'ETLS' })
    expect(await withMailServer(SAYS_YES, send('?ignoreTLS=true'))).toContain('RCPT TO')
  })
})

const SAYS_YES: Record<string, string> = {
  EHLO: '250-post.example\r\n250 SMTPUTF8',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  '.': '250 taken',
  QUIT: '221 bye',
}

/** A mail server of a few words; gives all that was said to it. */
async function withMailServer(
  answers: Record<string, string>,
  work: (port: number) => Promise<void>,
): Promise<string> {
  let heard = ''
  const server: Server = createServer(socket => {
    socket.write('220 post.example\r\n')
    socket.on('error', () => {})
    let inData = false
    let rest = ''
    socket.on('data', chunk => {
      heard += chunk
      rest += chunk
      const lines = rest.split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const word = line.split(' ')[0] ?? ''
        if (inData && line !== '.') continue
        inData = word === 'DATA'
        socket.write(`${answers[word] ?? '500 what?'}\r\n`)
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    await work((server.address() as AddressInfo).port)
    return heard
  } finally {
    server.close()
  }
}
