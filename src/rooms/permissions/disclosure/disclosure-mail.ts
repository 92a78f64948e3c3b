import { mailKind } from '#platform/mail.ts'

/** What leaves by e-mail: the letter as plain text, the papers attached. Its subject says nothing of whom it is about. */
export const disclosureMail = mailKind({
  name: 'disclosure',
  subject: 'A letter from our service',
  text: ({ letter }: { letter: string }) => letter,
})
