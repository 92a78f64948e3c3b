import { mailKind } from '#platform/mail.ts'

/** Tells that something waits, and nothing of it: whoever shares the inbox learns no matter and no name. */
export const noticeMail = mailKind({
  name: 'letter-notice',
  subject: 'Something waits for you',
  text: () =>
    'Something waits for you. Please call us on the telephone number that you have of us.\n\nNobody reads answers to this e-mail.\n',
})

/** The whole letter as plain text: only to somebody who chose to have answers in their e-mail. */
export const letterMail = mailKind({
  name: 'letter',
  subject: 'Our letter to you',
  text: ({ letter }: { letter: string }) => letter,
})
