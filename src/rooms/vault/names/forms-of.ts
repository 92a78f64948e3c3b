import { KNOWN_FORMS } from './known-forms.ts'

/** The other names that a plain word is known to stand for: Bill for William, and William for Bill. */
export const formsOf = (plain: string): ReadonlySet<string> => forms.get(plain) ?? NONE

const NONE: ReadonlySet<string> = new Set()
const forms = new Map<string, Set<string>>()

for (const line of KNOWN_FORMS.trim().split('\n')) {
  const [full = '', ...short] = line.split(' ')
  for (const one of short) {
    join(full, one)
    join(one, full)
  }
}

function join(from: string, to: string): void {
  forms.set(from, (forms.get(from) ?? new Set()).add(to))
}
