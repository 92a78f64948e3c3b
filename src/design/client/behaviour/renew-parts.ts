import { renewalAt } from './renewal-at.ts'

/**
 * Renews parts of a form (`data-part="name"`) while somebody fills it in: the form is posted as its `Look` buttons do
 * without scripts, and the named parts are taken out of the answer. A field or a group says `data-renews="name …"`.
 * A part in which somebody stands stays as it is.
 */
export function renewParts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]'))
    if (form.querySelector('[data-renews]')) watch(form)
}

function watch(form: HTMLFormElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  let later = ''
  const renew = async (parts: string) => {
    clearTimeout(waiting)
    later = ''
    const mine = ++latest
    const page = await shownAgain(form, parts)
    if (page && mine === latest) for (const part of parts.split(' ')) putIn(page, part)
  }
  form.addEventListener('submit', event => {
    const parts = event.submitter?.dataset.renews
    if (!parts) return
    event.preventDefault()
    event.stopPropagation()
    void renew(parts)
  })
  let isByPointer = false
  form.addEventListener('click', ({ detail }) => {
    isByPointer = detail > 0
  })
  const changed = (event: Event) => {
    const parts = partsOf(event.target)
    if (!parts) return
    const when = renewalAt(event.type, kindOf(event.target), isByPointer)
    if (when === 'now') void renew(parts)
    if (when === 'later') later = parts
    if (when === 'soon') {
      clearTimeout(waiting)
      waiting = setTimeout(() => void renew(parts), 300)
    }
  }
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const group = target instanceof Element ? target.closest('[data-renews]') : null
    if (later && !(relatedTarget instanceof Node && group?.contains(relatedTarget))) void renew(later)
  })
}

const kindOf = (target: EventTarget | null) => (target instanceof HTMLInputElement ? target.type : 'select')

function partsOf(target: EventTarget | null): string | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-renews]') : null
  return place?.dataset.renews
}

/** The page as it would be shown with what is typed now; undefined when the service did not answer. */
async function shownAgain(form: HTMLFormElement, parts: string): Promise<Document | undefined> {
  const fields = new URLSearchParams({ _look: parts })
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: fields,
      headers: { accept: 'text/html' },
    })
    if (!answer.ok || answer.redirected) return undefined
    return new DOMParser().parseFromString(await answer.text(), 'text/html')
  } catch {
    return undefined
  }
}

function putIn(page: Document, name: string): void {
  const chosen = `[data-part="${CSS.escape(name)}"]`
  const [old, young] = [document.querySelector(chosen), page.querySelector(chosen)]
  if (!old || !young || old.contains(document.activeElement) || old.innerHTML === young.innerHTML) return
  old.replaceChildren(...document.adoptNode(young).childNodes)
}
