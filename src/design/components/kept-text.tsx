import type { Props, Words } from '../words.ts'

export type KeptTextProps = Props<{
  /** Who saved in the meantime. */
  by: string
  /** When, ready to be read: "10:42" or "on 3 November". */
  at?: string
  /** The fields that differ. */
  fields: { label: string; theirs: Words; yours: Words }[]
  headingLevel?: 2 | 3
  children?: Words
}>

/** Two people changed the same thing: both texts side by side, nothing overwritten, and what to do now. */
export function KeptText({ by, at, fields, headingLevel = 2, children }: KeptTextProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <section class="evenhand-kept" aria-labelledby="kept-text-title">
      <Heading class="govuk-heading-m" id="kept-text-title">
        {by} saved this while you were typing{at && ` (${at})`}
      </Heading>
      <p class="govuk-body">
        Nothing is lost. Your text is still in the form below; take over what you need, then save again.
      </p>
      {fields.map(field => (
        <Pair {...field} by={by} Heading={headingLevel === 2 ? 'h3' : 'h4'} />
      ))}
      {children}
    </section>
  )
}

function Pair({
  label,
  theirs,
  yours,
  by,
  Heading,
}: KeptTextProps['fields'][number] & { by: string; Heading: 'h3' | 'h4' }) {
  return (
    <div class="evenhand-kept__pair">
      <Heading class="govuk-heading-s evenhand-kept__label">{label}</Heading>
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
