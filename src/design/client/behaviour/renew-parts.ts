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
  const due = new Set<string>()
  const asked = new Map<string, number>()
  let count = 0
  const renew = async () => {
    clearTimeout(waiting)
    const parts = [...due]
    due.clear()
    const mine = ++count
    for (const part of parts) asked.set(part, mine)
    const page = parts.length > 0 ? await shownAgain(form, parts) : undefined
    // An answer that comes after a later question about the same part is over.
    if (page) for (const part of parts) if (asked.get(part) === mine) putIn(page, part)
  }
  const wantSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void renew(), 300)
  }
  form.addEventListener('submit', event => {
    if (!event.submitter?.dataset.renews) return
    event.preventDefault()
    event.stopPropagation()
    for (const part of partsOf(event.submitter)) due.add(part)
    void renew()
  })
  let isByPointer = false
  form.addEventListener('click', ({ detail }) => {
    isByPointer = detail > 0
  })
  const changed = (event: Event) => {
    const parts = partsOf(event.target)
    const when = parts.length > 0 ? renewalAt(event.type, kindOf(event.target), isByPointer) : undefined
    if (when) for (const part of parts) due.add(part)
    if (when === 'now') void renew()
    if (when === 'soon') wantSoon()
  }
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const group = target instanceof Element ? target.closest('[data-renews]') : null
    if (group && due.size > 0 && !(relatedTarget instanceof Node && group.contains(relatedTarget)))
      void renew()
  })
}

const kindOf = (target: EventTarget | null) => (target instanceof HTMLInputElement ? target.type : 'select')

function partsOf(target: EventTarget | null): string[] {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-renews]') : null
  return place?.dataset.renews?.split(' ') ?? []
}

/** The page as it would be shown with what is typed now; undefined when the service did not answer. */
async function shownAgain(form: HTMLFormElement, parts: readonly string[]): Promise<Document | undefined> {
  const fields = new URLSearchParams({ _look: parts.join(' ') })
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
