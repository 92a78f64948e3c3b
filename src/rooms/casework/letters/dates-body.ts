import { type Block, paragraph, under } from './blocks.ts'
import { decided } from './call-body.ts'
import { dateBlocks } from './date-blocks.ts'
import type { Matter } from './matter.ts'

/** The dates of a case, the earliest first, after the decisions that they follow from; last what may change them. */
export function datesBody({ dates, decisions }: Matter, today: string): Block[] {
  return [
    ...under('What was decided', decided(decisions)),
    ...under(
      'The dates',
      dates.length > 0
        ? dates.flatMap(date => dateBlocks(date, today))
        : [paragraph('No date is open that we know of.')],
    ),
    paragraph(
      'A date in a letter from the tribunal, the council or the school stands before one that we counted. If your letter says another day, tell us.',
    ),
  ]
}
