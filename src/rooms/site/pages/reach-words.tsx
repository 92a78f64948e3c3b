import { InsetText } from '#design/components/inset-text.tsx'
import type { Words } from '#design/words.ts'
import type { Desk } from '#platform/desk.ts'
import { standingService } from '#rooms/service'
import { lineNow } from '../line-now.ts'
import { type Reach, reachOf } from '../reach.ts'
import { waitInWords } from '../wait-in-words.ts'

/** How the service is reached at this moment, as every public page may show it; undefined while none is set up. */
export async function reachNow(desk: Desk) {
  const service = await standingService(desk)
  if (!service) return undefined
  const reach = await reachOf(desk)
  return { service, reach, line: lineNow(reach, desk.now), wait: await waitInWords(desk, reach) }
}
export type ReachNow = NonNullable<Awaited<ReturnType<typeof reachNow>>>

/** The telephone number, whether somebody answers now, and how long people wait. */
export function ReachWords({ now }: { now: ReachNow }) {
  const { service, reach, line, wait } = now
  return (
    <div class="evenhand-reach">
      {!reach.isOpen && <Closed reach={reach} />}
      <p class="govuk-body-l">
        Ring{' '}
        <a class="govuk-link evenhand-phone" href={`tel:${service.telephone.replaceAll(/[^\d+]/g, '')}`}>
          {service.telephone}
        </a>
      </p>
      {line && reach.isOpen && <p class="govuk-body">{line.sentence}</p>}
      {wait && <p class="govuk-body">{wait}</p>}
      {reach.isOpen && reach.message && <p class="govuk-body">{reach.message}</p>}
    </div>
  )
}

const Closed = ({ reach }: { reach: Reach }) => (
  <InsetText>
    <p class="govuk-body">
      <strong>The service is closed for now.</strong> {reach.message}
    </p>
  </InsetText>
)

/** A link in a sentence. */
export const Link = ({ to, children }: { to: string; children: Words }) => (
  <a class="govuk-link" href={to}>
    {children}
  </a>
)
