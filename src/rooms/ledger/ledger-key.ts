import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Ask, askPassphrase } from './ask-passphrase.ts'
import { type Print, toStandardOutput, WrongUsage, wronglyUsed } from './on-the-command-line.ts'
import { newKeyFile, PASSPHRASE_LENGTH } from './witness-key-file.ts'
import { WITNESS_NAME } from './witness-name.ts'

const USAGE = `Usage: evenhand ledger key FILE [--name fenbridge/chair]
Makes a key for a witness and keeps it in FILE, locked with a passphrase. Do this on a computer of your own, not on the
server. The name is shown beside your signatures: small letters, digits, . - _ and /.`

/** `ledger key FILE`: makes a witness's key on their own machine. Gives 0, or 2 when it was called wrongly. */
export async function ledgerKey(
  args: readonly string[],
  print: Print = toStandardOutput,
  ask: Ask = askPassphrase,
): Promise<0 | 1 | 2> {
  return wronglyUsed(USAGE, print, async () => {
    const { file, name } = understood(args)
    const passphrase = await ask('A passphrase for the new key (12 letters or more): ')
    if (passphrase.length < PASSPHRASE_LENGTH)
      throw new WrongUsage(`A passphrase has ${PASSPHRASE_LENGTH} letters or more. Nothing was made.`)
    const { text, key } = await newKeyFile(name, passphrase)
    await writeFile(file, text, { mode: 0o600, flag: 'wx' }).catch(() => {
      throw new WrongUsage(
        `The file ${file} cannot be made: it is there already, or the folder is not open to you.`,
      )
    })
    print(
      `The key is in ${file}. Keep the file and the passphrase apart from the server, and a copy of both.`,
    )
    print('Register this public half on the page “Witnesses” of the ledger, and note it down:')
    print(key)
    return 0
  })
}

function understood(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new WrongUsage()
  if (values.name !== undefined && !WITNESS_NAME.test(values.name))
    throw new WrongUsage(`“${values.name}” cannot be a key’s name.`)
  return { file, name: values.name }
}
