// Fetched only when somebody presses a button for it: see behaviour/passkeys-when-asked.ts.
export { answerWithPasskey } from './behaviour/answer-with-passkey.ts'
