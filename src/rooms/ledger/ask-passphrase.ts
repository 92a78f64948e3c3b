import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks for a secret and gives it. */
export type Ask = (question: string) => Promise<string>

/** Asks on the terminal, where what is typed is not shown; without a terminal the next line of the input is taken. */
export const askPassphrase: Ask = async question => {
  const { stdin, stderr } = process
  const isTerminal = stdin.isTTY === true
  if (isTerminal) stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: silent, terminal: isTerminal })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (isTerminal) stderr.write('\n')
  }
}
