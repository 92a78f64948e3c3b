import { sessionWatch } from './session-watch.ts'

/**
 * Says five minutes before a session ends that it does, and stays signed in on a press of the button (WCAG 2.2.1).
 * The hour counts from the last request, so also from a draft that was saved; the twelve hours end in any case.
 */
export function warnBeforeEnd(): void {
  const warning = document.querySelector<HTMLDialogElement>('dialog[data-session-idle]')
  if (!warning) return
  const seconds = (name: string) => Number(warning.dataset[name]) * 1000
  const watch = sessionWatch(Date.now(), seconds('sessionIdle'), seconds('sessionLeft'))
  // Drafts are sent by fetch: each is a request, and the hour begins anew.
  new PerformanceObserver(() => watch.asked(Date.now())).observe({ type: 'resource' })
  let shown = 'none'
  const show = (state: string) => {
    // That it ends in any case stays to be read.
    if (state === shown || (shown === 'last' && state === 'none')) return
    shown = state
    for (const part of warning.querySelectorAll<HTMLElement>('[data-session-says]'))
      part.hidden = part.dataset['sessionSays'] !== state
    if (state === 'none') warning.close()
    else if (!warning.open) warning.showModal()
  }
  const look = () => show(watch.stateAt(Date.now()))
  setInterval(look, 10_000)
  document.addEventListener('visibilitychange', look)
  warning.querySelector('[data-session-stay]')?.addEventListener('click', () => void stay().then(look))
  warning.querySelector('[data-session-close]')?.addEventListener('click', () => warning.close())
  warning.querySelector('[data-session-again]')?.addEventListener('click', () => location.reload())
  const stay = async () => {
    const answer = await fetch('/api/queries/my-sessions').catch(() => undefined)
    if (answer?.ok) watch.asked(Date.now())
  }
}
