import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { FileUpload } from '#design/components/file-upload.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { ACCEPTED, type FileKind } from '#platform/kind-of-file.ts'
import { page } from '#platform/page.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { DOCUMENT_SOURCES, SOURCE_WORDS } from '../document-sources.ts'
import { putInDocument } from '../keep-document.ts'
import { listDocuments } from '../list-documents.ts'

/** The documents in a family's file, and putting one in: a chosen file, or on a phone a photo taken there and then. */
export const documentsPage = page({
  path: '/families/:file/documents',
  who: [...CASEWORKERS, 'volunteer'],
  rows: true,
  params: z.object({ file: z.uuid() }),
  uploads: [putInDocument],
  async show({ params: { file }, of, form: formOf, desk }) {
    const { reference, documents } = await of(listDocuments, { file })
    const form = formOf(putInDocument.command)
    const mayPut = mayPass(CASEWORKERS, desk.person)
    const title = `Documents of ${reference}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <TheDocuments file={file} documents={documents} />
          {mayPut && <PutIn form={form} />}
        </>
      ),
    }
  },
})

type Documents = Exclude<Awaited<ReturnType<typeof listDocuments.answer>>, { kind: unknown }>['documents']

function TheDocuments({ file, documents }: { file: string; documents: Documents }) {
  if (documents.length === 0) return <p class="govuk-body-l">There are no documents in this file yet.</p>
  return (
    <>
      <p class="govuk-body">
        Documents are kept as they came. They were not scanned for viruses: open only what you expect, and
        from whom you expect it.
      </p>
      <Table
        caption="Newest first"
        captionClass="govuk-table__caption--m"
        cards
        head={['Document', 'Whose it is', 'Kind and size', 'Put in']}
        rows={documents.map(({ document, name, from, kind, size, putBy, putAt }) => [
          <a class="govuk-link" href={`/families/${file}/documents/${document}`} download>
            <bdi>{name}</bdi>
          </a>,
          SOURCE_WORDS[from],
          `${KIND_WORDS[kind]}, ${sizeInWords(size)}`,
          `${timeInWords(putAt)}, by ${putBy}`,
        ])}
      />
    </>
  )
}

function PutIn({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">Put in a document</h2>
      <Form form={form} submit="Put it in" files>
        <Radios
          {...field(form, 'from')}
          label="Whose document is it?"
          hint="Who it came from. It is shown beside the document."
          items={DOCUMENT_SOURCES.map(value => ({ value, text: SOURCE_WORDS[value] }))}
        />
        <FileUpload
          {...field(form, 'document')}
          label="The document"
          hint="PDF, photo, Word (.docx), OpenDocument or RTF text, plain text, or a saved e-mail; 25 MB at most. A photo may hold where it was taken."
          accept={`${ACCEPTED},image/*`}
        />
      </Form>
    </>
  )
}

const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  jpeg: 'Photo (JPEG)',
  png: 'Picture (PNG)',
  heic: 'Photo (HEIC)',
  webp: 'Picture (WebP)',
  docx: 'Word document',
  odt: 'OpenDocument text',
  rtf: 'RTF text',
  eml: 'E-mail',
  txt: 'Plain text',
}

/** A size as people say it: "840 kB", "2.4 MB". */
function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
