import { DraftNotice } from '../components/draft-notice.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { KeptText } from '../components/kept-text.tsx'
import { PrivateName } from '../components/private-name.tsx'

/** What stands around a form. */
export function FormPiecesGallery() {
  return (
    <section class="evenhand-section" aria-labelledby="gallery-pieces">
      <h2 class="govuk-heading-l" id="gallery-pieces">
        Around a form
      </h2>
      <ErrorSummary
        autoFocus={false}
        errors={[
          { text: 'Enter the minutes as a number, for example 19', href: '#minutes' },
          { text: 'There is no 31 February', href: '#meeting-day' },
        ]}
      />
      <KeptText
        by="Sam"
        at="10:41"
        headingLevel={3}
        fields={[
          {
            label: 'What they told us',
            theirs: 'The school says there is no money.',
            yours: 'The school says there is no money, and that Theo manages.',
          },
        ]}
      />
      <DraftNotice savedAt="10:42" />
      <p class="govuk-body">
        A family in a list:{' '}
        <PrivateName reference="EH-2041" initials="M. K." name="Maya Kowalska" href="#gallery-pieces" />, and
        one to look at only: <PrivateName reference="EH-2042" initials="D. O." name="Dele Okafor" />, and one
        whose name you may not read: <PrivateName reference="EH-2043" initials="A. B." />
      </p>
    </section>
  )
}
