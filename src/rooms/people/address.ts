import { z } from 'zod'
import { isAddress } from '#platform/mail.ts'

const SENTENCE = 'Enter an e-mail address, like name@example.org'

/** A new e-mail address: one to which mail can be posted, in letters of any language. Spaces around it do not count. */
export const newAddress = z.string({ error: SENTENCE }).trim().refine(isAddress, SENTENCE)
