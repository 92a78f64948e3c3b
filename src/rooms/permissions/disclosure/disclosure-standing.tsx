import { InsetText } from '#design/components/inset-text.tsx'
import { SummaryList, type SummaryRow } from '#design/components/summary-list.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { dateInWords } from '#rooms/facts'
import { BODY_KIND_WORDS, SCOPE_WORDS } from '../consent/codes.ts'
import { toWhom } from '../consent/permission-rows.tsx'
import { GROUND_WORDS, WAY_WORDS } from './grounds.ts'
import type { DisclosureInFull } from './read-disclosure.ts'

/** Beside what will leave: to whom, on what ground, until when, and who looked. */
export function DisclosureAside({ whole }: { whole: DisclosureInFull }) {
  return (
    <>
      <h2 class="govuk-heading-s">On what ground</h2>
      <SummaryList class="govuk-summary-list--no-border" rows={[...groundRows(whole), ...lookRows(whole)]} />
    </>
  )
}

function groundRows({
  ground,
  bodyKind,
  words,
  toLeave: { permission },
  giver,
  file,
}: DisclosureInFull): SummaryRow[] {
  const to = {
    key: 'To',
    value: <span data-typed>{`${toWhom(words)} (${BODY_KIND_WORDS[bodyKind].toLowerCase()})`}</span>,
  }
  if (permission)
    return [
      to,
      {
        key: 'Whose',
        value: (
          <a class="govuk-link" href={`/families/${file}/permissions/${permission.id}`}>
            The permission of <span data-typed>{giver || 'the family'}</span>
          </a>
        ),
      },
      { key: 'Covers', value: permission.scopes.map(scope => SCOPE_WORDS[scope]).join('. ') },
      { key: 'About', value: <span class="evenhand-words">{permission.about}</span> },
      { key: 'Until', value: permission.withdrawnAt ? 'Withdrawn' : dateInWords(permission.untilOn) },
    ]
  const { particulars } = words
  return [
    to,
    { key: 'Ground', value: GROUND_WORDS[ground] },
    ...[
      ['Ordered by', particulars?.orderedBy],
      ['Date of the order', particulars?.orderDate ? dateInWords(particulars.orderDate) : ''],
      ['Number', particulars?.orderNumber],
      ['Why now', particulars?.why],
      ['Decided by', particulars?.decidedBy],
      ['The family', particulars?.keptBecause ? `Not told. ${particulars.keptBecause}` : 'Told'],
    ].flatMap(([key, value]) =>
      key && value ? [{ key, value: <span class="evenhand-words">{value}</span> }] : [],
    ),
  ]
}

const lookRows = ({ lookedBy, lookedAt, needsLook, left, words }: DisclosureInFull): SummaryRow[] => [
  lookedBy && lookedAt
    ? { key: 'Second look', value: `${lookedBy}, ${timeInWords(lookedAt)}` }
    : {
        key: 'Second look',
        value: left?.alone ? `None. ${words.aloneBecause}` : needsLook && !left ? 'Not yet' : 'None',
      },
]

/** What stands in the way, each with what can be done about it; or that it has left, when and how. */
export function DisclosureStanding({ whole }: { whole: DisclosureInFull }) {
  const { left, toLeave, id, file } = whole
  if (left)
    return (
      <InsetText>
        This left on {dateInWords(left.on)}. {WAY_WORDS[left.way]}, by {left.by}. It stays on the family’s
        list as it left.
      </InsetText>
    )
  if (!toLeave.holds)
    return (
      <WarningText>
        The permission does not hold any more, so this does not leave. What you typed is kept.{' '}
        <a class="govuk-link" href={`/families/${file}/permissions/new`}>
          Record a permission
        </a>
        , or{' '}
        <a class="govuk-link" href={`/families/${file}/disclosures/new?like=${id}`}>
          use it under another one
        </a>
      </WarningText>
    )
  return (
    <>
      {toLeave.uncovered.map(({ part, id: what, sentence }) => (
        <WarningText>
          {sentence}{' '}
          <a class="govuk-link" href={`/disclosures/${id}/words`}>
            Take it out
          </a>
          {part === 'views' && (
            <>
              ,{' '}
              <a class="govuk-link" href={`/views/${what}`}>
                open it with them
              </a>
            </>
          )}
          , or{' '}
          <a class="govuk-link" href={`/families/${file}/permissions/new`}>
            record a permission
          </a>
          .
        </WarningText>
      ))}
    </>
  )
}
