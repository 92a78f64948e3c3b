import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/**
 * Who may decide. The service is not on the list, here or in the table's own check: it takes no decision for a family
 * and no part in the council's (C09, R14, N39). Nothing overrides this.
 */
export const DECIDERS = [
  'parent',
  'young-person',
  'school',
  'la',
  'health',
  'social-care',
  'tribunal',
  'other-body',
] as const
export type Decider = (typeof DECIDERS)[number]

export const DECIDER_WORDS: Readonly<Record<Decider, string>> = {
  parent: 'The parent or carer',
  'young-person': 'The young person',
  school: 'The school or setting',
  la: 'The council',
  health: 'The health service',
  'social-care': 'Social care',
  tribunal: 'The tribunal',
  'other-body': 'Another body',
}

export const DECISION_KINDS = [
  'assess',
  'refuse-to-assess',
  'issue-plan',
  'refuse-plan',
  'plan-contents',
  'placement',
  'amend-plan',
  'refuse-to-amend',
  'cease-plan',
  'exclusion',
  'admission',
  'transport',
  'complaint-outcome',
  'tribunal-decision',
  'family-choice',
  'other',
] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

export const DECISION_KIND_WORDS: Readonly<Record<DecisionKind, string>> = {
  assess: 'To assess the child’s needs',
  'refuse-to-assess': 'Not to assess the child’s needs',
  'issue-plan': 'To issue a plan',
  'refuse-plan': 'Not to issue a plan',
  'plan-contents': 'What the plan says',
  placement: 'Which school or setting',
  'amend-plan': 'To change the plan',
  'refuse-to-amend': 'Not to change the plan',
  'cease-plan': 'To end the plan',
  exclusion: 'Suspension or exclusion',
  admission: 'Admission',
  transport: 'Transport',
  'complaint-outcome': 'The outcome of a complaint',
  'tribunal-decision': 'A decision or order of the tribunal',
  'family-choice': 'What the family decided to do',
  other: 'Something else',
}

/** How the family came to know of it. `released-by-us` is the co-ordinator’s or a deputy’s, with a reason. */
export const TOLD_BY = [
  'its-maker',
  'post',
  'family-told-us',
  'papers-served-on-us',
  'released-by-us',
] as const
export type ToldBy = (typeof TOLD_BY)[number]

export const TOLD_BY_WORDS: Readonly<Record<ToldBy, string>> = {
  'its-maker': 'Whoever decided told them',
  post: 'A letter reached them',
  'family-told-us': 'They told us themselves',
  'papers-served-on-us': 'The papers were served on us as their representative, and passed on at once',
  'released-by-us': 'Released by the co-ordinator or a deputy',
}

/** What of a decision is sealed: what was decided, and the case worker whom its maker names. */
export const DecisionWords = z.object({ words: z.string(), caseWorker: z.string() })
export type DecisionWords = z.infer<typeof DecisionWords>

const FIELD = 'casework.decision.sealed_words'

export const sealDecision = (seal: FileSeal, row: string, version: number, words: DecisionWords): Buffer =>
  seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openDecision = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): DecisionWords =>
  DecisionWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))

/** Whether a decision is the family's own: then there is nobody to tell. */
export const isFamilys = (whose: string): boolean => whose === 'parent' || whose === 'young-person'
