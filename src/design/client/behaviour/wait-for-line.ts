/**
 * A form marked `data-waits` that is sent without a connection stays on the page as it was typed, and goes by itself when
 * the connection is back. Nothing of it is stored on the device: it is in the page, and gone with it.
 */
export function waitForLine(): void {
  document.addEventListener(
    'submit',
    event => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.dataset.waits) return
      if (form.dataset.waits === 'goes') {
        form.dataset.waits = 'yes'
        return
      }
      event.preventDefault()
      if (form.dataset.waits === 'waiting') return
      form.dataset.waits = 'waiting'
      void sendWhenThereIsALine(form, event.submitter)
    },
    true,
  )
}

const PAUSE = 3_000

async function sendWhenThereIsALine(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  while (!(await isThereALine())) {
    say(form, 'No connection. What you typed stays on this page and is sent when the connection is back.')
    await moment()
  }
  say(form, '')
  form.dataset.waits = 'goes'
  form.requestSubmit(submitter)
}

/** Asked of the service itself: a phone that has a network may still reach nobody. */
async function isThereALine(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    await fetch('/health', { method: 'HEAD', cache: 'no-store' })
    return true
  } catch {
    return false
  }
}

/** Until the browser says that it is online again, or some seconds. */
const moment = () =>
  new Promise<void>(resolve => {
    addEventListener('online', () => resolve(), { once: true })
    setTimeout(resolve, PAUSE)
  })

function say(form: HTMLFormElement, words: string): void {
  const place = form.querySelector('[data-waiting-status]')
  if (!place) return
  place.textContent = words
  place.toggleAttribute('data-autosave-failed', words !== '')
}
