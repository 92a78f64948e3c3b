import { Button } from '#design/components/button.tsx'
import { PrivateName } from '#design/components/private-name.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { MEETING_KIND_WORDS } from '../meetings/kinds.ts'
import { myMeetings } from '../meetings/my-meetings.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'

/** One's own meetings with families, the nearest first, and the calendar file without names. */
export const meetingsPage = page({
  path: '/meetings',
  who: ATTENDERS,
  rows: true,
  navigation: { label: 'Meetings', order: 32 },
  async show({ of, desk }) {
    const meetings = await of(myMeetings, {})
    const title = 'My meetings'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {meetings.length === 0 ? (
            <p class="govuk-body">None is ahead. A meeting is arranged from a family’s file.</p>
          ) : (
            <Table
              caption="To come, or not finished"
              captionClass="govuk-table__caption--m"
              cards
              head={['When', 'What', 'Family', 'Where']}
              rows={meetings.map(({ id, kind, startsAt, place, family }) => [
                <>
                  {timeInWords(startsAt)} {startsAt <= desk.now && <Tag colour="orange">To finish</Tag>}
                </>,
                <a class="govuk-link" href={`/meetings/${id}`}>
                  {MEETING_KIND_WORDS[kind]}
                  <span class="govuk-visually-hidden">, {family.reference}</span>
                </a>,
                <PrivateName {...family} href={`/families/${family.file}`} />,
                <span data-typed>{place}</span>,
              ])}
            />
          )}
          <div class="govuk-button-group">
            <Button variant="secondary" href="/meetings/calendar">
              Calendar file, without names
            </Button>
            {mayPass(CASEWORKERS, desk.person) && (
              <a class="govuk-link" href="/meetings/register">
                Register of panels and meetings
              </a>
            )}
          </div>
        </>
      ),
    }
  },
})
