import { Checkboxes } from '#design/components/checkboxes.tsx'
import { FileUpload } from '#design/components/file-upload.tsx'
import { type FormState, field, ticks } from '#platform/form.tsx'

/** Choosing a logo, or taking the present one away. */
export function LogoFields({ form, hasLogo }: { form: FormState; hasLogo: boolean }) {
  return (
    <>
      <FileUpload
        {...field(form, 'logo')}
        label="Logo (optional)"
        hint={`A PNG or JPEG of 256 kB at most.${hasLogo ? ' Leave it empty to keep the present one.' : ''}`}
        accept="image/png,image/jpeg"
      />
      {hasLogo && (
        <Checkboxes
          {...ticks(form, 'noLogo')}
          items={[{ value: 'yes', text: 'Take the present logo away' }]}
        />
      )}
    </>
  )
}
