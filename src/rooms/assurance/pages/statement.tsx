import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { letterPages } from '#platform/paper/letter-pages.tsx'
import { PROMISES } from '#platform/paths.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { boardWritten } from '../board-written.ts'
import { standingSince } from '../history-of.ts'
import type { Assurance } from '../open-assurance.ts'
import { publishedNow } from '../published-now.ts'
import { statementOf } from '../statement.ts'
import { WATCHERS } from '../who-watches.ts'
import { ASSURANCE } from './paths.ts'

const FILE = 'impartiality-statement-of-assurance'

/** The statement of a day that was written down, to read and as PDF; the latest where none is named. */
export const statementPages = ({ policies }: Assurance) =>
  letterPages({
    path: `${ASSURANCE}/statement`,
    who: WATCHERS,
    params: z.object({ day: z.iso.date().optional().catch(undefined) }),
    rows: true,
    fileName: FILE,
    above: () => <BackLink href={ASSURANCE}>How our promises stand</BackLink>,
    async letter({ params: { day }, desk }) {
      const board = await boardWritten(desk.sql, day)
      if (!board) return refuse(notFound)
      const since = await standingSince(desk.sql, board.day)
      const clauses = board.clauses.map(one => ({ ...one, since: since.get(one.id)?.since ?? board.day }))
      return statementOf({ ...board, clauses, policy: policies.get(board.profile)?.name ?? board.profile })
    },
  })

/** The statement that was published last, for anybody: to the byte what the group read of that day. */
export const publicStatementPages = ({ policies }: Assurance) =>
  letterPages({
    path: `${PROMISES}/statement`,
    who: 'anyone',
    params: z.object({}),
    rows: true,
    fileName: FILE,
    above: () => <BackLink href={PROMISES}>Our promises</BackLink>,
    async letter({ desk }) {
      const published = await publishedNow(desk.sql)
      if (!published) return refuse(notFound)
      const policy = policies.get(published.profile)?.name ?? published.profile
      return statementOf({ ...published, policy })
    },
  })
