/** Tells the stylesheet that scripts run. In a file, because the page allows no script inside itself. */
export function markSupported(): void {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
}
