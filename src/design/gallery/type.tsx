import { Button } from '../components/button.tsx'
import { Tag, type TagColour } from '../components/tag.tsx'

const COLOURS: TagColour[] = ['grey', 'green', 'teal', 'purple', 'magenta', 'red', 'orange', 'yellow']

/** Words, links, buttons and tags. */
export function TypeGallery() {
  return (
    <section class="evenhand-section" aria-labelledby="gallery-type">
      <h2 class="govuk-heading-l" id="gallery-type">
        Words, buttons, tags
      </h2>
      <h3 class="govuk-heading-m">A heading of the middle size</h3>
      <p class="govuk-body">
        A paragraph with{' '}
        <a class="govuk-link" href="#gallery-type">
          a link to read on
        </a>
        . The service is free, confidential and impartial: it is on nobody’s side.
      </p>
      <h4 class="govuk-heading-s">A small heading</h4>
      <ul class="govuk-list govuk-list--bullet">
        <li>One thing</li>
        <li>Another thing</li>
      </ul>
      <p class="govuk-body-s">Small words, for what is said beside the point.</p>
      <div class="govuk-button-group">
        <Button>Save</Button>
        <Button variant="secondary">Find another family</Button>
        <Button variant="warning">Delete this draft</Button>
        <Button disabled>Not yet</Button>
      </div>
      <Button href="#gallery-type" isStart>
        Ask for help
      </Button>
      <p class="govuk-body evenhand-row">
        <Tag>New</Tag>
        {COLOURS.map(colour => (
          <Tag colour={colour}>{colour}</Tag>
        ))}
      </p>
    </section>
  )
}
