import { z } from 'zod'
import type { Letter } from '#platform/paper/letter.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { lettersSent, referenceInWords } from '#rooms/casework'
import { dateAt, type PlainDate } from '#rooms/facts'
import { permissionRows } from '../consent/permission.ts'
import { toWhom } from '../consent/permission-rows.tsx'
import { familyToRead } from '../family-at-hand.ts'
import { disclosureRows } from './disclosure-row.ts'
import { openDisclosure } from './disclosure-words.ts'
import { GROUND_WORDS, type Ground, WAY_WORDS } from './grounds.ts'

/** One thing that left, as a line of the list. */
export interface LeftLine {
  readonly id: string
  readonly href: string
  readonly on: PlainDate
  readonly at: Date
  readonly to: string
  readonly ground: Ground | 'letter'
  /** "With their permission", or that it is a letter to the family. */
  readonly why: string
  readonly how: string
  /** What it was about, in a line. */
  readonly about: string
  /** What was written or said, word for word; nothing for a letter that they have. */
  readonly whole: Letter['blocks']
  readonly papers: readonly string[]
  /** Whose permission it was, or to whom of the file a letter went; null on a lawful ground. */
  readonly person: string | null
  readonly isKept: boolean
  /** On a lawful ground: who of the file was told. */
  readonly told: readonly string[]
}

/** One that is being prepared. */
export interface BeginningLine {
  readonly id: string
  readonly to: string
  readonly ground: Ground
  readonly at: Date
}

/** Everything that ever left a file, the latest first: what was sent, what was said, and letters; and what is being prepared. */
export const whatLeft = query({
  name: 'what-left',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const standing = await familyToRead(desk, file)
    if (standing instanceof Refusal) return standing
    const { seal, family } = standing
    const [rows, permissions, letters] = await Promise.all([
      disclosureRows(desk, file),
      permissionRows(desk, file),
      lettersSent(desk, seal, file),
    ])
    const opened = rows.map(row => ({ row, words: openDisclosure(seal, row) }))
    const left = opened.flatMap(({ row, words }): LeftLine[] =>
      row.left_at && row.left_on && row.way
        ? [
            {
              ...{ id: row.id, href: `/disclosures/${row.id}`, on: row.left_on, at: row.left_at },
              ...{
                to: toWhom(words),
                ground: row.ground,
                why: GROUND_WORDS[row.ground],
                how: WAY_WORDS[row.way],
              },
              ...{ about: words.title, whole: words.left?.letter.blocks ?? [] },
              ...{ papers: (words.left?.papers ?? []).map(({ name }) => name) },
              person: permissions.find(({ id }) => id === row.permission)?.person ?? null,
              isKept: row.kept_from_family,
              told: words.told,
            },
          ]
        : [],
    )
    const names = new Map(family.people.map(({ id, name }) => [id, name]))
    const written = letters.map(
      (letter): LeftLine => ({
        ...{ id: letter.id, href: `/letters/${letter.id}`, on: dateAt(letter.sentAt), at: letter.sentAt },
        ...{
          to: names.get(letter.person ?? '') || 'The family',
          ground: 'letter',
          why: 'A letter to the family',
        },
        ...{
          how: letter.how,
          about: letter.title,
          whole: [],
          papers: [],
          person: letter.person,
          isKept: false,
          told: [],
        },
      }),
    )
    return {
      reference: referenceInWords(family.reference),
      people: family.people,
      isYoungPersons: family.isYoungPersons,
      left: [...left, ...written].sort((one, other) => other.at.getTime() - one.at.getTime()),
      prepared: opened.flatMap(({ row, words }): BeginningLine[] =>
        row.left_at ? [] : [{ id: row.id, to: toWhom(words), ground: row.ground, at: row.at }],
      ),
    }
  },
  about: ({ file }) => file,
})
