/** What somebody may need help with, by stable code; a finer issue begins with one of these codes. */
export const WHAT_FOR = {
  general: 'Anything about special educational needs',
  'sen-support': 'SEN support in school or college',
  'ehc-needs-assessment': 'EHC needs assessment',
  'ehc-plan': 'EHC plan',
  'annual-review': 'Annual review',
  reassessment: 'Reassessment',
  admissions: 'School admissions',
  exclusion: 'Suspension or exclusion',
  attendance: 'Attendance or education out of school',
  transport: 'School transport',
  equality: 'Disability discrimination',
  bullying: 'Bullying',
  health: 'Health',
  'social-care': 'Social care',
  'post-16': 'After 16 and adult life',
  mediation: 'Mediation or disagreement resolution',
  tribunal: 'Appeal to the SEND tribunal',
  complaint: 'Complaint',
  ombudsman: 'Ombudsman',
  legal: 'Legal advice',
  safeguarding: 'Keeping a child safe',
  signposting: 'Benefits, grants and help elsewhere',
} as const
export type WhatFor = keyof typeof WHAT_FOR
export const WHAT_FOR_CODES = Object.keys(WHAT_FOR) as [WhatFor, ...WhatFor[]]

/** The words for a code; a code that we have no words for is shown as it is. */
export const inWords = (code: string): string => WHAT_FOR[code as WhatFor] ?? code.replaceAll('-', ' ')

/**
 * Whether an organisation that helps with `code` helps with this issue: they are the same, or the issue is a part
 * of it (`ehc-plan.draft` is a part of `ehc-plan`).
 */
export function covers(code: string, issue: string): boolean {
  return issue === code || issue.startsWith(`${code}.`)
}
