import { z } from 'zod'
import { written } from '../cases/written.ts'

/** What the document asks, in its order; each is answered in the owner's own words, or left. */
export const SECTIONS = ['matters', 'works', 'wish', 'worried', 'own'] as const
export type Section = (typeof SECTIONS)[number]

export const SECTION_WORDS: Readonly<Record<Section, string>> = {
  matters: 'What matters to me',
  works: 'What works',
  wish: 'What I wish',
  worried: 'What I am worried about',
  own: 'What else I want to say',
}

/** The same headings, for more than one. */
export const OUR_SECTION_WORDS: Readonly<Record<Section, string>> = {
  ...SECTION_WORDS,
  matters: 'What matters to us',
  wish: 'What we wish',
  worried: 'What we are worried about',
  own: 'What else we want to say',
}

/** The same as fields of a form. */
export const SECTION_FIELDS = {
  matters: written.default(''),
  works: written.default(''),
  wish: written.default(''),
  worried: written.default(''),
  own: written.default(''),
} as const

/** What the owner says, section by section. */
export const Said = z.object({
  matters: z.string(),
  works: z.string(),
  wish: z.string(),
  worried: z.string(),
  own: z.string(),
})
export type Said = z.infer<typeof Said>

/** Whether nothing at all is said yet. */
export const saysNothing = (said: Said): boolean => SECTIONS.every(section => said[section].trim() === '')

export const nothingSaid = {
  code: 'nothing-said',
  status: 422,
  sentence: 'Write what they say in at least one of the parts.',
} as const
