import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { type FormState, field } from '#platform/form.tsx'
import { WORDED, WORDED_WORDS } from './how.ts'
import { type Said, SECTION_WORDS, SECTIONS } from './sections.ts'

/** The parts of the document to type in, and how the words came. */
export function SectionFields({ form, said }: { form: FormState; said?: Said }) {
  return (
    <>
      {SECTIONS.map(section => (
        <Textarea
          {...field(form, section, said?.[section])}
          label={SECTION_WORDS[section]}
          rows={4}
          spellcheck
        />
      ))}
      <Radios
        {...field(form, 'how')}
        label="How these words came"
        items={WORDED.map(value => ({ value, text: WORDED_WORDS[value] }))}
      />
    </>
  )
}
