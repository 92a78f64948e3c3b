import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { LEADERS } from '#platform/who.ts'
import { aboutService, chosenWords } from './answers.ts'
import { forgetFace } from './face-of.ts'
import type { Tables } from './schema/tables.ts'
import { standingService } from './standing-service.ts'

/** Changes what the service is called, how it is reached, and which words it uses. Two who do so at once see both. */
export const changeService = command({
  name: 'change-service',
  input: z.strictObject({ ...aboutService, ...chosenWords, version: versionRead }),
  who: LEADERS,
  spoken: ['olderWords', 'version'],
  async carryOut(
    { serviceName: name, area, telephone, serviceEmail, postalAddress, olderWords, version },
    desk,
  ) {
    const standing = await standingService(desk)
    const { numUpdatedRows } = await desk.sql
      .withTables<Tables>()
      .updateTable('service.service')
      .set({
        name,
        area,
        telephone,
        email: serviceEmail ?? null,
        address: postalAddress ?? null,
        older_words: olderWords,
        version: version + 1,
      })
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n && standing) return new Conflict(inWords(standing), standing.version)
    forgetFace(desk.secret)
    return { version: version + 1 }
  },
})

type Standing = NonNullable<Awaited<ReturnType<typeof standingService>>>

const inWords = (standing: Standing) => ({
  serviceName: standing.name,
  area: standing.area,
  telephone: standing.telephone,
  serviceEmail: standing.email ?? '',
  postalAddress: standing.address ?? '',
  olderWords: standing.older_words.join(', '),
})
