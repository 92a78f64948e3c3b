import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { TERMS, type TermId } from './terms.ts'

/** What a profile says of itself; its clauses are read by whoever checks them. */
const Profile = z.object({
  name: z.string(),
  group: z.string(),
  names_no_group: z.boolean().default(false),
  host: z.string(),
  older_words: z.array(z.enum(TERMS)).default([]),
})

/** The five policies, by the names of their files. */
export const PROFILES = ['cambridgeshire', 'croydon', 'devon', 'norfolk', 'reading'] as const

export interface ProfileName {
  readonly id: string
  readonly name: string
  readonly group: string
  /** Whether its policy names that group itself. */
  readonly namesGroup: boolean
  readonly host: string
  /** The things for which its policy has an older word. */
  readonly olderWords: readonly TermId[]
}

/** The policy profiles that come with the product, by name; each is a file in `profiles/`. */
export function readProfiles(root: string): ProfileName[] {
  const folder = join(root, 'profiles')
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .map(file => {
      const {
        older_words: olderWords,
        names_no_group,
        ...named
      } = Profile.parse(parse(readFileSync(join(folder, file), 'utf8')))
      return { id: file.replace('.yaml', ''), ...named, namesGroup: !names_no_group, olderWords }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
