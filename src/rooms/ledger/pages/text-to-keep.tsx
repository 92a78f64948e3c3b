import { Textarea } from '#design/components/textarea.tsx'

/** A text to be copied whole and kept as a file, by whoever checks or signs it elsewhere. */
export function TextToKeep({
  id,
  label,
  hint,
  text,
}: {
  id: string
  label: string
  hint: string
  text: string
}) {
  const rows = text.split('\n').length
  return (
    <Textarea
      name={id}
      label={label}
      hint={hint}
      value={text}
      rows={rows}
      spellcheck={false}
      attributes={{ readonly: true }}
    />
  )
}
