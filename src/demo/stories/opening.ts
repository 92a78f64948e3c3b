import type { Stage } from '../stage.ts'
import { daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'

const HOURS = '9am to 12:30pm, 1:30pm to 4pm'

/** When the line is open; closed over Christmas, with a message, and open again. */
export async function* opening(stage: Stage): Strand {
  const { scene, cast, from, until } = stage
  const at = daysFrom(from, 1)
  yield at
  const week = { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: '9am to 1pm', sat: '', sun: '' }
  await scene.does(cast.coordinator, 'set-opening-hours', { ...week, premises: PREMISES, version: 0 }, at)
  let version = 1
  for (let year = from.getUTCFullYear(); year <= until.getUTCFullYear(); year++) {
    const [closes, opens] = [new Date(Date.UTC(year, 11, 23, 16)), new Date(Date.UTC(year + 1, 0, 3, 9))]
    if (closes < at) continue
    yield closes
    const message = 'We are closed until 3 January. You may write at any time.'
    await scene.does(cast.deputy, 'announce', { isOpen: 'no', message, version: version++ }, closes)
    yield opens
    await scene.does(cast.deputy, 'announce', { isOpen: 'yes', version: version++ }, opens)
  }
}

const PREMISES = 'Invented rooms above a library, with a lift, away from the council’s offices.'
