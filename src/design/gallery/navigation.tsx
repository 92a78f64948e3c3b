import { BackLink } from '../components/back-link.tsx'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Pagination } from '../components/pagination.tsx'
import { PhaseBanner } from '../components/phase-banner.tsx'
import { ServiceNavigation } from '../components/service-navigation.tsx'

const HERE = '#gallery-navigation'

/** Ways from page to page. */
export function NavigationGallery() {
  return (
    <section class="evenhand-section" aria-labelledby="gallery-navigation">
      <h2 class="govuk-heading-l" id="gallery-navigation">
        Ways around
      </h2>
      <PhaseBanner tag="New">
        Tell us{' '}
        <a class="govuk-link" href={HERE}>
          what is hard to use
        </a>
        .
      </PhaseBanner>
      <ServiceNavigation
        label="Example of a navigation"
        navigationId="gallery-service-navigation"
        items={[
          { text: 'Ask for help', href: HERE, current: true },
          { text: 'Options and dates', href: HERE },
          { text: 'How we stay impartial', href: HERE },
        ]}
      />
      <Breadcrumbs
        items={[{ text: 'Families', href: HERE }, { text: 'EH-2041', href: HERE }, { text: 'Contacts' }]}
      />
      <p class="govuk-body">
        <BackLink href={HERE} />
      </p>
      <Pagination
        label="Pages of the list"
        previous={{ href: HERE }}
        next={{ href: HERE }}
        items={[
          { number: 1, href: HERE },
          { number: 2, href: HERE, current: true },
          { ellipsis: true },
          { number: 12, href: HERE },
        ]}
      />
      <Pagination
        label="Pages of the guide"
        previous={{ href: HERE, labelText: 'Asking for an assessment' }}
        next={{ href: HERE, labelText: 'If the answer is no' }}
      />
    </section>
  )
}
