import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { page } from '#platform/page.ts'
import type { Letter } from '#platform/paper/letter.ts'
import { LetterView } from '#platform/paper/letter-view.tsx'
import { letterheadOf, logoOf } from '#platform/paper/letterhead.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES, ToPrint } from '#platform/paper/print-choice.tsx'
import { sheetOf } from '#platform/paper/print-letter.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { addressees } from '#rooms/casework'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { listForPrint } from '../disclosure/list-for.ts'
import { type LeftLine, whatLeft } from '../disclosure/what-left.ts'

/** Everything that ever left a file, as one list; and for each person who may have it, their own to print. */
export const whatLeftPage = page({
  path: '/families/:file/left',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  async show({ params: { file }, of }) {
    const { reference, left, people, isYoungPersons } = await of(whatLeft, { file })
    const title = 'Everything that has left'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/sharing`} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{reference}</p>
          {left.length === 0 ? (
            <p class="govuk-body">Nothing has left, not to anybody.</p>
          ) : (
            <Table
              caption="The latest first"
              captionClass="govuk-table__caption--m"
              cards
              head={['What', 'To whom', 'When and how', 'Why']}
              rows={left.map(row)}
            />
          )}
          <h2 class="govuk-heading-m">For the family</h2>
          <p class="govuk-body">
            Each person gets their own list, word for word: what left on their permission, and letters to
            them. What the family is not to know of is not on it.
          </p>
          <ul class="govuk-list">
            {addressees(people, { isYoungPersons }).map(({ id, name }) => (
              <li>
                <a class="govuk-link" href={`/families/${file}/left/${id}`}>
                  The list for <span data-typed>{name || 'somebody not named yet'}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ),
    }
  },
})

const row = ({ href, about, to, on, how, why, isKept }: LeftLine) => [
  <a class="govuk-link" href={href}>
    {about || 'What left'}
    <span class="govuk-visually-hidden">, {dayMonthYear(on)}</span>
  </a>,
  <span data-typed>{to}</span>,
  `${dayMonthYear(on)}. ${how}`,
  <>
    {why} {isKept && <Tag colour="orange">Family not told</Tag>}
  </>,
]

/** One person's own list, as they will get it. */
export const whatLeftForPage = page({
  path: '/families/:file/left/:person',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), person: z.uuid() }),
  async show({ params, of, desk, face }) {
    const letter = listOf(await of(whatLeft, { file: params.file }), params.person, dateAt(desk.now))
    if (!letter) return refuse(notFound)
    const sheet = sheetOf(letter, letterheadOf(face))
    if (sheet instanceof Refusal) return sheet
    return {
      title: sheet.title,
      body: (
        <>
          <BackLink href={`/families/${params.file}/left`} />
          <ToPrint action={`/families/${params.file}/left/${params.person}/pdf`} />
          <LetterView sheet={sheet} logo={logoOf(face)} />
        </>
      ),
    }
  },
})

/** The same on paper. */
export const whatLeftPdfPage = page({
  path: '/families/:file/left/:person/pdf',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), person: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of, desk }) {
    const letter = listOf(await of(whatLeft, { file: params.file }), params.person, dateAt(desk.now))
    return letter ? new Paper(letter, 'what-left', lookChosen(params)) : refuse(notFound)
  },
})

type Left = Exclude<Awaited<ReturnType<typeof whatLeft.answer>>, Refusal>

function listOf(
  { reference, left, people, isYoungPersons }: Left,
  id: string,
  date: string,
): Letter | undefined {
  const person = addressees(people, { isYoungPersons }).find(one => one.id === id)
  return person && listForPrint(left, person, { date, reference })
}
