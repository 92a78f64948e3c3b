import { Checkboxes } from '../components/checkboxes.tsx'
import { Doors } from '../patterns/doors.tsx'
import { Filter } from '../patterns/filter.tsx'
import { PictureGrid } from '../patterns/picture-grid.tsx'
import { SideNavigation } from '../patterns/side-navigation.tsx'
import { Timeline } from '../patterns/timeline.tsx'

const HERE = '#gallery-patterns'

/** Timeline, side navigation, doors, filter, and a picture under a grid. */
export function PatternsGallery({ picture }: { picture: string | undefined }) {
  return (
    <section class="evenhand-section" aria-labelledby="gallery-patterns">
      <h2 class="govuk-heading-l" id="gallery-patterns">
        Patterns for casework
      </h2>
      <Timeline headingLevel={3} items={contacts} />
      <SideNavigation
        label="Parts of a case"
        items={[
          { text: 'Options', href: HERE, active: true },
          { text: 'Dates', href: HERE },
          { text: 'Accounts', href: HERE },
        ]}
      />
      <Doors
        label="Where to go on"
        items={[
          { text: 'Ask for help', href: HERE },
          { text: 'Understand options and dates', href: HERE },
          { text: 'How we stay impartial', href: HERE },
        ]}
      />
      <Filter
        action={HERE}
        heading="Filter the list"
        headingLevel={3}
        clearHref={HERE}
        chosen={[{ heading: 'Kind', items: [{ text: 'Telephone', href: HERE }] }]}
      >
        <Checkboxes
          name="kind"
          label={{ text: 'Kind of contact', size: 's' }}
          items={[
            { value: 'telephone', text: 'Telephone', checked: true },
            { value: 'visit', text: 'Home visit' },
          ]}
        />
      </Filter>
      {picture && (
        <PictureGrid
          name="cells"
          label="What is to be black?"
          picture={{ src: picture, alt: 'A page' }}
          rows={3}
          columns={8}
          valueOf={(row, column) => `${row}.${column}`}
          value={['2.3', '2.4']}
        />
      )}
    </section>
  )
}

const contacts = [
  {
    title: 'Telephone',
    by: 'Sam',
    datetime: '2026-11-12',
    when: '12 November 2026 at 17:10',
    children: <p class="govuk-body">The options were explained. The parent will think it over.</p>,
  },
  { title: 'Letter from the council', by: 'Ana', datetime: '2026-11-04', when: '4 November 2026' },
]
