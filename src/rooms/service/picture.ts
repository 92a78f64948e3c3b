import { z } from 'zod'

const AT_MOST = 256 * 1024

/** What a picture really is, by its first bytes, whatever it was called; undefined for anything but PNG and JPEG. */
export function kindOf(picture: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  const start = Buffer.from(picture.subarray(0, 8)).toString('hex')
  if (start === '89504e470d0a1a0a') return 'image/png'
  return start.startsWith('ffd8ff') ? 'image/jpeg' : undefined
}

/** A logo as a form sends it: a PNG or JPEG of 256 kB at most. Drawings that can hold a script (SVG) are not taken. */
export const logoPicture = z
  .instanceof(Buffer, { error: 'Choose a picture file' })
  .refine(picture => picture.length <= AT_MOST, 'The picture is larger than 256 kB. Save a smaller one')
  .refine(picture => picture.length === 0 || kindOf(picture), 'The picture must be a PNG or a JPEG')

/** A logo in a form, and the tick that takes the present one away. */
export const chosenLogo = { logo: logoPicture.optional(), noLogo: z.literal('yes').optional() }
