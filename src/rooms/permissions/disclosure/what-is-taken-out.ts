import { z } from 'zod'

const WORDS_AT_MOST = 50

/** Words to black out, one or a phrase a line. */
export const wordsField = z
  .string()
  .trim()
  .max(4000, 'Write 4,000 characters or fewer')
  .refine(
    text => wordsNamed(text).length <= WORDS_AT_MOST,
    `Write ${WORDS_AT_MOST} words or phrases at most, one a line`,
  )
  .refine(
    text => wordsNamed(text).every(word => /[\p{L}\p{N}]/u.test(word)),
    'Each line needs a letter or a figure: leave out what is only signs',
  )
  .default('')

/** Pages to leave out, such as "1, 3-4". */
export const pagesField = z
  .string()
  .trim()
  .max(200, 'Write 200 characters or fewer')
  .refine(text => pagesNamed(text) !== undefined, 'Write the pages as numbers, such as 1, 3-4')
  .default('')

export const wordsNamed = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
  ),
]

/** The pages, each once and in order; undefined where it is not written so. */
export function pagesNamed(text: string): number[] | undefined {
  const parts = text
    .replaceAll(/\s*[-–]\s*/g, '-')
    .split(/[,;\s]+/)
    .filter(Boolean)
  const pages = new Set<number>()
  for (const part of parts) {
    const [, first, last = first] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part) ?? []
    if (Number(first ?? 0) < 1 || Number(last) < Number(first)) return undefined
    for (let page = Number(first); page <= Number(last); page++) pages.add(page)
  }
  return [...pages].sort((one, other) => one - other)
}
