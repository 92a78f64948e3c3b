import { page } from '#platform/page.ts'
import { ORGANISATIONS } from '#platform/paths.ts'
import { TalkItThrough } from '#platform/talk-it-through.tsx'
import { Link } from './reach-words.tsx'

/** The way to the options and to the dates: for anybody, and nothing is kept. */
export const understandPage = page({
  path: '/understand',
  who: 'anyone',
  exit: true,
  rows: false,
  async show() {
    const title = 'Understand options and dates'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            Look things up by yourself. Nothing that you choose or type on these pages is kept.
          </p>
          <h2 class="govuk-heading-m">
            <Link to="/options">Which options are there?</Link>
          </h2>
          <p class="govuk-body">
            Say what it is about. You see every option that we know of, also doing nothing for now: who
            decides, what it costs, by when, and what it cannot do. We recommend none of them.
          </p>
          <h2 class="govuk-heading-m">
            <Link to="/deadlines">Work out a date</Link>
          </h2>
          <p class="govuk-body">
            Say what happened and when. You see the last day for the next step, and the law that sets it.
          </p>
          <h2 class="govuk-heading-m">
            <Link to={ORGANISATIONS}>Who else can help</Link>
          </h2>
          <p class="govuk-body">You can check what we say with somebody who is independent of us.</p>
          <TalkItThrough />
        </>
      ),
    }
  },
})
