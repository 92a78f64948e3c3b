/** What somebody is to the child. Carers of every kind stand beside each other; none is the first. */
export const RELATIONS = [
  'parent',
  'step-parent',
  'adoptive-parent',
  'foster-carer',
  'kinship-carer',
  'special-guardian',
  'corporate-parent',
  'grandparent',
  'sibling',
  'young-person',
  'child',
  'professional',
  'other',
] as const

const WORDS: Record<string, string> = {
  parent: 'Parent',
  'step-parent': 'Step-parent',
  'adoptive-parent': 'Adoptive parent',
  'foster-carer': 'Foster carer',
  'kinship-carer': 'Kinship carer',
  'special-guardian': 'Special guardian',
  'corporate-parent': 'The council as corporate parent',
  grandparent: 'Grandparent',
  sibling: 'Brother or sister',
  'young-person': 'Young person',
  child: 'Child',
  professional: 'Works with the child',
  other: 'Somebody else',
}

/** A relation as people read it; what was typed in a caller's own words stays as it is. */
export const relationInWords = (relation: string): string => WORDS[relation] ?? relation

/** What is known of parental responsibility. The service records what it is told; it decides nothing about it. */
export const RESPONSIBILITY = ['yes', 'no', 'not-known'] as const
export const RESPONSIBILITY_WORDS: Record<(typeof RESPONSIBILITY)[number], string> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'Not known',
}

/** Why somebody no longer belongs to the household or the file. */
export const LEFT = ['moved-out', 'died', 'other'] as const
export const LEFT_WORDS: Record<(typeof LEFT)[number], string> = {
  'moved-out': 'Moved out',
  died: 'Died',
  other: 'No longer part of this file',
}
