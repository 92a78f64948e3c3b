import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { exchangeServiceKey } from './exchange-service-key.ts'
import { keyMissing } from './file-seal.ts'
import { isServiceKey } from './service-check.ts'
import type { Staff } from './staff.ts'

const notMeant = {
  code: 'not-meant',
  status: 422,
  sentence: 'Type NEW KEY to exchange the service key: everybody, you too, has to sign in again afterwards.',
} as const

/**
 * Exchanges the service key, as after somebody who held it has left: files' keys, names for the search, grants and
 * the copy for the recovery sheets are sealed anew, nothing else. Everybody's session ends, since it carries the old key.
 */
export const rotateServiceKey = (staff: Staff) =>
  command({
    name: 'rotate-service-key',
    input: z.strictObject({ words: z.string().trim().max(20).default('') }),
    who: LEADERS,
    refusals: [keyMissing, notMeant],
    session: 'ends',
    async carryOut({ words }, desk) {
      if (words.toUpperCase() !== 'NEW KEY') return refuse(notMeant, { field: 'words' })
      // Whoever makes a file or a grant meanwhile waits, and finds that their key is not the one in use any more.
      await raw`lock table vault.custody, vault.file_key, vault.index_entry, vault.service_grant, vault.escrow,
        vault.intake_key in exclusive mode`.execute(desk.sql)
      const service = desk.person?.keys?.service
      if (!service || !(await isServiceKey(desk, service))) return refuse(keyMissing)
      const files = await exchangeServiceKey(desk, service)
      await staff.endSessions(desk)
      return { files }
    },
  })
