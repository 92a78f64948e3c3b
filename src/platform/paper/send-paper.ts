import type { FastifyReply } from 'fastify'
import { DEFAULT_STYLE } from '#design/house-style.ts'
import type { Context } from '#platform/context.ts'
import type { ServiceFace } from '#platform/house.ts'
import { Refusal } from '#platform/refusal.ts'
import { letterheadOf } from './letterhead.ts'
import type { Paper } from './paper.ts'
import { printLetter } from './print-letter.ts'

/**
 * Prints what a page answered and sets the headers of a file to be kept by its reader and by nothing on the way.
 * Called when the page's transaction is over, so that no connection waits for a printer.
 */
export async function sendPaper(
  { house, clock }: Context,
  face: ServiceFace | undefined,
  { letter, name, look }: Paper,
  reply: FastifyReply,
): Promise<Buffer | Refusal> {
  const logo = face?.hasLogo ? await house.logo() : undefined
  const style = face?.style ?? DEFAULT_STYLE
  const pdf = await printLetter(letter, { head: letterheadOf(face), style, logo, look, at: clock.now() })
  if (pdf instanceof Refusal) return pdf
  reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '-')}.pdf"`)
    .header('cache-control', 'no-store')
  return pdf
}
