import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES, ToPrint } from '#platform/paper/print-choice.tsx'
import { notFound, refuse } from '#platform/refusal.ts'
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
          {addressees(people, { isYoungPersons }).map(({ id, name }) => (
            <section aria-label={`The list for ${name || 'somebody not named yet'}`}>
              <h3 class="govuk-heading-s" data-typed>
                {name || 'Not named yet'}
              </h3>
              <ToPrint action={`/families/${file}/left/${id}/pdf`} />
            </section>
          ))}
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

/** One person's own list on paper. */
export const whatLeftPdfPage = page({
  path: '/families/:file/left/:person/pdf',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), person: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of, desk }) {
    const { reference, left, people, isYoungPersons } = await of(whatLeft, { file: params.file })
    const person = addressees(people, { isYoungPersons }).find(({ id }) => id === params.person)
    if (!person) return refuse(notFound)
    const letter = listForPrint(left, person, { date: dateAt(desk.now), reference })
    return new Paper(letter, 'what-left', lookChosen(params))
  },
})
