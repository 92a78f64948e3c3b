import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { LetterView } from './letter-view.tsx'
import { sheetOf } from './print-letter.ts'
import { PRINTING, WHOLE_LETTER } from './testdata/whole-letter.ts'

const sheet = sheetOf(WHOLE_LETTER, PRINTING.head)
if (sheet instanceof Refusal) throw new Error(sheet.sentence)

test('below a heading of the page, the letter’s own headings stand one level lower', () => {
  const levels = (html: string) => [...new Set(html.match(/<h\d/g))].sort()
  expect(levels(renderToString(<LetterView sheet={sheet} />))).toEqual(['<h1', '<h2', '<h3'])
  expect(levels(renderToString(<LetterView sheet={sheet} topHeading={2} />))).toEqual(['<h2', '<h3', '<h4'])
})

test('words in another language say so to whoever listens', () => {
  expect(renderToString(<LetterView sheet={sheet} />)).toMatch(/<p[^>]* lang="pl"[^>]*>Dziękujemy/)
})

test('the logo needs no words, since the name stands below it', () => {
  expect(renderToString(<LetterView sheet={sheet} logo="/logo?v=1" />)).toMatch(
    /<img[^>]*src="\/logo\?v=1"[^>]* alt(?:="")?[ /]/,
  )
})
