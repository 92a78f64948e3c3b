import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'
import type { ViewsDocument } from './document-of.ts'
import type { ApprovedHow } from './how.ts'
import { openJoint } from './joint-words.ts'

/**
 * What several families say together, and which of those whose files are open to whoever asks approved it as it stands.
 * Those whose files are not open to them are only counted.
 */
export const readJointViews = query({
  name: 'read-joint-views',
  input: z.strictObject({ joint: z.uuid() }),
  who: CASEWORKERS,
  async answer({ joint: id }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.joint_views')
      .select(['id', 'number', 'families', 'sealed_words', 'version', 'by', 'at'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    const words = await openJoint(desk, row)
    if (words instanceof Refusal) return words
    const parts = await partsOf(desk, id, row.number)
    const approved = parts.filter(({ isApproved }) => isApproved)
    const names = await namesOf(desk, [row.by])
    return {
      ...words,
      id,
      number: row.number,
      version: row.version,
      by: names.get(row.by) ?? 'Somebody who has left',
      at: row.at,
      parts,
      others: row.families - parts.length,
      /** When the last of them approved; undefined while one has not, or nobody here can know. */
      approvedAt: row.families > 0 && approved.length === row.families ? latest(approved) : undefined,
    }
  },
})

export type JointViews = Exclude<Awaited<ReturnType<typeof readJointViews.answer>>, { kind: unknown }>

/** What the families take along. */
export const jointDocument = ({ title, said, approvedAt }: JointViews): ViewsDocument => ({
  title,
  said,
  isJoint: true,
  approved: approvedAt && { at: approvedAt },
})

async function partsOf({ sql }: Desk, joint: string, number: number) {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.joint_part as p')
    .innerJoin('casework.file as f', 'f.id', 'p.file')
    .select(['p.file', 'f.reference', 'p.approved_number', 'p.approved_how', 'p.approved_at'])
    .where('p.joint', '=', joint)
    .where('p.left_at', 'is', null)
    .orderBy('f.reference')
    .execute()
  return rows.map(row => ({
    file: row.file,
    reference: referenceInWords(row.reference),
    isApproved: row.approved_number === number,
    approvedHow: row.approved_how as ApprovedHow | null,
    approvedAt: row.approved_at,
  }))
}

const latest = (parts: readonly { approvedAt: Date | null }[]): Date =>
  new Date(Math.max(...parts.map(({ approvedAt }) => approvedAt?.getTime() ?? 0)))
