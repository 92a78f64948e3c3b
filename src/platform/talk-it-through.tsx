import { ASK } from './paths.ts'

/** Under everything that anybody may look up alone: the way to somebody who helps. */
export const TalkItThrough = () => (
  <p class="govuk-body">
    Would you rather talk it through?{' '}
    <a class="govuk-link" href={ASK}>
      Ask for help
    </a>
    .
  </p>
)
