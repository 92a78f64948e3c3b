import { sql as raw } from 'kysely'
import { Elsewhere, page } from '#platform/page.ts'
import { ME } from '#platform/paths.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'

/** The first page: for whoever works here their day, for everybody else what the service is. */
export const homePage = page({
  path: '/',
  who: 'anyone',
  rows: true,
  async show({ desk }) {
    if (desk.person) return new Elsewhere(mayPass(CASEWORKERS, desk.person) ? '/today' : ME)
    const { rows } = await raw<{ name: string }>`select name from service.service`.execute(desk.sql)
    const title = rows[0]?.name ?? 'Evenhand'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">
            Free, confidential and impartial information and support for parents and carers of children with
            special educational needs.
          </p>
          <p class="govuk-body">
            We favour neither the council nor the school. You decide; we set out all the options, with where
            each fact comes from.
          </p>
        </>
      ),
    }
  },
})
