import { LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { ControlBook } from '../control-book.ts'
import type { Bound, Clause, Policy } from './policy.ts'
import { Profile } from './profile.ts'

/** Something that is wrong in a profile, and in which line. */
export interface ProfileFault {
  readonly line: number
  readonly says: string
}

/**
 * Reads the text of a profile. Gives every fault with its line instead where there is one: what does not fit the form,
 * a control that nobody knows, settings that the control does not take.
 */
export function readProfile(id: string, text: string, book: ControlBook): Policy | ProfileFault[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const lineAt = (at: number) => lines.linePos(at).line
  if (document.errors.length > 0)
    return document.errors.map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      says: message.split('\n')[0] ?? message,
    }))
  const lineOf = (path: readonly PropertyKey[]) => lineAt(startOf(document, path))
  const parsed = Profile.safeParse(document.toJS())
  if (!parsed.success)
    return parsed.error.issues.map(issue => ({
      line: lineOf(issue.path),
      says: `${issue.path.join('.')}: ${issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message}`,
    }))
  const faults = [...strangeControls(parsed.data, book), ...twice(parsed.data)]
  if (faults.length > 0) return faults.map(({ path, says }) => ({ line: lineOf(path), says }))
  return policyOf(id, parsed.data)
}

type Document = ReturnType<typeof parseDocument>

/** Where a path of the profile begins in its text; the nearest thing above it where it is missing. */
function startOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as ParsedNode | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}

interface Fault {
  readonly path: readonly PropertyKey[]
  readonly says: string
}

function strangeControls({ themes }: Profile, book: ControlBook): Fault[] {
  return themes.flatMap(({ clauses }, place) =>
    Object.entries(clauses).flatMap(([id, clause]) =>
      (['controls', 'beside'] as const).flatMap(part =>
        Object.entries(clause[part] ?? {}).flatMap(([name, settings]) =>
          book
            .faultsOf(name, settings ?? {})
            .map(says => ({ path: ['themes', place, 'clauses', id, part, name], says: `${id}: ${says}` })),
        ),
      ),
    ),
  )
}

/** The same id in two themes: one of them would be lost. */
function twice({ themes }: Profile): Fault[] {
  const seen = new Set<string>()
  return themes.flatMap(({ clauses }, place) =>
    Object.keys(clauses).flatMap(id => {
      if (!seen.has(id)) return seen.add(id) && []
      return [{ path: ['themes', place, 'clauses', id], says: `${id} is there twice` }]
    }),
  )
}

function policyOf(id: string, profile: Profile): Policy {
  const {
    name,
    group = '',
    host = '',
    period_months,
    readings,
    draft,
    paraphrase,
    standards,
    themes,
  } = profile
  return {
    ...{ id, name, group, host, readings },
    ...(standards && { standards }),
    ...{ periodMonths: period_months, isDraft: draft, isParaphrase: paraphrase },
    clauses: themes.flatMap(({ title, clauses }) =>
      Object.entries(clauses).map(
        ([clause, { promise, how, controls, beside = {} }]): Clause => ({
          ...{ id: clause, profile: id, theme: title, promise, how },
          bound: [...boundTo(controls, false), ...boundTo(beside, true)],
        }),
      ),
    ),
  }
}

const boundTo = (
  named: Readonly<Record<string, Record<string, unknown> | null>>,
  isBeside: boolean,
): Bound[] =>
  Object.entries(named).map(([control, settings]) => ({ control, settings: settings ?? {}, isBeside }))
