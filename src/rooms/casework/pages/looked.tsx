import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { lookedAtFile } from '../looked-at-file.ts'

/** Who looked at this file and what they did, from the ledger: nobody can take a line out of it. */
export const lookedPage = page({
  path: '/families/:file/looked',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  async show({ params: { file }, of }) {
    const { reference, looks } = await of(lookedAtFile, { file })
    const title = `Who looked at ${reference}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Reading is entered once in a quarter of an hour. Entries cannot be taken out.
          </p>
          <Table
            caption="Newest first"
            captionClass="govuk-table__caption--m"
            cards
            head={['When', 'Who', 'What', 'Ledger entry']}
            rows={looks.map(({ at, who, act, place }) => [
              timeInWords(at),
              who,
              act,
              {
                text: (
                  <a class="govuk-link" href={`/ledger/entries/${place}`}>
                    {String(place)}
                  </a>
                ),
                format: 'numeric' as const,
              },
            ])}
          />
        </>
      ),
    }
  },
})
