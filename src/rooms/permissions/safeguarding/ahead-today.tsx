import { sql as raw } from 'kysely'
import { InsetText } from '#design/components/inset-text.tsx'
import type { TodayPart } from '#rooms/casework'
import { dateAt } from '#rooms/facts'

interface Waiting {
  readonly new: number
  readonly danger: number
  readonly due: number
}

/**
 * Above Today, for those who hold a concern's key: that concerns wait that nobody has dealt with yet, or whose review is
 * due. It says how many, and nothing of whom.
 */
export const concernsToday: TodayPart = async desk => {
  const { rows } = await raw<Waiting>`
    select count(*) filter (where not s.dealt)::int as new,
      count(*) filter (where not s.dealt and in_danger_now)::int as danger,
      count(*) filter (where s.dealt and review_on <= ${dateAt(desk.now)}::date)::int as due
    from permissions.concern c, lateral (
      select exists (select from permissions.concern_step s where s.concern = c.id and s.by <> c.by) as dealt
    ) s where reviewed_at is null`.execute(desk.sql)
  const waiting = rows[0]
  if (!waiting || waiting.new + waiting.due === 0) return undefined
  return (
    <InsetText>
      <strong>Safeguarding.</strong> {sentenceOf(waiting)}{' '}
      <a class="govuk-link" href="/concerns">
        See the concerns
      </a>
    </InsetText>
  )
}

function sentenceOf({ new: fresh, danger, due }: Waiting): string {
  const parts = [
    fresh === 1 && 'One concern waits for an answer.',
    fresh > 1 && `${fresh} concerns wait for an answer.`,
    danger > 0 && `${danger === 1 ? 'One says' : `${danger} say`} that somebody is in danger now.`,
    due > 0 && `${due === 1 ? 'One review is' : `${due} reviews are`} due.`,
  ]
  return parts.filter(Boolean).join(' ')
}
