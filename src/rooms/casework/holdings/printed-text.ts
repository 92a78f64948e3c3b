import type { Letter } from '#platform/paper/letter.ts'

/** The words of a letter as plain text, in the order of reading. */
export const printedText = ({ title, to = [], blocks }: Letter): string =>
  [...to, title, ...blocks.map(wordsOf)].filter(Boolean).join('\n')

type Block = Letter['blocks'][number]
type Line = Extract<Block, { kind: 'notice' }>['line']

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return plain(block.line)
    case 'quotation':
      return `“${block.words}” (${block.from})`
    case 'list':
      return block.items.map(plain).join('\n')
    case 'rows':
      return block.rows.map(({ name, line }) => `${name}: ${plain(line)}`).join('\n')
    case 'table':
      return [block.caption, ...block.rows.map(row => row.join('; '))].join('\n')
    case 'date':
      return [block.what, block.day, block.note].filter(Boolean).join(': ')
    case 'notice':
      return `${block.title}: ${plain(block.line)}`
    default:
      return block satisfies never
  }
}

const plain = (line: Line): string =>
  typeof line === 'string'
    ? line
    : line
        .map(piece => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.text))
        .join('')
