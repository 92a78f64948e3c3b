import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { packageRoot } from '#platform/package-root.ts'
import { INDEPENDENCE_CODES } from './independence.ts'
import { WHAT_FOR_CODES } from './what-for.ts'

const Supplied = z.array(
  z.strictObject({
    id: z.uuid(),
    name: z.string(),
    about: z.string(),
    issues: z.array(z.enum(WHAT_FOR_CODES)).min(1),
    area: z.string(),
    phone: z.string().default(''),
    independence: z.enum(INDEPENDENCE_CODES),
    because: z.string().default(''),
    source: z.string(),
  }),
)
export type SuppliedOrganisation = z.output<typeof Supplied>[number]

/** The organisations that come with the product (`data/directory.yaml`), read once. Nobody has checked them yet. */
export function suppliedOrganisations(): readonly SuppliedOrganisation[] {
  read ??= Supplied.parse(
    parse(readFileSync(join(packageRoot(import.meta.dirname), 'data/directory.yaml'), 'utf8')),
  )
  return read
}

let read: readonly SuppliedOrganisation[] | undefined
