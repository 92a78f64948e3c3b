import { sql as raw } from 'kysely'
import { z } from 'zod'
import { openText } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { job } from '#platform/jobs.ts'
import type { Deliver, Letter } from '#platform/mail/open-post.ts'
import { aboutMail } from '#platform/mail.ts'
import type { Metrics } from '#platform/metrics.ts'

/**
 * Sends one posted mail, within a second of its act. Tried for about a day (30 s, 1 min, 2 min ... 1 h), then given
 * up. Either way its address and words are deleted at once; the bare row stays 30 days, so that "did you write to
 * me?" can be answered and a repeated job sends nothing twice.
 */
export function sendMail(deliver: Deliver, metrics: Pick<Metrics, 'mails'>) {
  return job({
    name: 'send-mail',
    as: 'postman',
    input: z.object({ id: z.uuid() }),
    again: { times: 30, after: 30 },
    async bring({ id }, atDesk) {
      const letter = await atDesk(desk => letterOf(id, desk))
      if (letter) await deliver(letter)
    },
    async carryOut({ id }, desk) {
      const done = await ended(id, 'sent_at', desk)
      if (done) metrics.mails.inc({ ended: 'sent' })
      return done
    },
    whenFailed({ id }, desk, last) {
      metrics.mails.inc({ ended: last ? 'given-up' : 'failed' })
      return last ? ended(id, 'given_up_at', desk) : triedAgain(id, desk)
    },
  })
}

async function letterOf(id: string, { sql, secret }: Desk): Promise<Letter | undefined> {
  const { rows } = await raw<{ sealed: Buffer; made_at: Date }>`
    select sealed, made_at from platform.mail where id = ${id} and sealed is not null`.execute(sql)
  const [row] = rows
  if (!row) return undefined
  const letter = JSON.parse(openText(secret.derive('mailer'), row.sealed, aboutMail(id)))
  return { ...letter, id, madeAt: row.made_at }
}

async function ended(id: string, how: 'sent_at' | 'given_up_at', { sql, now }: Desk): Promise<number> {
  const { numAffectedRows } = await raw`
    update platform.mail set sealed = null, tries = tries + 1, ${raw.ref(how)} = ${now}
    where id = ${id} and sealed is not null`.execute(sql)
  return Number(numAffectedRows)
}

async function triedAgain(id: string, { sql }: Desk): Promise<number> {
  await raw`update platform.mail set tries = tries + 1 where id = ${id} and sealed is not null`.execute(sql)
  return 0
}
