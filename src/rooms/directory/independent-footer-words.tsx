import type { Footer } from './independent-footer.ts'

/** The footer on a page; letters take the same words from `independentFooter`. */
export function IndependentFooter({ footer }: { footer: Footer }) {
  return (
    <section aria-labelledby="check-independently">
      <h2 class="govuk-heading-m" id="check-independently">
        {footer.heading}
      </h2>
      <p class="govuk-body">{footer.sentence}</p>
      <ul class="govuk-list govuk-list--spaced">
        {footer.bodies.map(({ id, name, what, contact }) => (
          <li>
            <a class="govuk-link" href={`/organisations/${id}`}>
              {name}
            </a>
            {[what, ...contact].map(line => (
              <>
                <br />
                {line}
              </>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
