import { z } from 'zod'
import { newAddress } from '#rooms/people'
import { PROFILES } from './profiles.ts'
import { chosenStyle, styleParts } from './styles.ts'
import { TERMS } from './terms.ts'

const phone = z
  .string({ error: 'Enter the telephone number that families ring' })
  .trim()
  .max(50, 'A telephone number has 50 characters or fewer')
  .refine(typed => typed.replaceAll(/\D/g, '').length >= 6, 'Enter a telephone number, like 01632 960123')

/** The service as the public knows it. */
export const aboutService = {
  serviceName: z
    .string({ error: 'Enter the service’s name' })
    .trim()
    .min(3, 'The name has 3 letters or more')
    .max(100, 'The name has 100 letters or fewer'),
  area: z
    .string({ error: 'Enter the area that the service is for' })
    .trim()
    .min(2, 'The area has 2 letters or more')
    .max(100, 'The area has 100 letters or fewer'),
  telephone: phone,
  serviceEmail: newAddress.optional(),
  postalAddress: z.string().trim().max(300, 'The address has 300 letters or fewer').optional(),
}

/** The policy that it works under. */
export const chosenProfile = {
  profile: z.enum(PROFILES, { error: 'Choose the policy that the service works under' }),
}

const olderWords = z.array(z.enum(TERMS)).max(TERMS.length)

/** For which things it keeps the older word. */
export const chosenWords = { olderWords: olderWords.default([]) }

/** Everything that the first run asks about the service. */
const asked = z.object({ ...aboutService, ...chosenProfile, olderWords, ...styleParts })

/** All that a service must have said of itself before it can be set up. */
export const wholeService = z.object({ ...asked.shape, ...chosenWords, ...chosenStyle })
export type WholeService = z.output<typeof wholeService>

/** The same, of which any part may be left out because it was entered before. */
export const partOfService = asked.partial().shape
