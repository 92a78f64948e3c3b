import { KeptText } from '#design/components/kept-text.tsx'
import type { FormState } from '#platform/form.tsx'

/**
 * Above a form that two people filled in at once: what somebody saved meanwhile beside what was typed, for each field
 * that differs. `labels` are the fields' own, in their order. Nothing while there is no conflict.
 */
export function BothTexts({ form, labels }: { form: FormState; labels: Readonly<Record<string, string>> }) {
  const { conflict, typed } = form
  if (!conflict) return null
  const fields = Object.entries(labels).map(([name, label]) => ({
    label,
    theirs: conflict.theirs[name] ?? '',
    yours: [typed[name] ?? []].flat().join(', '),
  }))
  return <KeptText by="Somebody" fields={fields.filter(({ theirs, yours }) => theirs !== yours)} />
}
