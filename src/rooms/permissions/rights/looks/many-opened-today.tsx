import { InsetText } from '#design/components/inset-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import type { TodayPart } from '#rooms/casework'
import { openedMany } from '#rooms/ledger'
import { namesOf } from '#rooms/people'

/** More files than anybody works in within an hour; a day of covering for a colleague stays below it. */
const USUAL_AT_MOST = 60

/** Above Today, for those who lead: somebody has opened unusually many files within an hour (T14). Who, when and how many. */
export const manyOpenedToday: TodayPart = async desk => {
  if (!mayPass(LEADERS, desk.person)) return undefined
  const many = await openedMany(desk, USUAL_AT_MOST)
  if (many.length === 0) return undefined
  const names = await namesOf(
    desk,
    many.map(({ actor }) => actor),
  )
  return (
    <InsetText>
      <strong>Unusually many files were opened.</strong>{' '}
      {many
        .map(
          ({ actor, hour, files }) =>
            `${names.get(actor) ?? 'Somebody who has left'}: ${files} within the hour from ${timeInWords(hour)}.`,
        )
        .join(' ')}{' '}
      Ask them why. Each look stands in the{' '}
      <a class="govuk-link" href="/ledger">
        ledger
      </a>
      .
    </InsetText>
  )
}
