/** The values that `next` replaces in `standing`, by name; those that stay the same are left out. */
export function whatChanged(
  standing: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed = Object.entries(next).filter(([name, value]) => asText(standing[name]) !== asText(value))
  return Object.fromEntries(changed.map(([name]) => [name, standing[name] ?? null]))
}

/** The order of a list of tick boxes means nothing. */
const asText = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null))
