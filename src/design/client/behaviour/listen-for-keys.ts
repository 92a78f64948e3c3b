import { type Keys, keyMeaning } from './key-meaning.ts'

/** Single keys lead to what carries `data-key`; Ctrl and Enter send the form one is in. `data-keys="off"` on the body stops single keys. */
export function listenForKeys(): void {
  document.addEventListener('keydown', event => {
    const target = event.target instanceof HTMLElement ? event.target : document.body
    const meaning = keyMeaning(event as Keys, isTypedInto(target))
    if (meaning === 'send') send(event, target)
    else if (meaning === 'single' && document.body.dataset.keys !== 'off') goTo(event)
  })
}

function isTypedInto(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches('input, textarea, select')
}

function send(event: Event, target: HTMLElement): void {
  const form = target.closest('form')
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}

function goTo(event: KeyboardEvent): void {
  const place = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  if (!place) return
  event.preventDefault()
  if (place instanceof HTMLInputElement) place.select()
  else place.click()
}
