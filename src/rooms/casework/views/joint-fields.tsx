import { Textarea } from '#design/components/textarea.tsx'
import { type FormState, field } from '#platform/form.tsx'
import { OUR_SECTION_WORDS, type Said, SECTIONS } from './sections.ts'

/** The parts of a document that several families own. */
export const JointFields = ({ form, said }: { form: FormState; said?: Said }) => (
  <>
    {SECTIONS.map(section => (
      <Textarea
        {...field(form, section, said?.[section])}
        label={OUR_SECTION_WORDS[section]}
        rows={4}
        spellcheck
      />
    ))}
  </>
)
