import { z } from 'zod'
import { letterShape } from '#platform/paper/letter.ts'
import type { FileSeal } from '#rooms/vault'

/** A paper that is to go along: as it is, or a copy of it with parts taken out. */
const Paper = z.object({ document: z.uuid(), copy: z.uuid().nullable() })

/** What stands behind a lawful ground: who decided and why now, and what the order says of itself. */
const Particulars = z.object({
  /** Why it is passed on now; for a concern also in whose words. */
  why: z.string(),
  decidedBy: z.string(),
  /** Who ordered it, its date and number; empty where nobody did. */
  orderedBy: z.string(),
  orderDate: z.string(),
  orderNumber: z.string(),
  /** Why the family is not told; empty where they are. */
  keptBecause: z.string(),
})
export type Particulars = z.infer<typeof Particulars>

/** A paper that left: its name then, and by which row its very bytes are kept. */
const LeftPaper = z.object({ document: z.uuid(), copy: z.uuid().nullable(), name: z.string() })

/** What of a disclosure is sealed: to whom, what is typed and chosen, on what ground, and once it left the whole of it. */
export const DisclosureWords = z.object({
  body: z.string(),
  toPerson: z.string(),
  address: z.string(),
  title: z.string(),
  text: z.string(),
  accounts: z.array(z.uuid()),
  /** Documents of the family's own views that go along, by their ids. */
  views: z.array(z.uuid()),
  papers: z.array(Paper),
  particulars: Particulars.nullable(),
  aloneBecause: z.string(),
  /** The letters by which the family is told what left. */
  receipts: z.array(z.uuid()).default([]),
  /** Who of the file was told that it left, by their ids: it stands on their list, and on nobody else's. */
  told: z.array(z.uuid()).default([]),
  left: z.object({ letter: letterShape, papers: z.array(LeftPaper), mailedTo: z.string() }).nullable(),
})
export type DisclosureWords = z.infer<typeof DisclosureWords>

const FIELD = 'permissions.disclosure.sealed_words'

/** The parts of a row that bind its words. */
interface Sealed {
  readonly id: string
  readonly version: number
  readonly sealed_words: Buffer
}

export const sealDisclosure = (
  seal: FileSeal,
  row: string,
  version: number,
  words: z.input<typeof DisclosureWords>,
): Buffer => seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openDisclosure = (seal: FileSeal, { id, version, sealed_words }: Sealed): DisclosureWords =>
  DisclosureWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))

/** What a disclosure begins with: whom it goes to, and nothing typed yet. */
export const firstDisclosureWords = (
  to: Pick<DisclosureWords, 'body' | 'toPerson'>,
  particulars: Particulars | null = null,
): DisclosureWords => ({
  ...{ body: to.body, toPerson: to.toPerson, address: '', title: '', text: '' },
  ...{
    accounts: [],
    views: [],
    papers: [],
    particulars,
    aloneBecause: '',
    receipts: [],
    told: [],
    left: null,
  },
})
