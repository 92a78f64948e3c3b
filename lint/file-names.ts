import type { Finding } from './finding.ts'

const KINDS = ['util', 'helper', 'service', 'manager', 'controller', 'repository', 'common', 'misc']

/**
 * Files and folders named by a kind of code (utils.ts, case.service.ts, helpers/) instead of by what they do.
 * The room `service`, which is about the service itself, is a noun of the domain.
 */
export function kindNames(paths: readonly string[]): Finding[] {
  const says = 'A file is a verb phrase or a noun of the domain, never a kind of code.'
  return paths.filter(namesAKind).map(at => ({ at, says }))
}

function namesAKind(path: string): boolean {
  const parts = path.replace(/^src\/rooms\/service\//, '').split(/[/.]/)
  return parts.some(part => KINDS.some(kind => part === kind || part === plural(kind)))
}

const plural = (word: string) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`)
