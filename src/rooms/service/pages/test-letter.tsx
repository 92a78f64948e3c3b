import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { letterPages } from '#platform/paper/letter-pages.tsx'
import { LEADERS } from '#platform/who.ts'
import { testLetter } from '../test-letter.ts'

/** How a letter looks in the house style, on the screen and as PDF, before one is sent to anybody. */
export const testLetterPages = letterPages({
  path: '/service/house-style/letter',
  who: LEADERS,
  params: z.object({}),
  rows: false,
  fileName: 'test-letter',
  above: () => <BackLink href="/service/house-style">House style</BackLink>,
  letter: async ({ desk }) => testLetter(desk.now.toISOString().slice(0, 10)),
})
