import { Button } from '../components/button.tsx'

/** Covers the page when nobody has touched it for a while; shown by the client script, never without it. */
export function IdleCover({ minutes }: { minutes: number }) {
  if (!minutes) return null
  return (
    <dialog class="evenhand-idle" data-idle-cover aria-labelledby="evenhand-idle-title">
      <h2 class="govuk-heading-m" id="evenhand-idle-title">
        The page is covered
      </h2>
      <p class="govuk-body">Nobody touched it for a while. What you typed is still there.</p>
      <Button type="button" attributes={{ 'data-idle-return': true }}>
        Show the page
      </Button>
    </dialog>
  )
}
