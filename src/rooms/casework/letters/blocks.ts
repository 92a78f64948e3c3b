import type { Letter, Line } from '#platform/paper/letter.ts'

/** One part of a letter. */
export type Block = Letter['blocks'][number]

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })

export const paragraph = (line: Line): Block => ({ kind: 'paragraph', line })

/** What somebody typed, a paragraph for each that an empty line sets off; none for nothing. */
export const typedParagraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(paragraph)

/** Some blocks under a heading; nothing at all where there are none. */
export const under = (title: string, blocks: readonly Block[], level: 2 | 3 = 2): Block[] =>
  blocks.length > 0 ? [heading(title, level), ...blocks] : []
