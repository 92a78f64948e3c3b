import { partsOf, standingLine, type ViewsDocument } from './document-of.ts'

/**
 * The document as a Word file (.docx) that its owner may go on writing in: headings as headings, so that a voice finds
 * its way. Its properties name nobody.
 */
export async function asWord(document: ViewsDocument): Promise<Buffer> {
  // Large, and asked for seldom.
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx')
  const paragraph = (text: string) =>
    new Paragraph({
      spacing: { after: 200 },
      children: text
        .split('\n')
        .map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) })),
    })
  const children = [
    new Paragraph({ text: document.title, heading: HeadingLevel.HEADING_1 }),
    paragraph(standingLine(document)),
    ...partsOf(document).flatMap(({ heading, paragraphs }) => [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
      ...paragraphs.map(paragraph),
    ]),
  ]
  const word = new Document({
    title: document.title,
    creator: 'The family',
    lastModifiedBy: 'The family',
    styles: { default: { document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } } } } },
    sections: [{ children }],
  })
  return Packer.toBuffer(word)
}
