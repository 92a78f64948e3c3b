type Script = typeof import('./answer-with-passkey.ts')

/** Forms within `[data-passkey]` are answered by a script that is fetched when the first of them is sent. */
export function passkeysWhenAsked(): void {
  const script = document.body.dataset['passkeyScript']
  if (!script) return
  // Before anything else hears of it: the form is sent once the browser has answered.
  document.addEventListener('submit', event => answer(event, script), { capture: true })
}

function answer(event: Event, script: string): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  const place = form.closest<HTMLElement>('[data-passkey]')
  if (!place) return
  event.preventDefault()
  void import(script).then(({ answerWithPasskey }: Script) => answerWithPasskey(place, form))
}
