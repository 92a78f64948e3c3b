import { Form } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { SIGN_IN, SIGN_OUT } from '#platform/paths.ts'
import { signOut } from '../sign-out.ts'

/** Signing out: mostly reached by the button at the top of each page. */
export const signOutPage = page({
  path: SIGN_OUT,
  who: 'signed-in',
  rows: true,
  acts: [pageAct(signOut, () => `${SIGN_IN}?ended=yes`)],
  async show({ form }) {
    const title = 'Sign out'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            This ends your session on this device and on every other. Drafts stay kept.
          </p>
          <Form form={form(signOut)} submit="Sign out" />
        </>
      ),
    }
  },
})
