import { PDFDocument } from 'pdf-lib'

/** A photo is drawn in a process of its own, and still none larger than this is taken apart. */
const POINTS_AT_MOST = 60_000_000

/** The longer side of a sheet of A4 is this long, in PDF's points. */
const LONGER_SIDE = 842

/**
 * A photo (JPEG or PNG) as a PDF of one page, so that all that follows is the same for it; anything else as it came.
 * Undefined for a photo that is larger than can be taken apart; throws for one that is broken.
 */
export async function asPdf(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const sign = Buffer.from(bytes.subarray(0, 24))
  const isPng = sign.readUInt32BE(0) === 0x89504e47
  if (!isPng && sign.readUIntBE(0, 3) !== 0xffd8ff) return bytes
  if (isPng && !Buffer.from(bytes).includes('IEND')) throw new Error('This picture breaks off.')
  if (isPng && sign.readUInt32BE(16) * sign.readUInt32BE(20) > POINTS_AT_MOST) return undefined
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const picture = await (isPng ? pdf.embedPng(bytes) : pdf.embedJpg(bytes))
  if (picture.width * picture.height > POINTS_AT_MOST) return undefined
  const scale = LONGER_SIDE / Math.max(picture.width, picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
  return pdf.save()
}
