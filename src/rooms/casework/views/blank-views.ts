import type { Letter } from '#platform/paper/letter.ts'
import { dateAt } from '#rooms/facts'
import { SECTION_WORDS, SECTIONS } from './sections.ts'

/** What stands above the headings where somebody fills it in alone (D14): it is theirs, and goes where they take it. */
const BLANK_WORDS =
  'This paper is yours. Write or draw what you like, and leave out what you like. It goes to nobody unless you take it there or let us.'

const ROWS = 7

/** My views, with nothing in it: a heading and room to write for each part. */
export const blankViews = (now: Date): Letter => ({
  title: 'My views',
  date: dateAt(now),
  blocks: [
    { kind: 'paragraph', line: BLANK_WORDS },
    ...SECTIONS.map(section => ({
      kind: 'table' as const,
      caption: SECTION_WORDS[section],
      head: ['In my own words'],
      rows: Array.from({ length: ROWS }, () => [' ']),
    })),
  ],
})
