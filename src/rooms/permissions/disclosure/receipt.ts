import type { Desk } from '#platform/desk.ts'
import type { Letter } from '#platform/paper/letter.ts'
import { type addressees, prepareLetter } from '#rooms/casework'
import { dateAt, dateInWords } from '#rooms/facts'
import type { Permission } from '../consent/permission.ts'
import { toWhom } from '../consent/permission-rows.tsx'
import type { FamilyAtHand } from '../family-at-hand.ts'
import type { DisclosureWords } from './disclosure-words.ts'
import { GROUND_WORDS, type Ground, type WayOut } from './grounds.ts'

/** What a receipt tells of. */
interface Left {
  readonly ground: Ground
  readonly way: WayOut
  readonly words: DisclosureWords
  readonly papers: readonly string[]
  /** The views that went along, as they went. */
  readonly said: readonly Letter['blocks'][number][]
}

/** Prepares a receipt for each of those who are told: a letter with what left, word for word. Gives the letters' ids. */
export async function prepareReceipts(
  desk: Desk,
  standing: FamilyAtHand,
  permission: Permission | undefined,
  told: readonly Told[],
  left: Left,
): Promise<string[]> {
  const letters: string[] = []
  for (const to of told) letters.push(await prepareReceipt(desk, standing, permission, to, left))
  return letters
}

type Told = ReturnType<typeof addressees>[number]

async function prepareReceipt(
  desk: Desk,
  { seal, file }: FamilyAtHand,
  permission: Permission | undefined,
  to: Told,
  { ground, way, words, papers, said }: Left,
): Promise<string> {
  const when = dateInWords(dateAt(desk.now))
  const how = way === 'spoken' ? 'told' : 'sent'
  const opening = [
    `This is your receipt. On ${when} we ${how} the following to ${toWhom(words)}. ${GROUND_WORDS[ground]}${permission ? `, given on ${dateInWords(dateAt(permission.at))}` : ''}.`,
    words.text && `${way === 'spoken' ? 'What we said' : 'What we wrote'}:\n${words.text}`,
    said.length > 0 && viewsInReceipt(said, permission !== undefined),
    papers.length > 0 && `What went with it:\n${papers.join('\n')}`,
    permission &&
      'You can withdraw your permission at any time: call us or write to us. Nothing more leaves then.',
  ]
  return prepareLetter(desk, seal, {
    ...{ file, to, title: 'What we passed on' },
    opening: opening.filter(Boolean).join('\n\n'),
  })
}

/** Word for word to whoever permitted it; on a lawful ground they may be another party's, so that they went is all it says. */
const viewsInReceipt = (said: Left['said'], isPermitted: boolean): string =>
  isPermitted
    ? `What went with it, word for word:\n\n${said.flatMap(inText).join('\n\n')}`
    : 'Things that people told us went with it.'

function inText(block: Left['said'][number]): string[] {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'quotation') return [`“${block.words}”\n${block.from}`]
  return block.kind === 'paragraph' && typeof block.line === 'string' ? [block.line] : []
}
