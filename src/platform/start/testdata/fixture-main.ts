import { readConfig } from '../../config.ts'
import { answerPreparation } from '../answer-preparation.ts'
import { takeFlags } from '../flags.ts'
import { serve } from '../serve.ts'
import { openApp } from './fixture-app.ts'

/** The program of the tests: everything of the start as it is, around a small app and a schema of one table. */
const [command, ...words] = process.argv.slice(2)
const config = async () => ({ ...readConfig(takeFlags(words).flags), root: import.meta.dirname })
process.exit(
  command === 'serve'
    ? await serve(import.meta.filename, config, async () => (process.env.FIXTURE === 'broken' ? broken : openApp))
    : await answerPreparation(['fixture']),
)

async function broken(): Promise<never> {
  throw new Error('this app cannot be opened')
}
