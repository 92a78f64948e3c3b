import { type Key, newKey, open, SealBroken, seal, stretch } from '#platform/crypto.ts'
import { witnessKey } from './cosignature.ts'

const FORMAT = 'evenhand witness key 1'

/** The least letters of a passphrase. */
export const PASSPHRASE_LENGTH = 12

/** Makes a witness's key and gives the text of its file, sealed under a passphrase, and the public half. */
export async function newKeyFile(
  name: string | undefined,
  passphrase: string,
): Promise<{ text: string; key: string }> {
  const [seed, salt] = [newKey(), newKey()]
  const own = name ?? `witness/${witnessKey(seed, 'witness').id.toString('hex')}`
  const { text: key } = witnessKey(seed, own)
  const sealed = seal(await stretch(passphrase, salt), seed, `${FORMAT}|${key}`)
  const fields = {
    format: FORMAT,
    key,
    salt: Buffer.from(salt).toString('base64'),
    sealed: sealed.toString('base64'),
  }
  return { text: `${JSON.stringify(fields, null, 2)}\n`, key }
}

/** Opens such a file; undefined when it is none, 'wrong' when the passphrase is, or the file was changed. */
export async function openKeyFile(
  text: string,
  passphrase: string,
): Promise<{ seed: Key; name: string } | 'wrong' | undefined> {
  const { format, key, salt, sealed } = fieldsOf(text)
  const salted = Buffer.from(salt ?? '', 'base64')
  const [name] = key?.split('+') ?? []
  if (format !== FORMAT || !key || !name || !sealed || salted.length < 16) return
  try {
    const seed = open(await stretch(passphrase, salted), Buffer.from(sealed, 'base64'), `${FORMAT}|${key}`)
    return witnessKey(seed, name).text === key ? { seed, name } : 'wrong'
  } catch (fault) {
    if (fault instanceof SealBroken) return 'wrong'
    throw fault
  }
}

function fieldsOf(text: string): Partial<Record<string, string>> {
  try {
    const fields: unknown = JSON.parse(text)
    const all = Object.entries(Object(fields)).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    )
    return Object.fromEntries(all)
  } catch {
    return {}
  }
}
