import { Table } from '#design/components/table.tsx'
import type { Words } from '#design/words.ts'
import type { Run, Sheet, SheetBlock, SheetRow } from './sheet.ts'

interface LetterViewProps {
  readonly sheet: Sheet
  /** 2 where the page has an h1 of its own above the letter. */
  readonly topHeading?: 1 | 2
  /** Where the service's logo lies, when it has one; its name stands below it. */
  readonly logo?: string | undefined
}

/** A letter on the screen, word for word as on paper; printing the page prints it alone. */
export function LetterView({ sheet, topHeading = 1, logo }: LetterViewProps) {
  const Title = `h${topHeading}` as const
  return (
    <article class="evenhand-letter" lang={sheet.lang} aria-label="Letter">
      {logo && <img class="evenhand-letter__logo" src={logo} alt="" />}
      <p class="evenhand-letter__service">{sheet.service}</p>
      <Lines lines={sheet.contact} />
      <Lines lines={sheet.to} class="evenhand-letter__to" />
      <Rows rows={sheet.facts} />
      <Title class="govuk-heading-l">{sheet.title}</Title>
      {sheet.blocks.map(block => (
        <Block block={block} top={topHeading} />
      ))}
    </article>
  )
}

function Lines({ lines, class: extra = '' }: { lines: readonly string[]; class?: string }) {
  if (lines.length === 0) return null
  return <p class={`govuk-body ${extra}`.trim()}>{lines.join('\n')}</p>
}

function Block({ block, top }: { block: SheetBlock; top: number }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={top - 1 + block.level} text={block.text} isLarge={block.level === 2} />
    case 'paragraph':
      return (
        <WithSource source={block.source}>
          <p class="govuk-body" lang={block.lang}>
            <Runs runs={block.runs} />
          </p>
        </WithSource>
      )
    case 'quotation':
      return <Quotation block={block} />
    case 'list':
      return <List block={block} />
    case 'rows':
      return (
        <WithSource source={block.source}>
          <Rows rows={block.rows} />
        </WithSource>
      )
    case 'table':
      return (
        <Table
          caption={block.caption}
          captionClass="govuk-table__caption--s"
          head={[...block.head]}
          rows={block.rows.map(row => [...row])}
          cards
        />
      )
    case 'date':
      return <DateBox block={block} />
    case 'notice':
      return (
        <div class="evenhand-letter__box">
          <p class="govuk-body govuk-!-font-weight-bold">{block.title}</p>
          <p class="govuk-body">
            <Runs runs={block.runs} />
          </p>
        </div>
      )
  }
  return block satisfies never
}

type Of<Kind extends SheetBlock['kind']> = { block: Extract<SheetBlock, { kind: Kind }> }

function Heading({ level, text, isLarge }: { level: number; text: string; isLarge: boolean }) {
  const Level = `h${level}` as 'h2'
  return <Level class={isLarge ? 'govuk-heading-m' : 'govuk-heading-s'}>{text}</Level>
}

/** What somebody said is theirs: no rule about our own words is held against it. */
function Quotation({ block }: Of<'quotation'>) {
  return (
    <figure class="evenhand-letter__quotation">
      <blockquote class="govuk-body" lang={block.lang} data-typed="">
        {block.words}
      </blockquote>
      <figcaption class="govuk-body-s">{block.from}</figcaption>
    </figure>
  )
}

function List({ block }: Of<'list'>) {
  const items = block.items.map(item => (
    <li>
      <Runs runs={item} />
    </li>
  ))
  if (block.ordered) return <ol class="govuk-list govuk-list--number">{items}</ol>
  return <ul class="govuk-list govuk-list--bullet">{items}</ul>
}

function DateBox({ block }: Of<'date'>) {
  return (
    <WithSource source={block.source}>
      <div class="evenhand-letter__box">
        <p class="govuk-body">{block.what}</p>
        <p class="evenhand-letter__day">{block.day}</p>
        {block.note && <p class="govuk-body">{block.note}</p>}
      </div>
    </WithSource>
  )
}

function Rows({ rows }: { rows: readonly SheetRow[] }) {
  return (
    <dl class="evenhand-letter__rows">
      {rows.map(({ name, runs }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <Runs runs={runs} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function WithSource({ source, children }: { source: readonly Run[] | undefined; children: Words }) {
  return (
    <>
      {children}
      {source && (
        <p class="govuk-body-s evenhand-letter__source">
          <Runs runs={source} />
        </p>
      )}
    </>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ text, strong, href }) => {
        if (strong) return <strong>{text}</strong>
        return href ? (
          <a class="govuk-link" href={href}>
            {text}
          </a>
        ) : (
          text
        )
      })}
    </>
  )
}
