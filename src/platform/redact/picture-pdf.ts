import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from 'pdf-lib'
import type { Picture } from './draw-page.ts'

/** What the copy calls itself: nothing of the paper that it was made of. */
const TITLE = 'A copy with parts taken out'

/** A new PDF that gets one picture a page: no text, no fonts, nothing that says who made it or when. */
export function newPicturePdf() {
  const begun = PDFDocument.create({ updateMetadata: false })
  const pictures: { packed: Buffer; picture: Omit<Picture, 'grey'> }[] = []
  return {
    add({ grey, ...picture }: Picture) {
      pictures.push({ packed: deflateSync(grey), picture })
    },
    async finish(): Promise<Uint8Array> {
      const pdf = await begun
      pdf.setTitle(TITLE)
      for (const { packed, picture } of pictures) addPage(pdf, packed, picture)
      return pdf.save({ useObjectStreams: false, addDefaultPage: false })
    },
  }
}

function addPage(pdf: PDFDocument, packed: Buffer, { width, height, points }: Omit<Picture, 'grey'>): void {
  const page = pdf.addPage([...points])
  const image = pdf.context.stream(packed, {
    ...{ Type: 'XObject', Subtype: 'Image', Width: width, Height: height },
    ...{ ColorSpace: 'DeviceGray', BitsPerComponent: 8, Filter: 'FlateDecode' },
  })
  page.node.setXObject(PDFName.of('Page'), pdf.context.register(image))
  const drawn = pdf.context.stream(`q ${points[0]} 0 0 ${points[1]} 0 0 cm /Page Do Q`)
  page.node.set(PDFName.of('Contents'), pdf.context.register(drawn))
}
