import { idleWatch } from './idle-watch.ts'

/** Covers the page when nobody touched it for `data-idle-minutes`; never while something carries `data-call-open`. */
export function coverWhenIdle(): void {
  const cover = document.querySelector<HTMLDialogElement>('dialog[data-idle-cover]')
  const minutes = Number(document.body.dataset.idleMinutes)
  if (!cover || !(minutes > 0)) return
  const watch = idleWatch(minutes * 60_000, Date.now())
  for (const sign of SIGNS)
    addEventListener(sign, () => watch.touched(Date.now()), { passive: true, capture: true })
  const look = () => {
    if (!cover.open && watch.isIdle(Date.now()) && !document.querySelector('[data-call-open]'))
      cover.showModal()
  }
  setInterval(look, 10_000)
  document.addEventListener('visibilitychange', look)
  cover.querySelector('[data-idle-return]')?.addEventListener('click', () => cover.close())
}

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'input']
