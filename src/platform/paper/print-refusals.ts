/** Why a PDF could not be made. Each says what to do instead. */
export const noPdfHere = {
  code: 'no-pdf-here',
  status: 404,
  sentence:
    'This machine cannot make PDF files. The letter on the screen has the same words: print it from there.',
} as const

export const notPrintable = {
  code: 'not-printable',
  status: 422,
  sentence: 'This letter cannot be printed as it stands.',
} as const

export const tooLongToPrint = {
  code: 'too-long-to-print',
  status: 413,
  sentence: 'This is too long for one PDF file. Make it shorter, or in several parts.',
} as const
