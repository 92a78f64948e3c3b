import { ourPromise } from '#platform/our-promise.ts'
import { OPPONENT_WORDS } from './disagreement.ts'
import type { CaseInFull } from './read-case.ts'
import { routesInWords } from './routes.ts'

/** Something that the record of a case does not show yet: what, which promise, and where it is done. */
export interface Waiting {
  readonly says: string
  readonly href: string
  readonly does: string
}

/** What a case asks for, the most pressing first; it reminds and holds nothing up. */
export function whatWaits(whole: CaseInFull): Waiting[] {
  const { head } = whole
  if (head.state === 'closed') return []
  return [
    ...notTold(whole),
    ...routes(whole),
    ...lawAndPolicy(whole),
    ...role(whole),
    ...notReported(whole),
    ...changed(whole),
  ]
}

const notTold = ({ head, decisions }: CaseInFull): Waiting[] =>
  decisions
    .filter(({ toldAt }) => !toldAt)
    .map(({ id }) => ({
      says: `There is a decision that the family does not know of, as far as we know. Its maker’s case worker is asked to tell them; we do not bring the news${ourPromise('decisions-left-to-their-makers')}.`,
      href: `/cases/${head.id}/decisions/${id}`,
      does: 'See to it',
    }))

const routes = ({ head, disagreements }: CaseInFull): Waiting[] =>
  disagreements
    .filter(({ endedAt, missing }) => !endedAt && missing.length > 0)
    .map(({ id, with: whom, missing }) => ({
      says: `The family and ${OPPONENT_WORDS[whom]} disagree. To be explained in time to be used: ${routesInWords(missing)}${ourPromise('routes-explained')}.`,
      href: `/cases/${head.id}/disagreements/${id}`,
      does: 'Explain them',
    }))

/** In a disagreement both are explained, each as what it is: what the law says, and what the council's own policy says (K15, D06). */
function lawAndPolicy({ head, disagreements, information, reasons }: CaseInFull): Waiting[] {
  if (!disagreements.some(({ endedAt }) => !endedAt)) return []
  const has = (kinds: readonly string[]) => information.some(({ fact }) => kinds.includes(fact.kind))
  const missing = [
    ...(has(['law', 'statutory-guidance']) ? [] : ['what the law says']),
    ...(has(['local-policy']) || reasons.some(({ what }) => what === 'no-local-policy')
      ? []
      : ['what the council’s own policy says']),
  ]
  if (missing.length === 0) return []
  return [
    {
      says: `In a disagreement both the law and the council’s policy are explained. To be explained yet: ${missing.join(' and ')}${ourPromise('policy-and-law-explained')}.`,
      href: `/cases/${head.id}/information`,
      does: 'Give information',
    },
  ]
}

const role = ({ head }: CaseInFull): Waiting[] =>
  head.isRoleExplained
    ? []
    : [
        {
          says: `Our role was not explained yet: impartial, confidential, no part in the council’s decisions${ourPromise('role-explained')}.`,
          href: `/contacts/new?file=${head.file}`,
          does: 'Log the call in which you explain it',
        },
      ]

/** What was found out for a family belongs to the family (K03). */
const notReported = ({ head, inquiries }: CaseInFull): Waiting[] =>
  inquiries
    .filter(({ answeredAt, toldFamilyAt }) => answeredAt && !toldFamilyAt)
    .map(({ id }) => ({
      says: `What was found out for the family was not told to them yet${ourPromise('facts-asked-with-purpose')}.`,
      href: `/cases/${head.id}/inquiries/${id}`,
      does: 'Tell them, and record it',
    }))

/** A fact that the family was given has changed since: they may have to be told. */
function changed({ head, information, options }: CaseInFull): Waiting[] {
  const titles = [
    ...information.filter(({ changedSince }) => changedSince).map(({ fact }) => fact.title),
    ...options.filter(({ changedSince }) => changedSince).map(({ option }) => option.title),
  ]
  if (titles.length === 0) return []
  return [
    {
      says: `Review due: something that the family was told has changed since (${titles.join('; ')}).`,
      href: `/cases/${head.id}/information`,
      does: 'Look at it',
    },
  ]
}
