import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readIdentities } from './identities.ts'
import { checkRecipients, keptRecipients, recipientsFile } from './recipients.ts'
import { newPair, testFolder, writeIdentity } from './testdata/fixture.ts'

const folder = testFolder()
afterAll(() => folder.remove())

let made = 0
function dataWith(text?: string): string {
  const data = join(folder.path, `data-${++made}`)
  mkdirSync(data)
  if (text !== undefined) writeFileSync(recipientsFile(data), text)
  return data
}

describe('recipients', () => {
  test('are listed one a line, with room for saying who they are', async () => {
    const [chair, trustee] = [await newPair(), await newPair()]
    const data = dataWith(
      `# the chair\n${chair.recipient}\r\n\n# again by mistake\n${chair.recipient}\n${trustee.recipient}`,
    )
    expect(keptRecipients(data)).toEqual([chair.recipient, trustee.recipient])
    expect(keptRecipients(dataWith())).toEqual([])
    expect(keptRecipients(dataWith('# nobody yet\n'))).toEqual([])
  })

  test('are refused when mistyped, by name', async () => {
    const { recipient } = await newPair()
    const mistyped = recipient.replace(/.$/, last => (last === 'q' ? 'p' : 'q'))
    expect(() => keptRecipients(dataWith(mistyped))).toThrow(`"${mistyped}" in `)
    expect(() => checkRecipients(['ssh-ed25519 AAAA'], '--to')).toThrow('in --to is not an age recipient')
  })

  test('are never the secret half, and the refusal does not repeat it', async () => {
    const { identity } = await newPair()
    const refuse = () => checkRecipients([identity], '--to')
    expect(refuse).toThrow('must not lie on this machine')
    expect(refuse).not.toThrow(identity)
  })
})

describe('an identity', () => {
  test('is read from the file that age-keygen writes', async () => {
    const pair = await newPair()
    expect(readIdentities(writeIdentity(join(folder.path, 'identity'), pair))).toEqual([pair.identity])
  })

  test('is refused when it is none, or is not there', async () => {
    const file = join(folder.path, 'letter')
    const { recipient } = await newPair()
    for (const text of ['', 'dear trustee', recipient]) {
      writeFileSync(file, text)
      expect(() => readIdentities(file)).toThrow(`The file ${file} is not an age identity`)
    }
    expect(() => readIdentities(join(folder.path, 'missing'))).toThrow('cannot be read')
  })
})
