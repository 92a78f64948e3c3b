import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { organisationsNamed } from '#rooms/directory'
import { type Fact, type FactKind, factsNamed, type Option } from '#rooms/facts'
import type { ReasonFor } from '../cases/give-reason.ts'
import type { Recorded } from './contact-fields.ts'
import { issueMeant } from './issue-meant.ts'
import { ISSUES_IN_WORDS } from './issues.ts'
import { readMoment } from './read-moment.ts'
import {
  caseNeedsIssue,
  independentToo,
  momentOver,
  oneOption,
  perspectiveFirst,
  whenPromised,
  whichIssue,
  whichMoment,
} from './refusals.ts'

/** What was recorded, checked and made out: nothing of it is written yet. */
export interface Prepared {
  readonly issue: string | undefined
  /** Each in the version that stood then (`mark`). */
  readonly options: readonly Option[]
  readonly facts: readonly { readonly fact: string; readonly mark: string; readonly kind: FactKind }[]
  readonly signposts: readonly { readonly id: string; readonly independent: boolean }[]
  readonly reasons: readonly { readonly what: ReasonFor; readonly words: string }[]
  readonly dueAt: Date | undefined
}

/** What of the contact was recorded before, when it is being finished. */
export interface Before {
  readonly words: string
  readonly issue: string | null
  readonly options: readonly string[]
  readonly independentSignposts: number
}
const NOTHING_BEFORE: Before = { words: '', issue: null, options: [], independentSignposts: 0 }

/**
 * Makes out what was typed, and asks for the reasons that we promise to ask for. An option, fact or organisation that
 * is not known any more is left out.
 */
export async function prepareRecord(
  desk: Desk,
  typed: Recorded,
  before: Before = NOTHING_BEFORE,
): Promise<Prepared | Refusal> {
  const issue = issueOf(typed.issue, before)
  if (issue instanceof Refusal) return issue
  if (typed.makeCase && !issue) return refuse(caseNeedsIssue, { field: 'issue' })
  const dueAt = dueOf(typed, desk.now)
  if (dueAt instanceof Refusal) return dueAt
  const [options, facts, signposts] = await Promise.all([
    factsNamed(desk, typed.options),
    factsNamed(desk, typed.facts),
    organisationsNamed(desk, typed.signposts),
  ])
  const known = {
    options: [...options.values()].filter(isOption),
    facts: [...facts.values()].map(({ fact, mark, kind }) => ({ fact, mark, kind })),
    signposts: signposts.map(({ id, independence }) => ({ id, independent: independence === 'independent' })),
  }
  const reasons = reasonsFor(typed, known, before)
  return reasons instanceof Refusal ? reasons : { issue, ...known, reasons, dueAt }
}

const isOption = (fact: Fact): fact is Option => fact.option !== undefined

function issueOf(typed: string | undefined, before: Before): string | undefined | Refusal {
  if (!typed) return before.issue ?? undefined
  const meant = issueMeant(typed, ISSUES_IN_WORDS)
  if (typeof meant === 'string') return meant
  const some = meant.slice(0, 5).map(code => `“${ISSUES_IN_WORDS.get(code)}”`)
  const sentence = some.length > 0 ? `${whichIssue.sentence} It may be ${some.join(' or ')}.` : undefined
  return refuse(whichIssue, { field: 'issue', ...(sentence ? { sentence } : {}) })
}

/** A call-back is promised for a time; a summary, where none is said, by the end of the third day. */
function dueOf({ next, dueAt: typed }: Recorded, now: Date): Date | undefined | Refusal {
  if (!next || next === 'nothing') return undefined
  if (!typed)
    return next === 'send-summary'
      ? readMoment('17:00', after(now, 3))
      : refuse(whenPromised, { field: 'dueAt' })
  const dueAt = readMoment(typed, now)
  if (!dueAt) return refuse(whichMoment, { field: 'dueAt' })
  return dueAt <= now ? refuse(momentOver, { field: 'dueAt' }) : dueAt
}

const after = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)

function reasonsFor(
  typed: Recorded,
  { options, signposts }: Pick<Prepared, 'options' | 'signposts'>,
  before: Before,
): Prepared['reasons'] | Refusal {
  const saidNothing = (typed.words ?? '').trim() === '' && before.words.trim() === ''
  const named = options.map(({ fact }) => fact)
  const isNew = named.some(one => !before.options.includes(one))
  const explained = new Set([...named, ...before.options])
  const independent = signposts.filter(one => one.independent).length + before.independentSignposts
  const asked = [
    {
      applies: isNew && saidNothing,
      what: 'perspective-not-asked',
      field: 'perspectiveReason',
      refusal: perspectiveFirst,
    },
    {
      applies: isNew && explained.size === 1,
      what: 'one-option',
      field: 'oneOptionReason',
      refusal: oneOption,
    },
    {
      applies: signposts.length > 0 && independent === 0,
      what: 'no-independent-signpost',
      field: 'signpostReason',
      refusal: independentToo,
    },
  ] as const
  const due = asked.filter(({ applies }) => applies)
  const missing = due.find(({ field }) => !typed[field])
  if (missing) return refuse(missing.refusal, { field: missing.field })
  return due.map(({ what, field }) => ({ what, words: typed[field] ?? '' }))
}
