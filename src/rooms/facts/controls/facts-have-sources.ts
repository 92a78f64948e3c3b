import { z } from 'zod'
import { control } from '#platform/control.ts'
import { byShare, SHARE } from '#platform/judge.ts'
import { dateAt } from '../plain-date.ts'
import { standingFacts } from '../standing-facts.ts'

/** C01, D01, N42: each statement in the register has a source, and somebody here held it against that in time. */
export const factsHaveSources = control({
  name: 'facts-have-sources',
  room: 'facts',
  proves: 'each statement in the register names its source, and was held against it within a year',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.8),
    floor: z.number().min(0).max(1).default(0),
  }),
  records: '/facts',
  count: ({ until }) => ({
    asks: 'Every fact of the register as it stands today: its source, and when somebody here last checked it.',
    async look(sql) {
      const facts = (await standingFacts({ sql, now: until }, dateAt(until))).filter(
        ({ state }) => state !== 'withdrawn',
      )
      return {
        facts: facts.length,
        sourced: facts.filter(({ citation }) => citation.trim() !== '').length,
        checked: facts.filter(({ state }) => state === 'checked').length,
        due: facts.filter(({ state }) => state === 'check-due').length,
        guidance: facts.filter(({ kind }) => kind === 'law' || kind === 'statutory-guidance').length,
      }
    },
  }),
  judge: ({ facts, sourced, checked, due, guidance }, settings) => {
    const state =
      checked + due === 0 ? 'no-evidence' : sourced < facts ? 'breached' : byShare(checked, facts, settings)
    return {
      state,
      wanting:
        state === 'met'
          ? ''
          : sourced < facts
            ? 'Give each statement its source, or withdraw it.'
            : 'Hold the statements that nobody here has checked against their sources.',
      figures: [
        {
          words: 'statements held against their source within a year',
          n: checked,
          of: facts,
          counts: 'things',
        },
        { words: 'statements that name their source', n: sourced, of: facts, counts: 'things' },
        {
          words: 'statements that rest on law or statutory guidance',
          n: guidance,
          of: facts,
          counts: 'things',
        },
        { words: 'to be checked again', n: due, counts: 'things' },
      ],
    }
  },
})
