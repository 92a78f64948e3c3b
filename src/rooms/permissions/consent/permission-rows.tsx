import { SummaryList } from '#design/components/summary-list.tsx'
import { Tag, type TagColour } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { dateInWords } from '#rooms/facts'
import { BODY_KIND_WORDS, GIVEN_WORDS, SCOPE_WORDS } from './codes.ts'
import type { PermissionShown } from './permissions-of.ts'
import type { Standing } from './standing.ts'

export const STANDING_WORDS: Readonly<Record<Standing, readonly [words: string, colour: TagColour]>> = {
  holds: ['Holds', 'green'],
  'not-yet': ['Not yet', 'grey'],
  ended: ['Ended', 'grey'],
  withdrawn: ['Withdrawn', 'red'],
}

/** Whom a permission names, as one name: "Mrs Ash, Fen Primary School". */
export const toWhom = ({ toPerson, body }: { toPerson: string; body: string }): string =>
  [toPerson, body].filter(Boolean).join(', ')

/** A permission in full: who gave it, what it covers, to whom, until when, how given, and how it stands. */
export function PermissionRows({ permission }: { permission: PermissionShown }) {
  const { giver, scopes, papers, about, purpose, how, witness, fromOn, untilOn, standing, worker } =
    permission
  const [words, colour] = STANDING_WORDS[standing]
  return (
    <SummaryList
      rows={[
        { key: 'State', value: <Tag colour={colour}>{words}</Tag> },
        { key: 'Whose', value: <span data-typed>{giver}</span> },
        {
          key: 'To whom',
          value: (
            <>
              <span data-typed>{toWhom(permission)}</span> (
              {BODY_KIND_WORDS[permission.bodyKind].toLowerCase()})
            </>
          ),
        },
        {
          key: 'What is permitted',
          value: (
            <ul class="govuk-list govuk-!-margin-bottom-0">
              {scopes.map(scope => (
                <li>{SCOPE_WORDS[scope]}</li>
              ))}
              {papers.map(({ name }) => (
                <li>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'About', value: <span class="evenhand-words">{about}</span> },
        { key: 'What for', value: <span class="evenhand-words">{purpose}</span> },
        { key: 'From', value: dateInWords(fromOn) },
        { key: 'Until', value: dateInWords(untilOn) },
        { key: 'How it was given', value: `${GIVEN_WORDS[how]}. ${witness}` },
        { key: 'Recorded', value: `${timeInWords(permission.at)}, by ${worker}` },
        permission.withdrawnAt && { key: 'Withdrawn', value: timeInWords(permission.withdrawnAt) },
        permission.because !== '' && {
          key: 'Why',
          value: <span class="evenhand-words">{permission.because}</span>,
        },
      ]}
    />
  )
}
