/** A second press on a button while its form is on its way does nothing. The server would recognise it too. */
export function sendOnce(): void {
  document.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
    if (form.dataset.sent) event.preventDefault()
    else mark(form)
  })
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset.sent
  })
}

/** For ten seconds: if nothing came back by then, the person must be able to try again. */
function mark(form: HTMLFormElement): void {
  form.dataset.sent = 'yes'
  setTimeout(() => {
    delete form.dataset.sent
  }, 10_000)
}
