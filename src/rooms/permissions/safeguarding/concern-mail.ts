import { mailKind } from '#platform/mail.ts'

/** Alerts whoever must know of a concern. It says that something waits, and nothing else: mail is read by others. */
export const concernMail = mailKind({
  name: 'concern',
  subject: 'Please sign in now',
  text: () =>
    'Something waits for you that cannot wait. Please sign in to your service now.\n\nNobody reads answers to this e-mail.\n',
})
