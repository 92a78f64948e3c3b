import { Button } from '../components/button.tsx'

/** When a session ends: at this time at the latest, and after so many minutes without a click. */
export interface SessionEnd {
  /** As a person reads it. */
  at: string
  /** Seconds from when the page was made. */
  left: number
  idleMinutes: number
}

/** At the foot of each page, for everybody: until when they are signed in. */
export function SessionLine({ end: { at, idleMinutes } }: { end: SessionEnd }) {
  return (
    <footer class="evenhand-session-line">
      <p class="govuk-body-s">
        You are signed in until {at}, or until you do nothing for {inWords(idleMinutes)}.
      </p>
    </footer>
  )
}

const inWords = (minutes: number) => (minutes === 60 ? 'an hour' : `${minutes} minutes`)

/** Says that the session is about to end, or has ended; shown by the client script, never without it. */
export function SessionWarning({ end: { left, idleMinutes, at } }: { end: SessionEnd }) {
  return (
    <dialog
      class="evenhand-idle"
      data-session-idle={idleMinutes * 60}
      data-session-left={left}
      aria-labelledby="evenhand-session-title"
    >
      <h2 class="govuk-heading-m" id="evenhand-session-title">
        Your session
      </h2>
      <div data-session-says="idle" hidden>
        <p class="govuk-body">It ends in five minutes, because nothing was sent for a while.</p>
        <Button type="button" attributes={{ 'data-session-stay': true }}>
          Stay signed in
        </Button>
      </div>
      <div data-session-says="last" hidden>
        <p class="govuk-body">
          It ends at {at}. Save what you are typing; afterwards you sign in again and go on.
        </p>
        <Button type="button" attributes={{ 'data-session-close': true }}>
          Go on
        </Button>
      </div>
      <div data-session-says="over" hidden>
        <p class="govuk-body">
          It has ended. What your form had saved is kept: sign in, and it is there again.
        </p>
        <Button type="button" attributes={{ 'data-session-again': true }}>
          Sign in again
        </Button>
      </div>
    </dialog>
  )
}
