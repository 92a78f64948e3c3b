import { PasswordInput } from '#design/components/password-input.tsx'
import type { field } from '#platform/form.tsx'

/** Where a password is chosen. */
export function NewPasswordInput(props: ReturnType<typeof field>) {
  return (
    <PasswordInput
      {...props}
      label="New password"
      hint="12 characters or more. Three or four words that do not belong together are easy to keep in mind and hard to guess."
      autocomplete="new-password"
    />
  )
}

/** Tells a password manager whose password this is. Unseen, and not sent. */
export const ForPasswordManagers = ({ address }: { address: string }) => (
  <input type="text" value={address} autocomplete="username" aria-label="E-mail address" readonly hidden />
)
