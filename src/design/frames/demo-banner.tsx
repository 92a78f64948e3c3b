import type { Words } from '../words.ts'

/** Says on every page of a demo that the families are invented; `true` gives the standing sentence. */
export function DemoBanner({ demo }: { demo?: Words | true }) {
  if (!demo) return null
  return (
    <aside class="evenhand-demo" aria-label="Demonstration">
      <p class="evenhand-demo__words govuk-width-container">
        {demo === true ? 'Demo: the families, people and places here are invented.' : demo}
      </p>
    </aside>
  )
}
