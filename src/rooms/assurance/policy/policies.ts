import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ControlBook } from '../control-book.ts'
import type { Policy } from './policy.ts'
import { readProfile } from './read-profile.ts'

/**
 * Every policy that comes with the product, by its id, and the sets of standards after them. Throws with every fault and
 * its line where a file has one.
 */
export function readPolicies(root: string, book: ControlBook): ReadonlyMap<string, Policy> {
  const folder = join(root, 'profiles')
  const inFolder = (path: string) =>
    readdirSync(join(folder, path))
      .filter(file => file.endsWith('.yaml'))
      .sort()
      .map(file => join(path, file))
  const read = [...inFolder('.'), ...inFolder('standards')].map(file => {
    const id = file.replace('/', '-').replace('.yaml', '')
    return { file, id, policy: readProfile(id, readFileSync(join(folder, file), 'utf8'), book) }
  })
  const faults = read.flatMap(({ file, policy }) =>
    Array.isArray(policy) ? policy.map(({ line, says }) => `profiles/${file}:${line} ${says}`) : [],
  )
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return new Map(read.map(({ id, policy }) => [id, policy as Policy]))
}
