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
  const { want, wantSoon } = renewals(form)
  /** What a line reached with the arrow keys brings, once its group is left. */
  const later = new Set<string>()
  form.addEventListener('submit', event => {
    if (!event.submitter?.dataset.renews) return
    event.preventDefault()
    event.stopPropagation()
    want(partsOf(event.submitter))
  })
  let isByPointer = false
  form.addEventListener('click', ({ detail }) => {
    isByPointer = detail > 0
  })
  const changed = (event: Event) => {
    const parts = partsOf(event.target)
    const when = parts.length > 0 ? renewalAt(event.type, kindOf(event.target), isByPointer) : undefined
    if (when === 'now') want(parts)
    if (when === 'soon') wantSoon(parts)
    if (when === 'later') for (const part of parts) later.add(part)
  }
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const group = target instanceof Element ? target.closest('[data-renews]') : null
    const isLeft = group && !(relatedTarget instanceof Node && group.contains(relatedTarget))
    if (!isLeft || later.size === 0) return
    want([...later])
    later.clear()
  })
  wantSoon(partsOf(typedBefore(form)))
}

/** The field in which somebody wrote before the script was there. */
function typedBefore(form: HTMLFormElement): Element | null {
  const at = document.activeElement
  return at instanceof HTMLInputElement && form.contains(at) && at.value !== at.defaultValue ? at : null
}

/** Asks for parts at once or after a pause; what was asked for meanwhile goes along. */
function renewals(form: HTMLFormElement) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let count = 0
  const due = new Set<string>()
  const asked = new Map<string, number>()

  async function renew(): Promise<void> {
    clearTimeout(waiting)
    const parts = [...due]
    due.clear()
    const mine = ++count
    for (const part of parts) asked.set(part, mine)
    const sent = new Map(parts.map(part => [part, filledIn(part)]))
    const page = await shownAgain(form, parts)
    // An answer that comes after a later question about the same part is over.
    const mineStill = page ? parts.filter(part => asked.get(part) === mine) : []
    // Ticked meanwhile: the answer does not know of it, and nothing ticked is lost.
    const changed = mineStill.filter(part => filledIn(part) !== sent.get(part))
    for (const part of mineStill) if (page && !changed.includes(part)) putIn(page, part)
    if (changed.length > 0) wantSoon(changed)
  }

  function want(parts: readonly string[]): void {
    for (const part of parts) due.add(part)
    void renew()
  }

  function wantSoon(parts: readonly string[]): void {
    if (parts.length === 0) return
    for (const part of parts) due.add(part)
    clearTimeout(waiting)
    waiting = setTimeout(() => void renew(), 300)
  }
  return { want, wantSoon }
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

const partNamed = (name: string, within: Document = document) =>
  within.querySelector(`[data-part="${CSS.escape(name)}"]`)

/** What is ticked, chosen and written in a part, as text to be compared. */
function filledIn(part: string): string {
  const fields = partNamed(part)?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? []
  return [...fields].map(({ name, value, checked }) => `${name}=${value}:${checked}`).join('&')
}

function putIn(page: Document, name: string): void {
  const [old, young] = [partNamed(name), partNamed(name, page)]
  if (!old || !young || old.contains(document.activeElement) || old.innerHTML === young.innerHTML) return
  old.replaceChildren(...document.adoptNode(young).childNodes)
}
