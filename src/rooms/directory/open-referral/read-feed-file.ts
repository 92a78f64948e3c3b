import { StartFault } from '#platform/start/fault.ts'
import { isObject } from './shapes.ts'

/** More than any council's feed holds; a larger file is no feed, or a mistake. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_RECORDS = 5000

/**
 * The records in a file of Open Referral services: a list of them, a page of a feed (`contents`), an export of ours
 * (`services`), or a single one. Refuses, in a sentence, a file that is none of these.
 */
export function readFeedFile(content: Uint8Array, name: string): unknown[] {
  if (content.length > MOST_BYTES)
    throw new StartFault(
      `${name} is larger than 20 MB, which no feed of services is. Split it, or check the file.`,
    )
  const records = recordsIn(parsed(content, name))
  if (!records)
    throw new StartFault(
      `${name} is JSON, but holds no services. It should be a list of services, or an object with "contents" or "services".`,
    )
  if (records.length > MOST_RECORDS)
    throw new StartFault(
      `${name} holds ${records.length} records; at most ${MOST_RECORDS} are taken at once. Split it.`,
    )
  return records
}

function parsed(content: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    throw new StartFault(`${name} is not JSON in UTF-8, so nothing was read from it.`)
  }
}

function recordsIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return undefined
  for (const list of [value['contents'], value['services']]) if (Array.isArray(list)) return list
  return typeof value['id'] === 'string' ? [value] : undefined
}
