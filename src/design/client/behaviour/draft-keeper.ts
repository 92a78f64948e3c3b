export type DraftState = { savedAt: Date } | 'failed'
type Surroundings = {
  /** The form as text. */
  read: () => string
  /** When it was saved, or undefined when it was not. */
  post: (text: string) => Promise<Date | undefined>
  show: (state: DraftState) => void
  after: (milliseconds: number, go: () => void) => void
}

const PAUSE = 5_000
const LONGEST_PAUSE = 60_000

/** Saves a form some seconds after it changed, tries again when that failed, and stops once the form was sent. */
export function draftKeeper({ read, post, show, after }: Surroundings) {
  let saved = read()
  let isWaiting = false
  let isSent = false
  let pause = PAUSE

  async function save(): Promise<void> {
    const text = read()
    if (isSent || text === saved) return rest()
    const savedAt = await post(text)
    if (savedAt) saved = text
    pause = savedAt ? PAUSE : Math.min(pause * 2, LONGEST_PAUSE)
    rest()
    if (isSent) return
    show(savedAt ? { savedAt } : 'failed')
    if (read() !== saved) changed()
  }

  function rest(): void {
    isWaiting = false
  }

  function changed(): void {
    if (isWaiting || isSent) return
    isWaiting = true
    after(pause, () => void save())
  }

  return {
    changed,
    /** The form itself is on its way: a draft after it would only come back to haunt. */
    sent: () => {
      isSent = true
    },
    cameBack: () => {
      isSent = false
    },
    /** What is not saved yet, for the moment the page is left. */
    unsaved: () => (isSent || read() === saved ? undefined : read()),
  }
}
