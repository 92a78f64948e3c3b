/** Too many are waiting already; ask again in a few seconds. */
export class TooBusy extends Error {
  override name = 'TooBusy'
  constructor() {
    super('Too many are waiting for their turn at this moment.')
  }
}

/**
 * Lets costly work run `atOnce` at a time, the rest in the order it came. Rejects with TooBusy when `waitingAtMost`
 * are waiting already, so that a flood is turned away instead of piling up.
 */
export function turns(atOnce: number, waitingAtMost: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async work => {
    if (running >= atOnce && waiting.length >= waitingAtMost) throw new TooBusy()
    if (running < atOnce) running++
    else await new Promise<void>(go => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
