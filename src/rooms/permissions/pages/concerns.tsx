import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayMonthYear } from '#rooms/facts'
import { type ClosedConcern, listConcerns } from '../safeguarding/list-concerns.ts'

/** The concerns that somebody may open: their own, and for those who lead all of them. */
export const concernsPage = page({
  path: '/concerns',
  who: CASEWORKERS,
  rows: true,
  navigation: { label: 'Safeguarding', order: 46 },
  async show({ of }) {
    const { open: concerns, closed } = await of(listConcerns, {})
    const title = 'Safeguarding'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            A concern about a child is recorded from the family’s page. Whoever records it and those who lead
            see it here, and nobody else.
          </p>
          {closed.length > 0 && <Closed concerns={closed} />}
          {concerns.length === 0 ? (
            <p class="govuk-body-l">There is none that is open to you.</p>
          ) : (
            <Table
              caption="Those without a review first"
              captionClass="govuk-table__caption--m"
              cards
              head={['About', 'Recorded', 'State']}
              rows={concerns.map(({ id, child, at, by, isInDanger, reviewedAt, reviewOn }) => [
                <a class="govuk-link" href={`/concerns/${id}`}>
                  <span data-typed>{child}</span>
                </a>,
                `${timeInWords(at)}, by ${by}`,
                reviewedAt ? (
                  <Tag colour="grey">Reviewed</Tag>
                ) : (
                  <>
                    {isInDanger && <Tag colour="red">Danger</Tag>} Review by {dayMonthYear(reviewOn)}
                  </>
                ),
              ])}
            />
          )}
        </>
      ),
    }
  },
})

/** Nobody who leads holds their key: each says who can open it to them, or that two recovery sheets do. */
const Closed = ({ concerns }: { concerns: readonly ClosedConcern[] }) => (
  <>
    <WarningText>
      {concerns.length === 1
        ? 'Nobody who leads can open one concern.'
        : `Nobody who leads can open ${concerns.length} concerns.`}{' '}
      Whoever could has left, or was shut out of the family’s file.
    </WarningText>
    <Table
      caption="To be opened again"
      captionClass="govuk-table__caption--m"
      cards
      head={['Family', 'Recorded', 'How it is opened']}
      rows={concerns.map(({ file, reference, at, by, isInDanger, isHere }) => [
        <a class="govuk-link" href={`/families/${file}`}>
          {reference}
        </a>,
        <>
          {timeInWords(at)}, by {by} {isInDanger && <Tag colour="red">Danger</Tag>}
        </>,
        isHere ? (
          `Ask ${by}: on the concern’s page they can open it to you.`
        ) : (
          <>
            Two keepers of recovery sheets, at the server:{' '}
            <code>evenhand keys recover --person ADDRESS --restricted</code>
          </>
        ),
      ])}
    />
  </>
)
