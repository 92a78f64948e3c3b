import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Details } from '#design/components/details.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { dayMonthYear } from '#rooms/facts'
import { readDraw } from '../samples/read-draw.ts'
import { BASIS_WORDS } from '../samples/sample-words.ts'

/** One sample: each case by its reference, how far the look at it is, and the record of how it was drawn. */
export const samplePage = page({
  path: '/samples/:draw',
  who: LEADERS,
  rows: true,
  params: z.object({ draw: z.uuid() }),
  async show({ params: { draw }, of }) {
    const { cases, from_on, until_on, of_how_many, share, seed, drawn_at } = await of(readDraw, { draw })
    const title = `Sample of ${dayMonthYear(from_on)} to ${dayMonthYear(until_on)}`
    return {
      title,
      body: (
        <>
          <BackLink href="/samples">Back to all samples</BackLink>
          <h1 class="govuk-heading-l">{title}</h1>
          <Table
            caption={`${cases.length} of ${of_how_many}`}
            captionClass="govuk-table__caption--m"
            cards
            head={['Case', 'Level', 'On a second look', 'Told']}
            rows={cases.map(({ id, reference, level, moderated_level, basis }) => [
              <a class="govuk-link" href={`/samples/${draw}/cases/${id}`}>
                {reference}
              </a>,
              String(level),
              moderated_level === null ? 'Not looked at yet' : String(moderated_level),
              basis ? BASIS_WORDS[basis] : 'Not settled yet',
            ])}
          />
          <Button href={`/samples/${draw}/pack`}>Pack without who they are (PDF)</Button>
          <Details summary="How it was drawn">
            <p class="govuk-body">
              {share} of a hundred, rounded up, {timeInWords(drawn_at)}. The cases that were closed in these
              days, in the order of SHA-256 of this seed, a stroke and the case’s id; the first of them were
              taken. With the seed anybody who holds the record draws the same again.
            </p>
            <p class="govuk-body evenhand-words">{seed}</p>
          </Details>
        </>
      ),
    }
  },
})
