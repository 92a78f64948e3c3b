import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { packageRoot } from '#platform/package-root.ts'
import type { Tables } from './schema/tables.ts'

/** The things that have an older word and one of today; `data/terms.yaml` has both. */
export const TERMS = [
  'service',
  'volunteer',
  'plan',
  'assessment',
  'support',
  'authority',
  'health',
  'tribunal',
] as const
export type TermId = (typeof TERMS)[number]

/** The service's own word for each of them, as it stands in the middle of a sentence. */
export type Terms = Readonly<Record<TermId, string>>

const Term = z.object({ id: z.enum(TERMS), today: z.string(), older: z.string(), means: z.string() })
export type Term = z.output<typeof Term>

/** The words of today and those before them, in the order in which they are asked about. */
export function readTerms(root: string): Term[] {
  return z.array(Term).parse(parse(readFileSync(join(root, 'data/terms.yaml'), 'utf8')))
}

/** How this service speaks: today's words, but for those of which it chose the older one. Today's while none is set up. */
export async function termsOf({ sql }: Pick<Desk, 'sql'>): Promise<Terms> {
  const chosen = await sql
    .withTables<Tables>()
    .selectFrom('service.service')
    .select('older_words')
    .executeTakeFirst()
  const older: readonly string[] = chosen?.older_words ?? []
  const words = ourTerms().map(term => [term.id, older.includes(term.id) ? term.older : term.today])
  return Object.fromEntries(words) as Record<TermId, string>
}

let read: readonly Term[] | undefined

/** Read once: the file comes with the program. */
function ourTerms(): readonly Term[] {
  read ??= readTerms(packageRoot())
  return read
}
