import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { page } from '#platform/page.ts'
import { PROMISES } from '#platform/paths.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { dateInWords } from '#rooms/facts'
import { publishedNow } from '../published-now.ts'
import { STATE_WORDS } from '../state-words.ts'
import { Figures } from './figures.tsx'
import { StateMark } from './state-mark.tsx'

/** One promise for anybody: what we promise, how it stands, since when, and how it is checked. */
export const promisePage = page({
  path: `${PROMISES}/:clause`,
  who: 'anyone',
  rows: true,
  params: z.object({ clause: z.string().max(8) }),
  async show({ params: { clause: id }, desk }) {
    const published = await publishedNow(desk.sql)
    const clause = published?.clauses.find(one => one.id === id)
    if (!(published && clause)) return refuse(notFound)
    const { promise, state, since, findings, wanting } = clause
    return {
      title: promise,
      body: (
        <>
          <BackLink href={PROMISES}>Our promises</BackLink>
          <h1 class="govuk-heading-l">{promise}</h1>
          <p class="govuk-body">
            <StateMark state={state} /> {STATE_WORDS[state].means}
          </p>
          <p class="govuk-body">
            It has stood like this since {dateInWords(since)}. Last looked at: {dateInWords(published.day)}.
          </p>
          <h2 class="govuk-heading-m">How this is checked</h2>
          {findings.map(one => (
            <>
              <p class="govuk-body">
                {one.state === 'not-built' ? 'We cannot show yet that' : 'Our records show whether'}{' '}
                {one.proves}.
              </p>
              <Figures of={one} />
              {one.declared && (
                <p class="govuk-body-s">
                  Declared on {dateInWords(one.declared.on)} by whoever leads the service.
                </p>
              )}
            </>
          ))}
          {wanting.length > 0 && state !== 'not-built' && (
            <>
              <h2 class="govuk-heading-m">What we have to do</h2>
              <ul class="govuk-list govuk-list--bullet">
                {wanting.map(text => (
                  <li>{text}</li>
                ))}
              </ul>
            </>
          )}
          <p class="govuk-body">
            Our policy’s number for it: {id}. Nobody can be found in these figures: from 1 to 4 people we say
            “fewer than 5”.
          </p>
        </>
      ),
    }
  },
})
