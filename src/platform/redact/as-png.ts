import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from './draw-page.ts'

/** A picture as a PNG in grey (ISO 15948), as a browser shows it: nothing in it but its points. */
export function asPng({ grey, width, height }: Picture): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const lines = Buffer.alloc((width + 1) * height)
  for (let line = 0; line < height; line++)
    lines.set(grey.subarray(line * width, (line + 1) * width), line * (width + 1) + 1)
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    part('IHDR', head),
    part('IDAT', deflateSync(lines)),
    part('IEND', Buffer.alloc(0)),
  ])
}

function part(kind: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), bytes])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(bytes.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, check])
}
