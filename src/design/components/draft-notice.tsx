import type { Props, Words } from '../words.ts'

export type DraftNoticeProps = Props<{
  /** When the draft was saved, ready to be read: "10:42", "yesterday at 16:05". */
  savedAt?: string
  /** A form or link to throw the draft away. */
  discard?: Words
}>

/** The line by a form that says its draft is kept. The client script writes here after each saving. */
export function DraftNotice({ savedAt, discard }: DraftNoticeProps) {
  return (
    <div class="evenhand-draft">
      <p class="evenhand-draft__status" data-autosave-status>
        {savedAt && `Draft saved ${savedAt}`}
      </p>
      {discard}
    </div>
  )
}
