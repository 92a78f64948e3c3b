/** A kind of refusal: a stable code, an HTTP status, and a plain sentence that names the promise behind it. */
export interface RefusalKind {
  readonly code: string
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503
  readonly sentence: string
}

/** A refusal is an answer, not a fault: it rolls the act back and says why. */
export class Refusal {
  readonly kind: RefusalKind
  readonly sentence: string
  /** The field of the form that the sentence is about, when there is one. */
  readonly field: string | undefined
  constructor(kind: RefusalKind, sentence: string, field?: string) {
    this.kind = kind
    this.sentence = sentence
    this.field = field
  }
}

/** Refuses with the kind's own sentence, or with one that says more; `field` points at what to mend. */
export function refuse(kind: RefusalKind, more: { sentence?: string; field?: string } = {}): Refusal {
  return new Refusal(kind, more.sentence ?? kind.sentence, more.field)
}

/** Two people edited the same thing: nothing is overwritten, both texts are shown (field → what stands now). */
export class Conflict {
  readonly theirs: Record<string, string>
  readonly version: number
  constructor(theirs: Record<string, string>, version: number) {
    this.theirs = theirs
    this.version = version
  }
}

const kind = (code: string, status: RefusalKind['status'], sentence: string): RefusalKind => ({
  code,
  status,
  sentence,
})

export const notSignedIn = kind('not-signed-in', 401, 'Sign in to do this.')
export const notForYou = kind('not-for-you', 403, 'Your role in the service does not include this.')
export const notFound = kind('not-found', 404, 'There is nothing here, or it is not open to you.')
export const notUnderstood = kind('not-understood', 400, 'The request was not in a form that we can read.')
export const toBeMended = kind('to-be-mended', 422, 'Some of what was entered needs mending.')
export const changedMeanwhile = kind(
  'changed-meanwhile',
  409,
  'Somebody saved this while you were typing. Nothing was overwritten: both texts are shown.',
)
export const savedBefore = kind(
  'saved-before',
  409,
  'This was saved already, with other words. Look at what was saved first; sending it again saves this as something new.',
)
export const formFromElsewhere = kind(
  'form-from-elsewhere',
  403,
  'This form was open for very long, or came from another place. Check what you typed and send it again.',
)
export const tooMuch = kind('too-much', 413, 'That is more text than we can take at once.')
export const fileTooBig = kind('file-too-big', 413, 'This file is too big for us to take.')
export const fileEmpty = kind('file-empty', 422, 'There is nothing in this file. Choose it again.')
export const wrongKindOfFile = kind(
  'wrong-kind-of-file',
  422,
  'We cannot take this kind of file. Send a PDF, a photo (JPEG, PNG, HEIC or WebP), a Word document (.docx), an OpenDocument or RTF text, plain text, or a saved e-mail (.eml).',
)
export const tooBusy = kind(
  'too-busy',
  429,
  'Many people come in at this moment. Try again in a few seconds.',
)
export const tooMany = kind(
  'too-many',
  429,
  'Many forms came from your connection in the last hour. What you typed is still here: try again in an hour, or ring us.',
)
export const tooQuick = kind(
  'too-quick',
  422,
  'That was quicker than people type, so we ask you to press the button once more. What you typed is still here.',
)
export const notNow = kind(
  'not-now',
  503,
  'The service cannot save or read just now. What you typed is on this page. Try again in a minute.',
)

export const noPdfHere = kind(
  'no-pdf-here',
  404,
  'This machine cannot make PDF files. The letter on the screen has the same words: print it from there.',
)
export const notPrintable = kind('not-printable', 422, 'This letter cannot be printed as it stands.')
export const tooLongToPrint = kind(
  'too-long-to-print',
  413,
  'This is too long for one PDF file. Make it shorter, or in several parts.',
)

/** What the platform itself may answer, whatever is asked. */
export const platformRefusals: readonly RefusalKind[] = [
  notSignedIn,
  notForYou,
  notFound,
  notUnderstood,
  toBeMended,
  changedMeanwhile,
  savedBefore,
  formFromElsewhere,
  tooMuch,
  fileTooBig,
  fileEmpty,
  wrongKindOfFile,
  tooBusy,
  tooMany,
  tooQuick,
  notNow,
  noPdfHere,
  notPrintable,
  tooLongToPrint,
]
