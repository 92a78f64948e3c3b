import { timeInWords } from '#platform/clock.ts'
import type { OrganisationBrief } from '#rooms/directory'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { decisionInWords } from '../cases/decision-in-words.ts'
import type { Decision } from '../cases/decisions-of.ts'
import { type Block, paragraph, typedParagraphs, under } from './blocks.ts'
import type { Call } from './call-of.ts'
import { dateBlocks } from './date-blocks.ts'
import { groupedStatements, sourceOf } from './fact-blocks.ts'
import type { Matter } from './matter.ts'
import { YOU_DECIDE } from './role-words.ts'

/** A summary of a call: what they told us, what we told them, what is known of dates, and what happens next. */
export function callBody(call: Call, told: string, matter: Matter | undefined, today: string): Block[] {
  const { options, facts, signposts } = call
  return [
    ...under('What you told us', toldBlocks(call, told)),
    ...under('The options that we went through', optionsTold(options)),
    ...groupedStatements(facts),
    ...under('Who else can help', signposts.length > 0 ? [signpostRows(signposts)] : []),
    ...under('What was decided', decided(matter?.decisions ?? [])),
    ...under('Dates to know', matter?.dates.flatMap(date => dateBlocks(date, today)) ?? []),
    ...under('What happens next', next(call)),
  ]
}

/** Their own words stand as theirs only where they were taken down word for word and nobody changed them since. */
function toldBlocks({ contact }: Call, told: string): Block[] {
  const { words, verbatim, source, withWhom, at } = contact
  const isTheirs = verbatim && source !== 'reported' && withWhom !== 'other' && words.trim() === told.trim()
  if (!isTheirs || told.trim() === '') return typedParagraphs(told)
  return [{ kind: 'quotation', words: told, from: `You, on ${dayMonthYear(dateAt(at))}` }]
}

function optionsTold(options: Call['options']): Block[] {
  if (options.length === 0) return []
  return [
    ...options.map(
      one =>
        ({
          kind: 'paragraph',
          line: [{ strong: `${one.title}.` }, ` ${one.text}`],
          source: sourceOf(one),
        }) as const,
    ),
    paragraph(`There may be more options than these. Ask us for all of them. ${YOU_DECIDE}`),
  ]
}

const signpostRows = (signposts: readonly OrganisationBrief[]): Block => ({
  kind: 'rows',
  rows: signposts.map(({ name, independence, contactLines, checkedOn, isVerified }) => ({
    name,
    line: [
      INDEPENDENCE[independence],
      ...contactLines,
      isVerified && checkedOn
        ? `We checked this on ${checkedOn}.`
        : 'We have not checked these details lately.',
    ].join('\n'),
  })),
})

const INDEPENDENCE: Readonly<Record<OrganisationBrief['independence'], string>> = {
  independent: 'Independent of the council and of us',
  'la-run': 'Run by the council',
  other: 'Not independent of the council in every way',
}

/** Whose decision each was; only those that the family knows of. */
export const decided = (decisions: readonly Decision[]): Block[] =>
  decisions.length === 0 ? [] : [{ kind: 'list', items: decisions.map(decisionInWords) }]

function next({ promises }: Call): Block[] {
  const lines = promises.flatMap(({ kind, dueAt }) =>
    kind === 'send-summary'
      ? []
      : [`${kind === 'call-back' ? 'We call you back' : 'We do what we promised'} by ${timeInWords(dueAt)}.`],
  )
  return [
    ...(lines.length > 0 ? [{ kind: 'list', items: lines } as const] : []),
    paragraph(
      lines.length > 0
        ? 'You can call us before then.'
        : 'We agreed on nothing more for now. You can call us again at any time.',
    ),
  ]
}
