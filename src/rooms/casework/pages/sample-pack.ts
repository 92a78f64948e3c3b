import { z } from 'zod'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { LEADERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { packOf } from '../samples/pack-of.ts'
import { samplesOfDraw } from '../samples/samples-of-draw.ts'

/** The sample as inspectors and commissioners may have it: no name, reference, school, day or worker. */
export const samplePackPage = page({
  path: '/samples/:draw/pack',
  who: LEADERS,
  rows: true,
  params: z.object({ draw: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of, desk }) {
    const { head, samples } = await samplesOfDraw(of, params.draw)
    return new Paper(packOf(head, samples, dateAt(desk.now)), 'sample', lookChosen(params))
  },
})
