import { autosave } from './behaviour/autosave.ts'
import { coverWhenIdle } from './behaviour/cover-when-idle.ts'
import { listenForKeys } from './behaviour/listen-for-keys.ts'
import { passkeysWhenAsked } from './behaviour/passkeys-when-asked.ts'
import { renewParts } from './behaviour/renew-parts.ts'
import { sendOnce } from './behaviour/send-once.ts'
import { startComponents } from './behaviour/start-components.ts'
import { waitForLine } from './behaviour/wait-for-line.ts'
import { warnBeforeEnd } from './behaviour/warn-before-end.ts'

startComponents()
listenForKeys()
renewParts()
waitForLine()
sendOnce()
passkeysWhenAsked()
autosave()
coverWhenIdle()
warnBeforeEnd()
