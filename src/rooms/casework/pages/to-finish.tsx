import { PrivateName } from '#design/components/private-name.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { toFinish } from '../calls/to-finish.ts'
import { CHANNEL_WORDS } from '../channel.ts'

/** Contacts that were saved and not finished: the whole team's, so that none waits for one person to come back. */
export const toFinishPage = page({
  path: '/contacts/to-finish',
  who: CASEWORKERS,
  rows: true,
  navigation: { label: 'To finish', order: 15 },
  async show({ of }) {
    const { lines, isMore } = await of(toFinish, {})
    const title = 'Contacts to finish'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {lines.length === 0 ? (
            <p class="govuk-body-l">Every contact is finished.</p>
          ) : (
            <Table
              caption={isMore ? 'The oldest fifty, the team’s' : 'The team’s, oldest first'}
              captionClass="govuk-table__caption--m"
              cards
              head={['Family', 'Contact', 'Taken by', 'What to do']}
              rows={lines.map(({ contact, file, reference, initials, name, channel, at, worker }) => [
                <PrivateName {...{ reference, initials, name }} href={`/families/${file}`} />,
                `${CHANNEL_WORDS[channel]}, ${timeInWords(at)}`,
                worker,
                <a class="govuk-link" href={`/contacts/${contact}/finish`}>
                  Finish<span class="govuk-visually-hidden"> the contact with {reference}</span>
                </a>,
              ])}
            />
          )}
        </>
      ),
    }
  },
})
