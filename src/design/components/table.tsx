import { classNames } from '../class-names.ts'
import { type Attributes, described, type Part, type Props, type Words } from '../words.ts'

export type Cell = Part<Props<{ format?: 'numeric'; colspan?: number; rowspan?: number }>>
export type TableProps = Props<{
  caption?: string
  captionClass?: string
  head?: Cell[]
  rows: (Cell[] | false | null | undefined)[]
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean
  /**
   * On a phone each row becomes a card, each cell labelled with its column's words; `brief` shows them to those who listen
   * only, the first cell over two columns of the others: for a long list whose values speak for themselves.
   */
  cards?: boolean | 'brief'
  class?: string
  attributes?: Attributes
}>

const BRIEF = 'evenhand-table--brief'

/** Rows and columns to compare. Give a caption: it is the table's name for those who listen. */
export function Table({
  caption,
  captionClass,
  head,
  rows,
  cards,
  class: extra,
  attributes,
  ...props
}: TableProps) {
  const labels = cards ? (head ?? []).map(plainText) : []
  return (
    <table
      class={classNames('govuk-table', cards && 'evenhand-table--cards', cards === 'brief' && BRIEF, extra)}
      {...attributes}
    >
      {caption && <caption class={classNames('govuk-table__caption', captionClass)}>{caption}</caption>}
      {head && <Head cells={head} />}
      <tbody class="govuk-table__body">
        {rows.map(
          row => row && <Row cells={row} labels={labels} firstIsHeader={props.firstCellIsHeader ?? false} />,
        )}
      </tbody>
    </table>
  )
}

function Head({ cells }: { cells: Cell[] }) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {cells.map(cell => (
          <th scope="col" {...cellAttributes('header', cell)}>
            {described(cell).text}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row({ cells, labels, firstIsHeader }: { cells: Cell[]; labels: string[]; firstIsHeader: boolean }) {
  return (
    <tr class="govuk-table__row">
      {cells.map((cell, index) =>
        firstIsHeader && index === 0 ? (
          <th scope="row" {...cellAttributes('header', { ...described(cell), format: undefined })}>
            {described(cell).text}
          </th>
        ) : (
          <td data-label={labels[index] || undefined} {...cellAttributes('cell', cell)}>
            {described(cell).text}
          </td>
        ),
      )}
    </tr>
  )
}

function cellAttributes(kind: 'header' | 'cell', cell: Cell): Attributes {
  const { format, class: extra, colspan, rowspan, attributes } = described(cell)
  const block = `govuk-table__${kind}`
  return {
    class: classNames(block, format && `${block}--${format}`, extra),
    colspan: colspan || undefined,
    rowspan: rowspan || undefined,
    ...attributes,
  }
}

function plainText(cell: Cell): string {
  const words: Words = described(cell).text
  return typeof words === 'string' || typeof words === 'number' ? String(words) : ''
}
