/** How far a child is on the way that the law lays down; coded, so that figures count it without a key. */
export const STAGES = ['no-plan', 'assessment', 'plan'] as const
export type Stage = (typeof STAGES)[number]

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  'no-plan': 'No plan',
  assessment: 'Being assessed for a plan',
  plan: 'Has an EHC plan',
}
