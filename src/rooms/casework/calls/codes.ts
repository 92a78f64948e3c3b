/** With whom a contact was. */
export const WITH_WHOM = ['parent', 'young-person', 'child', 'practitioner', 'agency', 'other'] as const
export type WithWhom = (typeof WITH_WHOM)[number]
export const WITH_WHOM_WORDS: Readonly<Record<WithWhom, string>> = {
  parent: 'Parent or carer',
  'young-person': 'Young person',
  child: 'Child',
  practitioner: 'Practitioner',
  agency: 'An agency',
  other: 'Somebody else',
}

/** Which way a contact went. */
export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  in: 'They got in touch with us',
  out: 'We got in touch with them',
}

/** How we know what they told us (N02): a view is never conveyed without it. */
export const SOURCES = ['said', 'wrote', 'reported'] as const
export type Source = (typeof SOURCES)[number]
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  said: 'They said it',
  wrote: 'They wrote it',
  reported: 'Somebody else reported it',
}

/** How a caller was recognised before anything of a file was read out. */
export const VERIFIED = ['agreed-word', 'called-back', 'not-verified'] as const
export type Verified = (typeof VERIFIED)[number]
export const VERIFIED_WORDS: Readonly<Record<Verified, string>> = {
  'agreed-word': 'They said the agreed word',
  'called-back': 'We called back on the number we know',
  'not-verified': 'Not verified',
}

/** What happens next. */
export const NEXT_STEPS = ['nothing', 'call-back', 'send-summary'] as const
export type NextStep = (typeof NEXT_STEPS)[number]
export const NEXT_WORDS: Readonly<Record<NextStep, string>> = {
  nothing: 'Nothing: they have what they asked for',
  'call-back': 'We call back',
  'send-summary': 'We send a summary',
}

/** What kind of body asks. */
export const ASKED_BY = [
  'school',
  'early-years',
  'la',
  'health',
  'social-care',
  'voluntary',
  'other',
] as const
export type AskedBy = (typeof ASKED_BY)[number]
export const ASKED_BY_WORDS: Readonly<Record<AskedBy, string>> = {
  school: 'A school or college',
  'early-years': 'A nursery or other early years setting',
  la: 'The council’s SEND team',
  health: 'A health service',
  'social-care': 'Social care',
  voluntary: 'A charity or group',
  other: 'Somebody else',
}
