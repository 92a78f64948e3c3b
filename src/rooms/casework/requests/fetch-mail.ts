import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { standingService } from '#rooms/service'
import { eachUnread } from './mailbox.ts'
import { requestFromEmail } from './request-from-email.ts'
import { takeEmail } from './take-email.ts'

/**
 * Fetches what came to the service's own mailbox, every five minutes: each e-mail becomes a request, sealed, and is
 * marked as read only then. Where the program dies between, the mark in the database keeps it from being taken twice.
 */
export const fetchMail = (url: string) =>
  job({
    name: 'fetch-mail',
    as: 'post-room',
    input: z.object({}),
    every: '*/5 * * * *',
    again: { times: 0, after: 60 },
    async bring(_, atDesk) {
      if (!(await atDesk(standingService))) return 0
      let taken = 0
      await eachUnread(url, async mail => {
        const request = await requestFromEmail(mail.bytes, mail.isWhole)
        if (await atDesk(desk => takeEmail(desk, mail.mark, request))) taken++
      })
      return taken
    },
    carryOut: (_input, _desk, taken) => Promise.resolve(taken),
  })
