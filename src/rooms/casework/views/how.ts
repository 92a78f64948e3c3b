/** Whose document it is. */
export const OWNERS = ['parent', 'young-person', 'child'] as const
export type Owner = (typeof OWNERS)[number]

export const OWNER_WORDS: Readonly<Record<Owner, string>> = {
  parent: 'The parent or carer',
  'young-person': 'The young person',
  child: 'The child',
}

/** How the words of a version came: nobody else's wording passes for theirs. */
export const WORDED = ['said', 'wrote', 'our-wording'] as const
export type Worded = (typeof WORDED)[number]

export const WORDED_WORDS: Readonly<Record<Worded, string>> = {
  said: 'They said it, and it was typed word for word',
  wrote: 'They wrote it themselves',
  'our-wording': 'We worded it, from what they said',
}

/** How its owner approved a version. */
export const APPROVED_HOW = ['signed', 'said', 'wrote'] as const
export type ApprovedHow = (typeof APPROVED_HOW)[number]

export const APPROVED_HOW_WORDS: Readonly<Record<ApprovedHow, string>> = {
  signed: 'They signed it',
  said: 'They said yes, after it was read to them or they read it',
  wrote: 'They wrote that it is right',
}
