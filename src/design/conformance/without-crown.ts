/**
 * The official footer without what only the government may show: the crown, the mark of the government's licence and
 * the line on crown copyright. Everything else in it is compared as it is.
 */
export function withoutCrown(html: string): string {
  return html
    .replace(/<svg[^>]*class="govuk-footer__(?:crown|licence-logo)"[^>]*>.*?<\/svg>/gs, '')
    .replace(
      /<div class="govuk-footer__meta-item">\s*<a[^>]*govuk-footer__copyright-logo.*?<\/a>\s*<\/div>/gs,
      '',
    )
}
