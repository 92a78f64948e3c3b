import type { Letter } from '#platform/paper/letter.ts'

/**
 * A letter about nothing, with everything that a letter can hold: to see the house style on paper before a family
 * does. `day` is the day that it bears, as `2026-11-22`.
 */
export const testLetter = (day: string): Letter => ({
  title: 'A test letter',
  date: day,
  reference: 'TEST-1',
  to: ['A. Reader', '1 Example Street', 'Fenbridge', 'FB1 1AA'],
  blocks: [
    { kind: 'paragraph', line: 'Dear reader' },
    {
      kind: 'paragraph',
      line: [
        'This letter shows how letters look in the service’s own style. ',
        { strong: 'It is about nobody' },
        ', and everything in it is made up.',
      ],
    },
    { kind: 'heading', level: 2, text: 'What somebody told us' },
    {
      kind: 'quotation',
      words: 'I would like to know what can happen next.\nAnd who decides.',
      from: 'A. Reader, on the telephone, 12 November 2026, in their own words',
    },
    { kind: 'heading', level: 2, text: 'A date to keep in mind' },
    {
      kind: 'date',
      what: 'Last day of this example',
      day: '2027-01-04',
      note: 'Do not wait for the last day: a letter may take three days by post.',
      source: { words: 'made up for this test letter', checked: null },
    },
    { kind: 'heading', level: 2, text: 'What can be done' },
    { kind: 'heading', level: 3, text: 'Ask for a meeting' },
    {
      kind: 'rows',
      rows: [
        { name: 'Who decides', line: 'You do.' },
        { name: 'Cost', line: 'None.' },
        { name: 'What it cannot do', line: 'It changes no decision by itself.' },
      ],
      source: { words: 'made up for this test letter', checked: day },
    },
    { kind: 'heading', level: 3, text: 'Do nothing for now' },
    { kind: 'list', items: ['Nothing changes.', 'Dates that the law sets go on running.'] },
    {
      kind: 'table',
      caption: 'Both beside each other',
      head: ['What', 'Who decides', 'How long'],
      rows: [
        ['Ask for a meeting', 'You', '2 weeks'],
        ['Do nothing for now', 'You', 'as long as you like'],
      ],
    },
    { kind: 'heading', level: 2, text: 'What we will do' },
    {
      kind: 'list',
      ordered: true,
      items: ['Ring you on the day that we agreed.', 'Write down what you decide.'],
    },
    {
      kind: 'notice',
      title: 'The decision is yours',
      line: 'We set out what can be done. We do not decide, and we favour neither side.',
    },
    { kind: 'paragraph', line: 'Yours sincerely\n\nThe service' },
  ],
  check: [
    {
      name: 'An independent organisation',
      what: 'An example of somebody who belongs neither to this service nor to the council.',
      contact: [[{ link: 'https://independent.example/', text: 'Its website' }], 'Telephone 01632 960000'],
    },
  ],
})
