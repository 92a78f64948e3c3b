import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { partsOf } from './document-of.ts'
import { APPROVED_HOW_WORDS, type ApprovedHow, type Owner, WORDED_WORDS, type Worded } from './how.ts'
import { saidIn, titleOf } from './views-words.ts'

/** A document of somebody's own views as it stands, for conveying it: its newest version, and whether that is approved. */
export interface ViewsToConvey {
  readonly id: string
  readonly owner: Owner
  readonly title: string
  readonly parts: ReturnType<typeof partsOf>
  /** How its words came, in words. */
  readonly worded: string
  /** When and how its owner approved this very version; null: they have not. */
  readonly approved: { readonly at: Date; readonly how: string } | null
}

interface Row {
  id: string
  owner: Owner
  sealed_words: Buffer
  version: number
  said_id: string
  said_words: Buffer
  said_version: number
  how: Worded
  approved_at: Date | null
  approved_how: ApprovedHow | null
}

/** The documents of a file's own views, opened. Nothing goes anywhere by it: conveying is a disclosure (C06, D14). */
export async function viewsToConvey({ sql }: Desk, seal: FileSeal, file: string): Promise<ViewsToConvey[]> {
  const { rows } = await raw<Row>`
    select v.id, v.owner, v.sealed_words, v.version, n.id as said_id, n.sealed_words as said_words,
      n.version as said_version, n.how, a.at as approved_at, a.how as approved_how
    from casework.views v
    join lateral (
      select * from casework.views_version where views = v.id order by number desc limit 1) n on true
    left join lateral (
      select at, how from casework.views_approval where views = v.id and number = n.number order by at limit 1
    ) a on true
    where v.file = ${file} order by n.at, v.id`.execute(sql)
  return rows.map(row => {
    const title = titleOf.open(seal, row)
    const kept = { id: row.said_id, sealed_words: row.said_words, version: row.said_version }
    const { approved_at: at, approved_how: how } = row
    return {
      ...{ id: row.id, owner: row.owner, title, worded: WORDED_WORDS[row.how] },
      parts: partsOf({ title, said: saidIn.open(seal, kept), approved: undefined }),
      approved: at && how ? { at, how: APPROVED_HOW_WORDS[how] } : null,
    }
  })
}
