import type { ViewsDocument } from './document-of.ts'
import type { ViewsInFull } from './read-views.ts'

/** What its owner takes along: the newest version, approved or marked as a draft. */
export const documentOf = ({ title, newest: { said, approval } }: ViewsInFull): ViewsDocument => ({
  title,
  said,
  approved: approval && { at: approval.at, how: approval.how },
})
