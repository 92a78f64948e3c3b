/** Who a document came from: a file holds both parents' papers, the authority's and the school's, and they are not one. */
export const DOCUMENT_SOURCES = [
  'parent',
  'other-parent',
  'young-person',
  'authority',
  'school',
  'health',
  'service',
  'somebody-else',
] as const
export type DocumentSource = (typeof DOCUMENT_SOURCES)[number]

export const SOURCE_WORDS: Readonly<Record<DocumentSource, string>> = {
  parent: 'The parent or carer',
  'other-parent': 'The other parent or carer',
  'young-person': 'The young person',
  authority: 'The local authority',
  school: 'A school or college',
  health: 'A health service',
  service: 'Our own service',
  'somebody-else': 'Somebody else',
}
