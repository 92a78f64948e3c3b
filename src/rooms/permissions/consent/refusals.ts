/** Why a permission is not recorded, or cannot be used. */
export const notTheirs = {
  code: 'not-theirs-to-permit',
  status: 422,
  sentence:
    'Choose somebody who can give this permission: a parent or carer, or the young person in their own file.',
} as const

export const longerThanAYear = {
  code: 'longer-than-a-year',
  status: 422,
  sentence:
    'A permission holds for a year at most. Choose an earlier day; it can be renewed with the family.',
} as const

export const endsBeforeItBegins = {
  code: 'ends-before-it-begins',
  status: 422,
  sentence: 'The last day comes before the first. Choose a later one.',
} as const

export const whichDocuments = {
  code: 'which-documents',
  status: 422,
  sentence: 'Choose the papers that may be passed on: a permission for papers names each of them.',
} as const

export const noneOfTheirs = {
  code: 'not-in-this-file',
  status: 422,
  sentence: 'This paper is not in the family’s file.',
} as const

export const withdrawnBefore = {
  code: 'withdrawn-before',
  status: 409,
  sentence: 'This permission is withdrawn already. Nothing leaves under it.',
} as const
