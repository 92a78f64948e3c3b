import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { OWNER_WORDS } from './how.ts'
import type { ViewsLine } from './views-of.ts'

/** The documents in which a family says what it thinks, and the way to begin one. */
export function ViewsOfFamily({
  file,
  views,
  joint,
  mayJoin,
}: {
  file: string
  views: readonly ViewsLine[]
  joint: readonly { joint: string; at: Date }[]
  mayJoin: boolean
}) {
  return (
    <section aria-label="Their own views" id="views">
      <h2 class="govuk-heading-m">Their own views</h2>
      {views.length + joint.length > 0 && (
        <ul class="govuk-list">
          {views.map(({ id, owner, at, isApproved }) => (
            <li>
              <a class="govuk-link" href={`/views/${id}`}>
                {OWNER_WORDS[owner]}, {timeInWords(at)}
              </a>{' '}
              <Tag colour={isApproved ? 'green' : 'orange'}>
                {isApproved ? 'Approved' : 'Not approved yet'}
              </Tag>
            </li>
          ))}
          {joint.map(({ joint: id, at }) => (
            <li>
              <a class="govuk-link" href={`/joint-views/${id}`}>
                Together with other families, since {timeInWords(at)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${file}/views/new`}>
          Write down their views with them
        </a>
        {mayJoin && (
          <>
            {', or '}
            <a class="govuk-link" href={`/families/${file}/joint-views/new`}>
              what they say together with other families
            </a>
          </>
        )}
      </p>
    </section>
  )
}
