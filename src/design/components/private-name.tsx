export type PrivateNameProps = {
  reference: string
  initials: string
  /** Undefined where this person may not read it. */
  name?: string | undefined
  /** Makes it a link to the file. */
  href?: string | undefined
}

/**
 * A family in a list: reference and initials; the name appears on hover, focus or hold, so that somebody passing by
 * reads nothing. Those who listen hear reference and name at once. The frame's `privacy` setting shows all names.
 */
export function PrivateName({ reference, initials, name, href }: PrivateNameProps) {
  const inside = (
    <>
      <span class="evenhand-private__reference">{reference}</span>{' '}
      <span class="evenhand-private__initials" aria-hidden={name ? 'true' : undefined}>
        {initials}
      </span>
      {name && <span class="evenhand-private__name">{name}</span>}
    </>
  )
  if (href)
    return (
      <a class="govuk-link evenhand-private" href={href}>
        {inside}
      </a>
    )
  if (!name) return <span class="evenhand-private">{inside}</span>
  return (
    <button type="button" class="evenhand-private evenhand-private--button">
      {inside}
    </button>
  )
}
