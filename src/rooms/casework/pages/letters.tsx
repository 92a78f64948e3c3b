import { PrivateName } from '#design/components/private-name.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { LETTER_KIND_WORDS } from '../letters/letter-kinds.ts'
import { type UnsentLetter, unsentLetters } from '../letters/unsent-letters.ts'

/** Letters that were begun and have not left: one's own first, then the team's, so that none waits for one person. */
export const lettersPage = page({
  path: '/letters',
  who: CASEWORKERS,
  rows: true,
  navigation: { label: 'Letters', order: 16 },
  async show({ of }) {
    const letters = await of(unsentLetters, {})
    const title = 'Letters to send'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {letters.length === 0 && <p class="govuk-body-l">Every letter has left.</p>}
          <Lines caption="Mine" letters={letters.filter(({ isMine }) => isMine)} />
          <Lines caption="The team’s" letters={letters.filter(({ isMine }) => !isMine)} />
        </>
      ),
    }
  },
})

function Lines({ caption, letters }: { caption: string; letters: readonly UnsentLetter[] }) {
  if (letters.length === 0) return null
  return (
    <Table
      caption={caption}
      captionClass="govuk-table__caption--m"
      cards
      head={['Family', 'Letter', 'Begun', 'What to do']}
      rows={letters.map(({ letter, file, reference, initials, name, kind, by, at }) => [
        <PrivateName {...{ reference, initials, name }} href={`/families/${file}`} />,
        LETTER_KIND_WORDS[kind],
        `${by}, ${timeInWords(at)}`,
        <a class="govuk-link" href={`/letters/${letter}`}>
          Look and send<span class="govuk-visually-hidden"> the letter to {reference}</span>
        </a>,
      ])}
    />
  )
}
