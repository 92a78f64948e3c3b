import type { Absence } from './absence/absences-now.ts'
import { awayInWords } from './team-table.tsx'

/** Beside Today: whose things are shown, the way out for a day off, and for those who lead who is away. */
export function TodayAside(props: {
  whose: 'mine' | 'team'
  me: string
  leads: boolean
  away: readonly Absence[]
  names: ReadonlyMap<string, string>
  due: 'never' | 'again' | undefined
}) {
  const { whose, me, leads, away, names, due } = props
  return (
    <>
      <h2 class="govuk-heading-s">Whose</h2>
      <ul class="govuk-list">
        <Choice isChosen={whose === 'mine'} href="/today?whose=mine" says="Mine, and nobody’s" />
        <Choice isChosen={whose === 'team'} href="/today?whose=team" says="The whole team’s" />
        <Choice isChosen={false} href={`/cases?worker=${me}&state=open`} says="My open cases" />
      </ul>
      {leads && (
        <>
          <h2 class="govuk-heading-s">The team</h2>
          {away.length === 0 ? (
            <p class="govuk-body-s">Everybody is here.</p>
          ) : (
            <ul class="govuk-list govuk-body-s">
              {away.map(absence => (
                <li>
                  <a class="govuk-link" href={`/team/${absence.person}/hand-over`}>
                    {names.get(absence.person) ?? 'Somebody who has left'}
                  </a>
                  . {awayInWords(absence)}
                </li>
              ))}
            </ul>
          )}
          <p class="govuk-body-s">
            <a class="govuk-link" href="/team">
              Who carries what, and handing everything over
            </a>
          </p>
        </>
      )}
      <p class="govuk-body-s">
        <a class="govuk-link" href="/today/my-dates" download>
          My dates for a calendar, without names
        </a>
      </p>
      <p class="govuk-body-s">
        <a class="govuk-link" href={`/team/${me}/hand-over`}>
          Going away? Hand over what you hold
        </a>
      </p>
      {due && (
        <p class="govuk-body-s">
          <a class="govuk-link" href="/interests">
            {due === 'never'
              ? 'Declare your interests, or that you have none'
              : 'Say whether your declarations are still right'}
          </a>
        </p>
      )}
    </>
  )
}

function Choice({ isChosen, href, says }: { isChosen: boolean; href: string; says: string }) {
  if (isChosen)
    return (
      <li>
        <strong>{says}</strong>
      </li>
    )
  return (
    <li>
      <a class="govuk-link" href={href}>
        {says}
      </a>
    </li>
  )
}
