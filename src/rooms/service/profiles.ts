import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** What a profile says of itself; its clauses are read by whoever checks them. */
const Profile = z.object({ name: z.string(), group: z.string(), host: z.string() })

/** The five policies, by the names of their files. */
export const PROFILES = ['cambridgeshire', 'croydon', 'devon', 'norfolk', 'reading'] as const

export interface ProfileName {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly host: string
}

/** The policy profiles that come with the product, by name; each is a file in `profiles/`. */
export function readProfiles(root: string): ProfileName[] {
  const folder = join(root, 'profiles')
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .map(file => ({
      id: file.replace('.yaml', ''),
      ...Profile.parse(parse(readFileSync(join(folder, file), 'utf8'))),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
