import { draftKeeper } from './draft-keeper.ts'
import { showDraft } from './show-draft.ts'

/** Keeps what is typed in each `form[data-autosave-url]`, five seconds after a change and when the page is left. */
export function autosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave-url]')) keep(form)
}

function keep(form: HTMLFormElement): void {
  const url = form.dataset.autosaveUrl ?? ''
  const keeper = draftKeeper({
    read: () => typed(form),
    post: text => post(url, text),
    show: state => showDraft(form, state),
    after: (milliseconds, go) => setTimeout(go, milliseconds),
  })
  form.addEventListener('input', keeper.changed)
  form.addEventListener('submit', event => {
    if (!event.defaultPrevented) keeper.sent()
  })
  addEventListener('pageshow', event => {
    if (event.persisted) keeper.cameBack()
  })
  addEventListener('pagehide', () => leave(url, keeper.unsaved()))
}

/** The form's fields as they would be posted, without files and without passwords. */
function typed(form: HTMLFormElement): string {
  const fields = new URLSearchParams()
  const secret = new Set(
    [...form.querySelectorAll<HTMLInputElement>('[type=password]')].map(({ name }) => name),
  )
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !secret.has(name)) fields.append(name, value)
  return fields.toString()
}

/** When it was saved, or undefined when it was not. */
async function post(url: string, text: string): Promise<Date | undefined> {
  if (!navigator.onLine) return undefined
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(text),
      headers: { accept: 'application/json' },
    })
    if (!answer.ok) return undefined
    const { savedAt } = await answer.json()
    return new Date(savedAt)
  } catch {
    return undefined
  }
}

function leave(url: string, text: string | undefined): void {
  if (text !== undefined) navigator.sendBeacon(url, new URLSearchParams(text))
}
