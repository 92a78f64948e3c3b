import { mailKind } from '#platform/mail.ts'

/** Tells the chair that something waits, and nothing else: mail is read by others. */
export const pressureMail = mailKind({
  name: 'for-the-chair',
  subject: 'Something waits for you',
  text: () =>
    'Something waits for you in your service. Please sign in when you are alone with your screen.\n\nNobody reads answers to this e-mail.\n',
})
