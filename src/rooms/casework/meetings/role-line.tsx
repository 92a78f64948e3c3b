import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { MeetingInFull } from './read-meeting.ts'
import { ROLE_AT_MEETING_WORDS, SUPPORT_ROLE_WORDS } from './roles.ts'

type Attendance = MeetingInFull['attendances'][number]

/** As what somebody is at a meeting, whether that was said in time, and whether those present were told. */
export function RoleLine({ one }: { one: Attendance }) {
  const { name, role, supportsAs, statedAt, statedLate, toldAt, lateBecause } = one
  return (
    <li>
      <strong>{name}</strong>: {supportsAs ? SUPPORT_ROLE_WORDS[supportsAs] : ROLE_AT_MEETING_WORDS[role]}
      <br />
      <span class="govuk-body-s">
        Stated {timeInWords(statedAt)}. {statedLate && <Tag colour="orange">Stated late</Tag>}{' '}
        {lateBecause && <span data-typed>{lateBecause} </span>}
        {toldAt ? `Those present were told, ${timeInWords(toldAt)}.` : 'Those present were not told yet.'}
      </span>
    </li>
  )
}
