import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import { z } from 'zod'
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
  const told = ({ path, says }: Fault): ProfileFault => ({ line: lineAt(startOf(document, path)), says })
  const raw = document.toJS()
  const parsed = Profile.safeParse(raw)
  const shape = (parsed.error?.issues ?? []).flatMap(wrongShape)
  const walked = Walked.parse(raw)
  const faults = [...shape, ...strangeControls(walked, book), ...twice(walked)].map(told)
  if (faults.length > 0 || !parsed.data) return faults.toSorted((one, other) => one.line - other.line)
  return policyOf(id, parsed.data)
}

type Document = ReturnType<typeof parseDocument>

interface Fault {
  readonly path: readonly PropertyKey[]
  readonly says: string
}

/** Where a path of the profile begins in its text, by its key; the nearest thing above it where it is missing. */
function startOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const within = document.getIn(path.slice(0, length - 1), true)
    const key =
      isMap<ParsedNode>(within) && within.items.find(one => nameOf(one.key) === path[length - 1])?.key
    const node = key || (document.getIn(path.slice(0, length), true) as ParsedNode | undefined)
    if (node?.range) return node.range[0]
  }
  return 0
}

const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : undefined)

/** What does not fit the form: each key that a profile does not have by itself. */
function wrongShape(issue: z.core.$ZodIssue): Fault[] {
  const { path, message } = issue
  const at = path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      path: [...path, key],
      says: `${[...path, key].join('.')}: no profile has this`,
    }))
  if (issue.code === 'invalid_key')
    return [{ path, says: `${at}: ${issue.issues.map(one => one.message).join(', ')}` }]
  return [{ path, says: `${at}: ${message.endsWith('received undefined') ? 'this is missing' : message}` }]
}

const Named = z.record(z.string(), z.record(z.string(), z.unknown()).nullable().catch(null)).catch({})

/** As much of a profile as can be gone through whatever is wrong with the rest: its clauses and their controls. */
const Walked = z
  .object({
    themes: z
      .array(
        z
          .object({
            clauses: z.record(
              z.string(),
              z.object({ controls: Named, beside: Named }).catch({ controls: {}, beside: {} }),
            ),
          })
          .catch({ clauses: {} }),
      )
      .catch([]),
  })
  .catch({ themes: [] })
type Walked = z.output<typeof Walked>

function strangeControls({ themes }: Walked, book: ControlBook): Fault[] {
  return themes.flatMap(({ clauses }, place) =>
    Object.entries(clauses).flatMap(([id, clause]) =>
      (['controls', 'beside'] as const).flatMap(part =>
        Object.entries(clause[part]).flatMap(([name, settings]) =>
          book.faultsOf(name, settings ?? {}).map(({ says, at }) => ({
            path: ['themes', place, 'clauses', id, part, name, ...at],
            says: `${id}: ${says}`,
          })),
        ),
      ),
    ),
  )
}

/** The same id in two themes: one of them would be lost. */
function twice({ themes }: Walked): Fault[] {
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
    older_words: olderWords,
    draft,
    paraphrase,
    standards,
    themes,
  } = profile
  return {
    ...{ id, name, group, host, readings, olderWords },
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
