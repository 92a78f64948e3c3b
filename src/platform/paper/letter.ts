import { z } from 'zod'

/** Typed words. Whatever they hold, they are printed as they stand: no output takes them for its own code. */
const words = z.string().max(100_000, 'is longer than 100,000 characters')
const said = words.refine(text => text.trim() !== '', 'says nothing')
/** A day as `2027-01-04`. */
const day = z.iso.date('is not a day like 2027-01-04')
/** A language by its short code, as `pl`, so that a voice reads it in that language. */
const language = z.string().regex(/^[a-z]{2,3}$/, 'is not a language code like pl')
/** Where a link may lead; nothing that runs code. */
const address = z
  .string()
  .regex(/^(https?:\/\/|mailto:|tel:)[^\s]+$/, 'is not an address that a letter may lead to')

const piece = z.union([words, z.object({ strong: words }), z.object({ link: address, text: words })])
/** Words of one paragraph; a line break in them stays one. Some may be strong, or lead somewhere. */
const line = z.union([words, z.array(piece).readonly()])

/** Where a statement comes from, and who-knows-when it was held against that; `null`: nobody has yet, and it says so. */
const source = z.object({ words: said, link: address.optional(), checked: day.nullable() })

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: said }),
  z.object({ kind: z.literal('paragraph'), line, lang: language.optional(), source: source.optional() }),
  /** Somebody's own words; `from` says whose they are and when they were said. */
  z.object({ kind: z.literal('quotation'), words: said, from: said, lang: language.optional() }),
  z.object({ kind: z.literal('list'), items: z.array(line).min(1), ordered: z.boolean().optional() }),
  /** What something is called, and what is said about it: an option's cost, time limit, and so on. */
  z.object({
    kind: z.literal('rows'),
    rows: z.array(z.object({ name: said, line })).min(1),
    source: source.optional(),
  }),
  /** Columns to compare. On paper the head stands again at the top of each page. */
  z.object({
    kind: z.literal('table'),
    caption: said,
    head: z.array(said).min(1).max(6),
    rows: z.array(z.array(words)),
  }),
  /** A day that matters, large: what must be done by then, why, and where that is written. */
  z.object({ kind: z.literal('date'), what: said, day, note: words.optional(), source: source.optional() }),
  z.object({ kind: z.literal('notice'), title: said, line }),
])

/** Somebody independent whom the reader can ask: who, what for, and how to reach them. */
const independent = z.object({ name: said, what: said, contact: z.array(line).min(1) })

/** What a letter may be made of. */
export const letterShape = z
  .object({
    /** The heading of the letter, and the title of the document. */
    title: said.refine(text => !text.includes('\n'), 'has more than one line'),
    lang: language.default('en'),
    /** The day that the letter bears. */
    date: day,
    reference: words.optional(),
    /** The lines of the reader's address; none where it is handed over or sent as a file. */
    to: z.array(words).max(8).default([]),
    blocks: z.array(block).max(2000),
    /** The last part of every letter that informs: where the reader can check it independently of the service. */
    check: z.array(independent).optional(),
  })
  .superRefine(({ blocks }, { addIssue }) => {
    for (const [at, path] of headingsTooDeep(blocks))
      addIssue({ code: 'custom', path: ['blocks', at], message: path })
    for (const [at, one] of blocks.entries())
      if (one.kind === 'table' && one.rows.some(row => row.length !== one.head.length))
        addIssue({
          code: 'custom',
          path: ['blocks', at],
          message: 'has a row that is not as long as its head',
        })
  })

/** A letter before it is laid out: typed words and plain values, as JSON would hold them. */
export type Letter = z.input<typeof letterShape>
export type Line = z.input<typeof line>
export type Source = z.input<typeof source>
/** The same after it was read: nothing is missing. */
export type WholeLetter = z.output<typeof letterShape>

/** A voice goes from heading to heading: a level is never skipped (PDF/UA-1, WCAG 1.3.1). */
function headingsTooDeep(blocks: readonly z.output<typeof block>[]): [number, string][] {
  let above = 1
  return blocks.flatMap((one, at): [number, string][] => {
    if (one.kind !== 'heading') return []
    const skips = one.level > above + 1
    above = one.level
    return skips ? [[at, 'is a heading of level 3 with none of level 2 above it']] : []
  })
}
