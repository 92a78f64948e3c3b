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
 * The file is dated as the letter is, so that the same letter gives the same bytes whenever it is fetched. Called when
 * the page's transaction is over, so that no connection waits for a printer.
 */
export async function sendPaper(
  { house }: Context,
  face: ServiceFace | undefined,
  { letter, name, look }: Paper,
  reply: FastifyReply,
): Promise<Buffer | Refusal> {
  const logo = face?.hasLogo ? await house.logo() : undefined
  const style = face?.style ?? DEFAULT_STYLE
  const at = new Date(`${letter.date}T12:00:00Z`)
  const pdf = await printLetter(letter, { head: letterheadOf(face), style, logo, look, at })
  if (pdf instanceof Refusal) return pdf
  reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '-')}.pdf"`)
    .header('cache-control', 'no-store')
  return pdf
}
