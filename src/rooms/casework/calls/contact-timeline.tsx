import { Timeline } from '#design/patterns/timeline.tsx'
import { timeInWords } from '#platform/clock.ts'
import { issueInWords } from '#rooms/facts'
import { CHANNEL_WORDS } from '../channel.ts'
import { isWithFamily } from '../letters/whose-words.ts'
import { ASKED_BY_WORDS, SOURCE_WORDS, VERIFIED_WORDS, WITH_WHOM_WORDS } from './codes.ts'
import type { ContactShown } from './contacts-of.ts'

/** Contacts one after the other: what was said, and from whom and how it is known (N02). */
export function ContactTimeline({
  contacts,
  people = [],
  file,
  headingLevel = 3,
}: {
  contacts: readonly ContactShown[]
  /** Who is in the file: so that it is told which of them spoke. */
  people?: readonly { readonly id: string; readonly name: string }[]
  /** The file, for those who may write a summary of a contact, or make a case of one that is in none. */
  file?: string | undefined
  headingLevel?: 2 | 3 | 4
}) {
  return (
    <Timeline
      headingLevel={headingLevel}
      items={contacts.map(contact => ({
        title: titleOf(contact),
        by: contact.worker,
        when: timeInWords(contact.at),
        datetime: contact.at.toISOString(),
        children: (
          <>
            <Entry {...contact} speaker={people.find(({ id }) => id === contact.person)?.name} />
            {file && !contact.case && <CaseLink file={file} contact={contact.id} at={contact.at} />}
            {file && isWithFamily(contact.withWhom) && (
              <LetterLink file={file} contact={contact.id} at={contact.at} />
            )}
          </>
        ),
      }))}
    />
  )
}

function titleOf({ channel, direction, askedBy, isRefused, issue }: ContactShown): string {
  const how = direction === 'out' ? `${CHANNEL_WORDS[channel]}, from us` : CHANNEL_WORDS[channel]
  const who = askedBy ? `${how}: ${ASKED_BY_WORDS[askedBy].toLowerCase()} asked` : how
  const about = issue ? `${who} – ${issueInWords(issue) ?? issue}` : who
  return isRefused ? `${about} – we neither confirmed nor denied` : about
}

function Entry(contact: ContactShown & { speaker: string | undefined }) {
  const { id, at, words, mayAmend, mayFinish } = contact
  return (
    <>
      <p class="govuk-body evenhand-words" data-typed>
        {words || 'Nothing was written down.'}
      </p>
      <p class="govuk-body-s">
        {contact.speaker && (
          <>
            <bdi data-typed>{contact.speaker}</bdi> spoke.{' '}
          </>
        )}
        {factsOf(contact).join(' ')} {mayFinish && <FinishLink contact={id} at={at} />}{' '}
        {mayAmend && <AmendLink contact={id} at={at} />}
      </p>
    </>
  )
}

function factsOf(contact: ContactShown): string[] {
  const { source, withWhom, verbatim, minutes, level, verified, enteredBy, amended } = contact
  const how =
    source &&
    `${WITH_WHOM_WORDS[withWhom]}. ${SOURCE_WORDS[source]}, ${verbatim ? 'word for word' : 'in short'}.`
  return [
    how,
    minutes !== null && `${minutes} minutes.`,
    level !== null && `Level ${level}.`,
    verified && `${VERIFIED_WORDS[verified]}.`,
    enteredBy && `Taken down on paper, entered by ${enteredBy}.`,
    amended && `Amended by ${amended.by}, ${timeInWords(amended.at)}.`,
  ].filter(one => typeof one === 'string')
}

function CaseLink({ file, contact, at }: { file: string; contact: string; at: Date }) {
  return (
    <p class="govuk-body-s">
      <a class="govuk-link" href={`/families/${file}/cases/new?contact=${contact}`}>
        Make it a case<span class="govuk-visually-hidden">: the contact of {timeInWords(at)}</span>
      </a>
    </p>
  )
}

function LetterLink({ file, contact, at }: { file: string; contact: string; at: Date }) {
  return (
    <p class="govuk-body-s">
      <a class="govuk-link" href={`/families/${file}/letters/new?contact=${contact}`}>
        Write a summary<span class="govuk-visually-hidden"> of the contact of {timeInWords(at)}</span>
      </a>
    </p>
  )
}

function FinishLink({ contact, at }: { contact: string; at: Date }) {
  return (
    <a class="govuk-link" href={`/contacts/${contact}/finish`}>
      To finish<span class="govuk-visually-hidden">: the contact of {timeInWords(at)}</span>
    </a>
  )
}

function AmendLink({ contact, at }: { contact: string; at: Date }) {
  return (
    <a class="govuk-link" href={`/contacts/${contact}/amend`}>
      Amend<span class="govuk-visually-hidden"> the contact of {timeInWords(at)}</span>
    </a>
  )
}
