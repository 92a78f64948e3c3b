import { DEFAULT_STYLE } from '#design/house-style.ts'
import type { Letter } from '../letter.ts'
import { USUAL_LOOK } from '../look.ts'
import type { Printing } from '../print-letter.ts'

/** A letter with one of everything. */
export const WHOLE_LETTER: Letter = {
  title: 'Summary of our call',
  date: '2026-11-22',
  reference: 'EH-2041',
  to: ['Maya Kowalska', '2 Mill Lane', 'Fenbridge'],
  blocks: [
    { kind: 'paragraph', line: ['You rang us. ', { strong: 'Nothing was passed on' }, ' to anybody.'] },
    { kind: 'heading', level: 2, text: 'What you told us' },
    { kind: 'quotation', words: 'He was not asked.\nNot once.', from: 'You, by telephone, 12 November 2026' },
    { kind: 'heading', level: 3, text: 'What comes first' },
    { kind: 'list', items: ['Read it again.', ['Ask ', { link: 'https://ask.example/', text: 'somebody' }]] },
    { kind: 'list', ordered: true, items: ['Ring', 'Write'] },
    {
      kind: 'rows',
      rows: [
        { name: 'Who decides', line: 'You' },
        { name: 'Cost', line: 'Nothing' },
      ],
      source: { words: 'the code of practice', link: 'https://law.example/code', checked: '2026-11-03' },
    },
    {
      kind: 'table',
      caption: 'Two ways',
      head: ['Way', 'Time', 'Cost'],
      rows: [
        ['Meeting', 'weeks', 'none'],
        ['Appeal', 'months', 'free'],
      ],
    },
    {
      kind: 'date',
      what: 'The last day to appeal',
      day: '2027-01-04',
      note: 'Post takes three days.',
      source: { words: 'the tribunal’s rules', checked: null },
    },
    { kind: 'notice', title: 'It is yours to decide', line: 'We favour neither side.' },
    { kind: 'paragraph', line: 'Dziękujemy za rozmowę.', lang: 'pl' },
  ],
  check: [{ name: 'A charity', what: 'Knows the law.', contact: ['01632 960000'] }],
}

export const PRINTING: Printing = {
  head: { service: 'Fenbridge Parent Partnership', contact: ['1 High Street', '01632 960123'] },
  style: DEFAULT_STYLE,
  look: USUAL_LOOK,
  at: new Date('2026-11-22T10:00:00Z'),
}
