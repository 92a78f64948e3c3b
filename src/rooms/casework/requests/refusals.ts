import type { RefusalKind } from '#platform/refusal.ts'

export const noWayToReach: RefusalKind = {
  code: 'no-way-to-reach',
  status: 422,
  sentence:
    'Tell us one way to reach you: a telephone number, an e-mail address or a postal address. If none is safe for you, ring us instead.',
}

export const looksAutomatic: RefusalKind = {
  code: 'looks-automatic',
  status: 422,
  sentence:
    'This looks as if a program filled the form in. If you are a person, press the button once more: what you typed is still here.',
}

export const requestEnded: RefusalKind = {
  code: 'request-ended',
  status: 410,
  sentence: 'Nothing more can be added here. Ring us, or bring it with you, and say your reference.',
}

export const enoughFiles: RefusalKind = {
  code: 'enough-files',
  status: 422,
  sentence: 'Ten files have come with this. Keep the others, and tell us about them when we talk.',
}

export const codeUnknown: RefusalKind = {
  code: 'code-unknown',
  status: 404,
  sentence:
    'Nothing is kept under this code. Look at each letter and number again. After 14 days, and once a form has been sent, its code opens nothing any more.',
}

export const requestFinished: RefusalKind = {
  code: 'request-finished',
  status: 409,
  sentence: 'This request is finished already. Look at what became of it.',
}
