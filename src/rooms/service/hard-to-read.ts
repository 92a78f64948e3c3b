/** A house style that people could not read is not taken (WCAG 2.2: 1.4.3, 1.4.11). */
export const hardToRead = {
  code: 'hard-to-read',
  status: 422,
  sentence: 'These colours are hard to read beside each other.',
} as const
