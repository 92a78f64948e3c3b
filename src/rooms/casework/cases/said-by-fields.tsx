import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { type FormState, field } from '#platform/form.tsx'

/** How we know what a party says, from whom, and in whose words (N02); nothing is chosen beforehand unless `usual` says so. */
export function SaidByFields({
  form,
  usual,
}: {
  form: FormState
  usual?: { source: string; verbatim: string }
}) {
  return (
    <>
      <Radios
        {...field(form, 'source', usual?.source)}
        label="How it came to us"
        inline
        items={[
          { value: 'said', text: 'They said it' },
          { value: 'wrote', text: 'They wrote it' },
          { value: 'reported', text: 'Somebody reported it' },
        ]}
      />
      <Input
        {...field(form, 'who')}
        label="Who said, wrote or reported it"
        autocomplete="off"
        spellcheck={false}
      />
      <Radios
        {...field(form, 'verbatim', usual?.verbatim)}
        label="In whose words"
        inline
        items={[
          { value: 'yes', text: 'Theirs, word for word' },
          { value: 'no', text: 'Ours' },
        ]}
      />
    </>
  )
}
