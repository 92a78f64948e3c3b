import { toTakeOutOf } from './make-copy.ts'
import type { DisclosureInFull } from './read-disclosure.ts'

/** The papers that go along, each to be looked at exactly as it goes; before they leave, with the way to take parts out. */
export function PapersAlong({ whole }: { whole: DisclosureInFull }) {
  if (whole.words.papers.length === 0) return null
  return (
    <section aria-labelledby="papers">
      <h2 class="govuk-heading-m govuk-!-margin-top-6" id="papers">
        The papers that go along
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {whole.words.papers.map(paper => (
          <li>
            <PaperAlong whole={whole} paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Paper = DisclosureInFull['words']['papers'][number]

function PaperAlong({
  whole: { id, file, toLeave, left, copies },
  paper,
}: {
  whole: DisclosureInFull
  paper: Paper
}) {
  const { document, copy } = paper
  const brief = toLeave.documents.find(one => one.id === document)
  const made = copies.find(one => one.id === copy)
  const href = copy ? `/disclosures/${id}/copies/${copy}` : `/families/${file}/documents/${document}`
  return (
    <>
      <a class="govuk-link" href={href} download>
        <bdi>{brief?.name ?? 'A paper'}</bdi>
      </a>
      {copy ? ', with parts taken out: look at the copy before it goes.' : ', as it is.'}
      {made && !left && <Findings made={made} />}
      {!left && brief && toTakeOutOf(brief.kind) && (
        <>
          <br />
          <a class="govuk-link evenhand-not-printed" href={`/disclosures/${id}/papers/${document}`}>
            {copy ? 'Change what is taken out' : 'Take parts out'}
            <span class="govuk-visually-hidden">
              {' '}
              of <bdi>{brief.name}</bdi>
            </span>
          </a>
        </>
      )}
    </>
  )
}

/** What a program could not do, and somebody has to look for. */
const Findings = ({ made: { notFound, withPictures } }: { made: DisclosureInFull['copies'][number] }) => (
  <>
    {notFound.length > 0 && (
      <>
        <br />
        <strong>Not found in it: {notFound.join(', ')}.</strong>
      </>
    )}
    {withPictures.length > 0 && (
      <>
        <br />
        Pictures stand on {withPictures.length === 1 ? 'page' : 'pages'} {withPictures.join(', ')} of the
        copy. Words in a picture are not found.
      </>
    )}
  </>
)
