import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { ToPrint } from '#platform/paper/print-choice.tsx'
import { CASEWORKERS } from '#platform/who.ts'
import { whoLookedAtMine } from '../looks/who-looked-at-mine.ts'

/** Who looked at a file, in words for the person it is about: to be read out or printed. */
export const lookedForThemPage = page({
  path: '/families/:file/rights/looked',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  async show({ params: { file }, of }) {
    const { reference, looks } = await of(whoLookedAtMine, { file })
    const title = `Who looked at ${reference}, for the person it is about`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/rights`} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Staff stand here as the service decided: by name or by role. Nobody can take a line out.
          </p>
          <ToPrint action={`/families/${file}/rights/looked/pdf`} />
          <Table
            caption="Newest first"
            captionClass="govuk-table__caption--m"
            cards
            head={['When', 'Who', 'What', 'Ledger entry']}
            rows={looks.map(({ at, who, did, place }) => [timeInWords(at), who, did, String(place)])}
          />
        </>
      ),
    }
  },
})
