import { chance } from '../../src/demo/chance.ts'
import { sweep } from '../../test/bad-input/sweep.ts'
import { copyDatabasesOn } from '../../test/database.ts'
import { buildTemplate } from '../../test/template.ts'
import { startTemporaryPostgres } from '../../test/temporary-postgres.ts'
import type { Proof } from './proof.ts'

/** Whatever is typed into whichever form, it is kept or given back with a sentence. */
export const proofOfForms: Proof = {
  name: 'forms',
  claim:
    'Every form of the product is sent as it should not be: with fields that it does not have, without its token, from another site, too long, too deep, with answers that it does not offer, days that there are not, and whatever people and programs type. None is answered by a 5xx; what is turned away has written nothing, says why in a plain sentence, and stands in the form again as it was typed.',
  full: 100_000,
  small: 80,
  async show(most, seed, log) {
    const { socketFolder, stop } = await startTemporaryPostgres()
    try {
      await buildTemplate(socketFolder)
      copyDatabasesOn(socketFolder)
      const { forms, tries, ways, answers, faults, unseen } = await sweep(most, chance(seed), log)
      const spread = Object.entries(answers).map(([status, times]) => `${times} times ${status}`)
      return {
        held: faults.length === 0 && forms > 0,
        figures: [
          `${forms} forms, which can be sent in ${ways} such ways; sent in ${tries === ways ? 'all of them' : `${tries} of them, drawn by chance`}: ${spread.join(', ')}.`,
          `${unseen.length} of the forms stood on no page as the records were, and were posted all the same.`,
          `Not as it should be: ${faults.length}.`,
        ],
      }
    } finally {
      await stop()
    }
  },
}
