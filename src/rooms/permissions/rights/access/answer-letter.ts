import type { Letter } from '#platform/paper/letter.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { whoIsResponsible } from '../responsibility/responsible.ts'
import { howLong, SCHEDULE } from '../retention/schedule.ts'
import type { AccessAnswer, AnswerEntry } from './access-answer.ts'
import { TAKEN_OUT } from './take-out.ts'
import { WHY_WORDS } from './why-words.ts'

type Block = Letter['blocks'][number]

/** As much of an answer as one PDF holds: letters of text, and entries. */
const LETTERS_A_PART = 400_000
const ENTRIES_A_PART = 1500

/** The entries of an answer in as many parts as it needs PDF files; at least one. */
export function inParts(entries: readonly AnswerEntry[]): AnswerEntry[][] {
  const parts: AnswerEntry[][] = [[]]
  let letters = 0
  for (const entry of entries) {
    const more = entry.text.length + entry.source.length
    const isFull = letters + more > LETTERS_A_PART || (parts.at(-1)?.length ?? 0) >= ENTRIES_A_PART
    if (isFull && parts.at(-1)?.length) parts.push([])
    letters = parts.at(-1)?.length ? letters + more : more
    parts.at(-1)?.push(entry)
  }
  return parts
}

/** One part of an answer on paper; the first says what the law wants said with it (UK GDPR article 15(1)). */
export function answerLetter(answer: AccessAnswer, part: number): Letter {
  const parts = inParts(answer.entries)
  const which = parts.length > 1 ? `, part ${part} of ${parts.length}` : ''
  return {
    title: `What we keep about ${answer.person || 'you'}${which}`,
    date: answer.madeOn,
    reference: answer.reference,
    blocks: [...(part === 1 ? opening(answer) : []), ...entryBlocks(parts[part - 1] ?? [])],
  }
}

const paragraph = (line: string): Block => ({ kind: 'paragraph', line })
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

function opening(answer: AccessAnswer): Block[] {
  const { askedOn, entries, leftOut, paper, asker, person } = answer
  const documents = entries.filter(({ isDocument }) => isDocument)
  return [
    paragraph(
      `On ${dayMonthYear(askedOn)} we were asked for what we keep about ${person || 'you'}${asker ? ` by ${asker}` : ''}. This is all of it, in the order of time.`,
    ),
    heading('What was left out'),
    ...(leftOut.length === 0 ? [paragraph('No record was left out as a whole.')] : [leftOutList(leftOut)]),
    paragraph(
      `Where “${TAKEN_OUT}” stands, words were taken out because they would tell of somebody else. A person read each of them and decided. Decisions about the family are all here. The law lets us leave out what may bring serious harm to somebody, without saying whether we did.`,
    ),
    heading('Documents'),
    ...(documents.length === 0
      ? [paragraph('There are none.')]
      : [
          paragraph('They are enclosed as they came.'),
          { kind: 'list', items: documents.map(({ text }) => text) } as const,
        ]),
    heading('On paper, or kept elsewhere'),
    paragraph(paper || 'We looked, and there is nothing.'),
    ...rights(answer),
  ]
}

const leftOutList = (leftOut: AccessAnswer['leftOut']): Block => ({
  kind: 'list',
  items: leftOut.map(({ why, count }) => `${count} ${count === 1 ? 'record' : 'records'}: ${WHY_WORDS[why]}`),
})

function rights({ responsible }: AccessAnswer): Block[] {
  return [
    heading('Why we keep it, for how long, and what you can do'),
    paragraph(
      'We keep it to give families impartial information, advice and support, and to show that we did. It came from you, from those you asked us to speak to, and from our own work. Whatever left us stands among the records below.',
    ),
    paragraph(whoIsResponsible(responsible)),
    {
      kind: 'rows',
      rows: SCHEDULE.filter(({ families }) => families).map(kept => ({
        name: kept.what,
        line: howLong(kept),
      })),
    },
    paragraph(
      'You can ask us to put right what is wrong, to stop using it, or to erase it, and you can object. If you are not content, complain to us first: we acknowledge it within 30 days. You can also complain to the Information Commissioner (ico.org.uk), or go to court.',
    ),
  ]
}

/** By year, so that a voice can go from heading to heading. */
function entryBlocks(entries: readonly AnswerEntry[]): Block[] {
  const years = [...new Set(entries.map(yearOf))]
  return years.flatMap(year => [
    heading(year),
    { kind: 'rows', rows: entries.filter(one => yearOf(one) === year).map(rowOf) } as const,
  ])
}

const yearOf = ({ at }: AnswerEntry): string => (at ? dateAt(new Date(at)).slice(0, 4) : 'Without a date')

const rowOf = ({ kind, at, source, text }: AnswerEntry) => ({
  name: at ? `${kind}, ${dayMonthYear(dateAt(new Date(at)))}` : kind,
  line: [source, text].filter(one => one.trim() !== '').join('\n') || '(nothing was written)',
})
