import type { Props, Words } from '../words.ts'

export type KeptTextProps = Props<{
  /** Who saved in the meantime. */
  by: string
  /** When, ready to be read: "10:42" or "on 3 November". */
  at?: string
  /** The fields that differ. */
  fields: { label: string; theirs: Words; yours: Words }[]
  children?: Words
}>

/** Two people changed the same thing: both texts side by side, nothing overwritten, and what to do now. */
export function KeptText({ by, at, fields, children }: KeptTextProps) {
  return (
    <section class="evenhand-kept" aria-labelledby="kept-text-title">
      <h2 class="govuk-heading-m" id="kept-text-title">
        {by} saved this while you were typing{at && ` (${at})`}
      </h2>
      <p class="govuk-body">
        Nothing is lost. Your text is still in the form below; take over what you need, then save again.
      </p>
      {fields.map(field => (
        <Pair {...field} by={by} />
      ))}
      {children}
    </section>
  )
}

function Pair({ label, theirs, yours, by }: KeptTextProps['fields'][number] & { by: string }) {
  return (
    <div class="evenhand-kept__pair">
      <h3 class="govuk-heading-s evenhand-kept__label">{label}</h3>
      <dl class="evenhand-kept__texts">
        <div class="evenhand-kept__text">
          <dt>{by} wrote</dt>
          <dd>{theirs || 'Nothing'}</dd>
        </div>
        <div class="evenhand-kept__text">
          <dt>You wrote</dt>
          <dd>{yours || 'Nothing'}</dd>
        </div>
      </dl>
    </div>
  )
}
