import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'

/**
 * Packs (zstd) and seals (age) a stream to all of these recipients, a little at a time: nothing lies about in clear.
 * Whoever has one of the recipients' identities can open it, with the tools `age` and `zstd` alone if need be.
 */
export async function sealed(plain: AsyncIterable<Buffer>, recipients: readonly string[]): Promise<Readable> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return quiet(
    fromWeb(await encrypter.encrypt(toWeb(joined(Readable.from(plain), createZstdCompress(FAST))))),
  )
}

/** Sealed rows are random numbers in hexadecimal digits: the fastest level halves them, and higher ones do no better. */
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** The stream that was sealed into this file. Throws what age or zstd throws, at the first part that is not as it was. */
export async function unsealed(file: string, identities: readonly string[]): Promise<Readable> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return joined(fromWeb(await decrypter.decrypt(toWeb(createReadStream(file)))), createZstdDecompress())
}

/** A fault of the first, or of the second, is thrown to whoever reads the second. */
function joined<T extends NodeJS.ReadWriteStream & Readable>(first: Readable, second: T): T {
  pipeline(first, second, () => {})
  return quiet(second)
}

/** Whoever reads a stream gets its fault; when nobody does any more, it need not end the program. */
function quiet<T extends Readable>(stream: T): T {
  return stream.on('error', () => {})
}

/** Node's own types and those that the library was compiled with differ by name only. */
const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as unknown as ReadableStream)
