import { inflateSync } from 'node:zlib'
import { drawnWords } from './drawn-words.ts'

/** A PDF as far as the tests ask: what its objects say, and the words on its pages in the order in which they are drawn. */
export interface ReadPdf {
  /** Every object that is no stream, and the metadata: to look for what a tagged file must hold. */
  readonly objects: string
  /** The words, a line for each piece drawn; page feet and other decoration are left out. */
  readonly text: string
  readonly pages: number
  /** The size of the smallest letters, in points; page feet count too. */
  readonly smallest: number
}

/** Reads a PDF as Typst writes it. Throws where it is none. */
export function readPdf(file: Buffer): ReadPdf {
  if (file.toString('latin1', 0, 5) !== '%PDF-') throw new Error('This is no PDF.')
  const objects = objectsOf(file)
  const pages = pagesIn(objects, objects.get(refAfter('/Pages', catalog(objects)))?.dict ?? '')
  return {
    objects: [...objects.values()]
      .map(({ dict, stream }) => (isMetadata(dict) ? String(stream) : dict))
      .join('\n'),
    text: pages.map(page => wordsOn(page, objects)).join('\n'),
    pages: pages.length,
    smallest: Math.min(...pages.flatMap(page => sizesOn(contentOf(page, objects)))),
  }
}

interface Thing {
  readonly dict: string
  readonly stream?: Buffer
}
type Objects = Map<string, Thing>

const isMetadata = (dict: string) => /\/Type ?\/Metadata/.test(dict)
const refAfter = (name: string, dict: string) => new RegExp(`${name} (\\d+) 0 R`).exec(dict)?.[1] ?? ''
const catalog = (objects: Objects) =>
  [...objects.values()].find(({ dict }) => /\/Type ?\/Catalog/.test(dict))?.dict ?? ''

function objectsOf(file: Buffer): Objects {
  const text = file.toString('latin1')
  const objects: Objects = new Map()
  for (const found of text.matchAll(/(?<=[\r\n])(\d+) 0 obj\s*([\s\S]*?)(?:\bstream\r?\n|\bendobj)/g)) {
    const [whole, number = '', dict = ''] = found
    const length = /\/Length (\d+)/.exec(dict)?.[1]
    if (!/stream\r?\n$/.test(whole) || length === undefined) objects.set(number, { dict })
    else
      objects.set(number, { dict, stream: streamAt(file, found.index + whole.length, Number(length), dict) })
  }
  return objects
}

function streamAt(file: Buffer, start: number, length: number, dict: string): Buffer {
  const bytes = file.subarray(start, start + length)
  return /\/FlateDecode/.test(dict) ? inflateSync(bytes) : bytes
}

function pagesIn(objects: Objects, node: string): string[] {
  if (!/\/Kids/.test(node)) return [node]
  const kids = /\/Kids ?\[([^\]]*)\]/.exec(node)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) =>
    pagesIn(objects, objects.get(kid)?.dict ?? ''),
  )
}

function wordsOn(page: string, objects: Objects): string {
  const named = [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)]
  const fonts = new Map(named.map(([, name = '', at = '']) => [name, lettersOf(at, objects)]))
  return drawnWords(contentOf(page, objects), fonts)
}

const contentOf = (page: string, objects: Objects): Buffer =>
  objects.get(refAfter('/Contents', page))?.stream ?? Buffer.alloc(0)

const sizesOn = (content: Buffer) =>
  [...content.toString('latin1').matchAll(/\/f\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))

/** Which letter each glyph of a font stands for: its table ToUnicode (ISO 32000-1, 9.10.3). */
function lettersOf(font: string, objects: Objects): Map<string, string> {
  const table =
    objects.get(refAfter('/ToUnicode', objects.get(font)?.dict ?? ''))?.stream?.toString('latin1') ?? ''
  const pairs = [...table.matchAll(/<([0-9a-f]{4})> ?<([0-9a-f]+)>\s*$/gim)]
  return new Map(pairs.map(([, code = '', hex = '']) => [code.toLowerCase(), utf16(hex)]))
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
