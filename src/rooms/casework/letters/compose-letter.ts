import type { Desk } from '#platform/desk.ts'
import type { Letter } from '#platform/paper/letter.ts'
import { independentFooter } from '#rooms/directory'
import { dateAt, type Fact } from '#rooms/facts'
import { namesOf } from '#rooms/people'
import { standingService } from '#rooms/service'
import type { FileSeal } from '#rooms/vault'
import type { FilePerson } from '../open-people.ts'
import { referenceInWords } from '../reference.ts'
import { addressLines } from './addressees.ts'
import { type Block, paragraph, typedParagraphs, under } from './blocks.ts'
import { callBody } from './call-body.ts'
import { callOf } from './call-of.ts'
import { datesBody } from './dates-body.ts'
import { restsOnPolicyAlone } from './fact-blocks.ts'
import type { FamilyFile } from './family-file.ts'
import type { LetterKind } from './letter-kinds.ts'
import type { LetterRow } from './letter-row.ts'
import type { LetterWords } from './letter-words.ts'
import { type Matter, matterOf } from './matter.ts'
import { optionsBody } from './options-body.ts'
import { HOW_WE_WORK, HOW_WE_WORK_WITH_YOU } from './role-words.ts'
import { workerBody } from './worker-body.ts'

/** A letter made from the records as they stand, and what its writer is to know of it. */
export interface Composed {
  readonly letter: Letter
  /** Something is left out because its maker has not told the family (R15). */
  readonly leavesOut: boolean
  /** All the information in it is the council's own policy (C03). */
  readonly policyAlone: boolean
}

/** The parts of a letter's row that it is made from. */
export type ToCompose = Pick<LetterRow, 'file' | 'case_id' | 'contact' | 'kind' | 'by'>

/**
 * Makes a letter out of the records and what was typed into it: the same for whoever looks at it, sends it or prints
 * it. It ends with our role and with where to check it independently (K16, N03, R14).
 */
export async function composeLetter(
  desk: Desk,
  seal: FileSeal,
  row: ToCompose,
  words: LetterWords,
  family: FamilyFile,
): Promise<Composed> {
  const today = dateAt(desk.now)
  const matter = row.case_id ? await matterOf(desk, seal, row.case_id) : undefined
  const person = family.people.find(({ id }) => id === words.person)
  const [body, ending, footer] = await Promise.all([
    bodyOf(desk, seal, row, words, matter, today, person),
    signature(desk, row.by, person),
    independentFooter(desk, matter?.head.issue),
  ])
  return {
    letter: {
      title: words.title,
      date: today,
      reference: referenceInWords(family.reference),
      to: addressLines(person),
      blocks: [
        ...typedParagraphs(words.greeting),
        ...typedParagraphs(words.opening),
        ...body.blocks,
        ...typedParagraphs(words.closing),
        ...ending,
      ],
      check: footer.bodies.map(({ name, what, contact }) => ({ name, what, contact: [...contact] })),
    },
    leavesOut: matter?.leavesOut ?? false,
    policyAlone: body.facts !== undefined && restsOnPolicyAlone(body.facts),
  }
}

interface Body {
  readonly blocks: readonly Block[]
  readonly facts?: readonly Fact[]
}

async function bodyOf(
  desk: Desk,
  seal: FileSeal,
  { file, contact, kind: code }: ToCompose,
  { told }: LetterWords,
  matter: Matter | undefined,
  today: string,
  reader: FilePerson | undefined,
): Promise<Body> {
  const kind = code as LetterKind
  if (kind === 'call-summary') {
    const call = contact ? await callOf(desk, seal, file, contact) : undefined
    if (!call) return { blocks: under('What you told us', typedParagraphs(told)) }
    return { blocks: callBody(call, told, matter, today), facts: call.facts }
  }
  if (!matter || kind === 'free') return { blocks: [] }
  if (kind === 'options') return { blocks: (await optionsBody(desk, seal, matter, today, reader)).blocks }
  if (kind === 'appeal-dates') return { blocks: datesBody(matter, today) }
  return { blocks: await workerBody(desk, kind, matter, today) }
}

/** Who signs, for the service and for nobody else (C11, R13); then how we work. */
async function signature(desk: Desk, by: string, person: FilePerson | undefined): Promise<Block[]> {
  const [names, service] = await Promise.all([namesOf(desk, [by]), standingService(desk)])
  const lines = [names.get(by), service?.name].filter(line => line !== undefined)
  const role = person?.kind === 'young-person' ? HOW_WE_WORK_WITH_YOU : HOW_WE_WORK
  return [
    ...(lines.length > 0 ? [paragraph(lines.join('\n'))] : []),
    ...under('How we work', role.map(paragraph)),
  ]
}
