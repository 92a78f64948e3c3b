/** What a permission may cover: what we say, what we write, whose views we pass on, which papers. */
export const SCOPES = ['talk', 'letters', 'views', 'documents'] as const
export type Scope = (typeof SCOPES)[number]

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  talk: 'Talk with them about it',
  letters: 'Write to them about it',
  views: 'Pass on views that the family confirmed, with their source',
  documents: 'Pass on the papers named here',
}

/** What kind of body something may be passed on to. */
export const BODY_KINDS = ['school', 'la', 'health', 'social-care', 'voluntary', 'other'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

export const BODY_KIND_WORDS: Readonly<Record<BodyKind, string>> = {
  school: 'School or setting',
  la: 'Council',
  health: 'Health service',
  'social-care': 'Social care',
  voluntary: 'Voluntary organisation',
  other: 'Somebody else',
}

/** How a permission was given. */
export const GIVEN = ['signed', 'spoken'] as const
export type Given = (typeof GIVEN)[number]

export const GIVEN_WORDS: Readonly<Record<Given, string>> = { signed: 'Signed', spoken: 'Spoken' }

/** As whom somebody speaks in the accounts of a case: nobody permits what another party told us. */
export const VOICES = ['parent', 'other-parent', 'young-person'] as const
export type Voice = (typeof VOICES)[number]

export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  parent: 'Parent or carer',
  'other-parent': 'Other parent',
  'young-person': 'Young person',
}
