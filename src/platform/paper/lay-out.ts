import type { Line, Source, WholeLetter } from './letter.ts'
import type { Letterhead } from './letterhead.ts'
import { plainCharacters } from './plain-characters.ts'
import type { Run, Sheet, SheetBlock } from './sheet.ts'
import { writtenDate, writtenDay } from './written-date.ts'

/** Works out every word of a letter, in the order of reading. */
export function layOut(letter: WholeLetter, head: Letterhead): Sheet {
  const sheet: Sheet = {
    lang: letter.lang,
    service: head.service,
    contact: head.contact,
    to: letter.to,
    facts: [
      { name: 'Date', runs: [{ text: writtenDate(letter.date) }] },
      ...(letter.reference ? [{ name: 'Our reference', runs: [{ text: letter.reference }] }] : []),
    ],
    title: letter.title,
    blocks: [...letter.blocks.map(laidOut), ...whereToCheck(letter.check)],
  }
  return plainCharacters(sheet)
}

type Block = WholeLetter['blocks'][number]

function laidOut(block: Block): SheetBlock {
  switch (block.kind) {
    case 'heading':
      return block
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(block.line), ...langOf(block), ...sourceOf(block) }
    case 'quotation':
      return { kind: 'quotation', words: block.words, from: block.from, ...langOf(block) }
    case 'list':
      return { kind: 'list', items: block.items.map(runsOf), ordered: block.ordered ?? false }
    case 'rows':
      return { kind: 'rows', rows: block.rows.map(rowOf), ...sourceOf(block) }
    case 'table':
      return block
    case 'date':
      return {
        kind: 'date',
        what: block.what,
        day: writtenDay(block.day),
        ...noteOf(block),
        ...sourceOf(block),
      }
    case 'notice':
      return { kind: 'notice', title: block.title, runs: runsOf(block.line) }
  }
  return block satisfies never
}

const rowOf = ({ name, line }: { name: string; line: Line }) => ({ name, runs: runsOf(line) })
const langOf = ({ lang }: { lang?: string | undefined }) => (lang ? { lang } : {})
const noteOf = ({ note }: { note?: string | undefined }) => (note ? { note } : {})

function sourceOf({ source }: { source?: Source | undefined }): { source?: Run[] } {
  if (!source) return {}
  const { words, link, checked } = source
  const when = checked ? `Checked on ${writtenDate(checked)}.` : 'Nobody here has checked this yet.'
  const where = runsOf([link ? { link, text: words } : words])
  return { source: [{ text: 'Source: ' }, ...where, { text: `. ${when}` }] }
}

function runsOf(line: Line): Run[] {
  const pieces = typeof line === 'string' ? [line] : line
  return pieces.flatMap((piece): Run[] => {
    if (typeof piece === 'string') return [{ text: piece }]
    if ('strong' in piece) return [{ text: piece.strong, strong: true }]
    return linked(piece.text, piece.link)
  })
}

/** Paper cannot be pressed: where a link leads is written out after its words, on the screen too. */
function linked(text: string, href: string): Run[] {
  const shown = href.replace(/^(https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '')
  return shown === text ? [{ text, href }] : [{ text, href }, { text: ` (${shown})` }]
}

function whereToCheck(check: WholeLetter['check'] = []): SheetBlock[] {
  if (check.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Where you can check this independently' },
    { kind: 'paragraph', runs: [{ text: 'You need not take our word for it. You can also ask:' }] },
    { kind: 'rows', rows: check.map(({ name, what, contact }) => ({ name, runs: reached(what, contact) })) },
  ]
}

const reached = (what: string, contact: readonly Line[]): Run[] => [
  { text: what },
  ...contact.flatMap(line => [{ text: '\n' }, ...runsOf(line)]),
]
