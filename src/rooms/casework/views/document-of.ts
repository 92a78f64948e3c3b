import { timeInWords } from '#platform/clock.ts'
import type { Letter } from '#platform/paper/letter.ts'
import { dateAt } from '#rooms/facts'
import type { APPROVED_HOW_WORDS, ApprovedHow } from './how.ts'
import { OUR_SECTION_WORDS, type Said, SECTION_WORDS, SECTIONS } from './sections.ts'

/** What of a document leaves it, as its owner takes it along: no reference, no worker's name. */
export interface ViewsDocument {
  readonly title: string
  readonly said: Said
  /** Several families own it. */
  readonly isJoint?: true
  /** When and how it was approved; undefined marks it as a draft. */
  readonly approved: { readonly at: Date; readonly how?: ApprovedHow } | undefined
}

/** Under the title: approved, when and how; or that it is a draft. */
export function standingLine({ approved, isJoint }: ViewsDocument): string {
  if (!approved)
    return `Draft: ${isJoint ? 'not all of us have' : 'I have not'} approved this yet. It may still change.`
  const when = `${timeInWords(approved.at)}${approved.how ? ` (${HOW[approved.how]})` : ''}`
  return isJoint
    ? `These are our own views. Each of us approved them, the last on ${when}.`
    : `These are my own views. I approved them on ${when}.`
}

const HOW: Readonly<Record<keyof typeof APPROVED_HOW_WORDS, string>> = {
  signed: 'signed',
  said: 'said',
  wrote: 'in writing',
}

/** The parts that say something, each with its heading. */
export const partsOf = ({ said, isJoint }: ViewsDocument): { heading: string; paragraphs: string[] }[] =>
  SECTIONS.filter(section => said[section].trim() !== '').map(section => ({
    heading: (isJoint ? OUR_SECTION_WORDS : SECTION_WORDS)[section],
    paragraphs: said[section].split(/\n{2,}/).filter(text => text.trim() !== ''),
  }))

/** The document as it is printed. */
export const asPaper = (document: ViewsDocument, now: Date): Letter => ({
  title: document.title.replaceAll('\n', ' '),
  date: dateAt(now),
  blocks: [
    { kind: 'notice', title: document.approved ? 'Approved' : 'Draft', line: standingLine(document) },
    ...partsOf(document).flatMap(({ heading, paragraphs }) => [
      { kind: 'heading', level: 2, text: heading } as const,
      ...paragraphs.map(line => ({ kind: 'paragraph', line }) as const),
    ]),
  ],
})
