const LINE_END = 10

/** The lines of a stream, each as its own bytes without the end; what comes after the last end must be nothing. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  for await (const part of stream) {
    let from = 0
    for (let end = part.indexOf(LINE_END); end >= 0; end = part.indexOf(LINE_END, from)) {
      parts.push(part.subarray(from, end))
      yield parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
      parts = []
      from = end + 1
    }
    if (from < part.length) parts.push(part.subarray(from))
  }
  if (parts.length > 0) throw new Error('the last line has no end')
}
