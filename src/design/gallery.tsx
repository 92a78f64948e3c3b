export function Gallery() {
  return <p class="govuk-body">The gallery.</p>
}
