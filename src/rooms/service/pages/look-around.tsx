import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Elsewhere, page } from '#platform/page.ts'
import { LOOK_AROUND, SET_UP, SIGN_IN } from '#platform/paths.ts'
import { standingService } from '../standing-service.ts'

/**
 * The second door of an empty service: how to look around with invented families. It is made in a data folder of its
 * own and by a command, never by a button here: what is to hold real families is not filled with invented ones.
 */
export const lookAroundPage = page({
  path: LOOK_AROUND,
  who: 'anyone',
  rows: true,
  async show({ desk }) {
    if (await standingService(desk)) return new Elsewhere(SIGN_IN)
    const title = 'Look around with invented families'
    return {
      title,
      body: (
        <>
          <BackLink href={SET_UP} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            A service with years of invented calls, cases and dates, in which one press signs you in as
            whoever you want to be.
          </p>
          <ol class="govuk-list govuk-list--number">
            <li>In the terminal where the program runs, stop it with Ctrl-C.</li>
            <li>
              Start it again with <code>npm start -- --demo small</code>, which is ready in about half a
              minute. <code>median</code> and <code>large</code> are bigger services and take minutes.
            </li>
            <li>Come back to this address.</li>
          </ol>
          <InsetText>
            The invented families lie in a data folder of their own. It stays a demo for good, every page of
            it says so, and it can never become a real service. What you set up here is not touched: start the
            program without <code>--demo</code>, and it is here again.
          </InsetText>
        </>
      ),
    }
  },
})
