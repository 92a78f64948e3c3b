import type { DraftState } from './draft-keeper.ts'

/** Writes how the draft stands into `[data-autosave-status]`, quietly when all is well, aloud when it is not. */
export function showDraft(form: HTMLFormElement, state: DraftState): void {
  const place =
    form.querySelector('[data-autosave-status]') ?? document.querySelector('[data-autosave-status]')
  if (!place) return
  const failed = state === 'failed'
  place.toggleAttribute('data-autosave-failed', failed)
  if (failed) place.setAttribute('role', 'alert')
  else place.removeAttribute('role')
  place.textContent = failed ? 'Not saved – we will try again' : `Draft saved ${time(state.savedAt)}`
}

function time(moment: Date): string {
  return moment.toLocaleTimeString(document.documentElement.lang || 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
}
