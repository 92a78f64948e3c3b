import type { Run, Sheet, SheetBlock } from './sheet.ts'

/** The words of a sheet as plain text, for a mail or for whoever's machine reads text aloud. Lines are not broken. */
export function sheetText(sheet: Sheet): string {
  const parts = [
    [sheet.service, ...sheet.contact].join('\n'),
    sheet.to.join('\n'),
    sheet.facts.map(rowText).join('\n'),
    underlined(sheet.title, '='),
    ...sheet.blocks.map(blockText),
  ]
  return `${parts.filter(part => part.trim() !== '').join('\n\n')}\n`
}

function blockText(block: SheetBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? underlined(block.text, '-') : block.text
    case 'paragraph':
      return withSource(text(block.runs), block.source)
    case 'quotation':
      return `${block.words.replaceAll(/^/gm, '> ')}\n${block.from}`
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${text(item)}`).join('\n')
    case 'rows':
      return withSource(block.rows.map(rowText).join('\n'), block.source)
    case 'table':
      return [block.caption, ...block.rows.map(row => tableRow(block.head, row))].join('\n\n')
    case 'date':
      return withSource([block.what, block.day, ...(block.note ? [block.note] : [])].join('\n'), block.source)
    case 'notice':
      return `${block.title}\n${text(block.runs)}`
  }
  return block satisfies never
}

const text = (runs: readonly Run[]) => runs.map(run => run.text).join('')
const rowText = ({ name, runs }: { name: string; runs: readonly Run[] }) => `${name}: ${text(runs)}`
const withSource = (words: string, source?: readonly Run[]) => (source ? `${words}\n${text(source)}` : words)
const underlined = (words: string, mark: string) =>
  `${words}\n${mark.repeat(Math.min([...words].length, 70))}`

/** A row read out: each cell after the words of its column. */
const tableRow = (head: readonly string[], row: readonly string[]) =>
  head.map((name, at) => `${name}: ${row[at] ?? ''}`).join('\n')
