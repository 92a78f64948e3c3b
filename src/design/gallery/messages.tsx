import { Details } from '../components/details.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { Panel } from '../components/panel.tsx'
import { WarningText } from '../components/warning-text.tsx'

/** What a page says beside its content. */
export function MessagesGallery() {
  return (
    <section class="evenhand-section" aria-labelledby="gallery-messages">
      <h2 class="govuk-heading-l" id="gallery-messages">
        Messages
      </h2>
      <NotificationBanner titleId="gallery-news" headingLevel={3}>
        The line is closed from 24 December to 1 January.
      </NotificationBanner>
      <NotificationBanner
        type="success"
        titleId="gallery-done"
        headingLevel={3}
        role="region"
        autoFocus={false}
        title="Saved"
      >
        The contact is in the file.
      </NotificationBanner>
      <Panel title="EH-2391" headingLevel={3}>
        Read this reference out to the caller
      </Panel>
      <Panel
        title="Nothing of this may be shared"
        headingLevel={3}
        kind="interruption"
        actions={[
          { text: 'Record a permission', type: 'button' },
          { text: 'Go back', href: '#gallery-messages' },
        ]}
      >
        The parent has not agreed to share it with the school.
      </Panel>
      <InsetText>“I want him to be happy at school again.” His mother, by telephone, 12 November.</InsetText>
      <WarningText>An appeal must reach the tribunal by 4 January 2027.</WarningText>
      <Details summary="What impartial means here">
        We set out every option. We do not say which one to take, and we work for neither side.
      </Details>
    </section>
  )
}
