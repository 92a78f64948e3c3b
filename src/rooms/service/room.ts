import { homePage } from './pages/home.tsx'
import { setUpPage } from './pages/set-up.tsx'
import { readProfiles } from './profiles.ts'
import { setUpService } from './set-up-service.ts'

export { faceOf } from './face-of.ts'
export { serviceId } from './standing-service.ts'

/** What this room offers to whoever may; the profiles are read from the package once. */
export const service = (root: string) => ({
  pages: [homePage, setUpPage(readProfiles(root))],
  commands: [setUpService],
  queries: [],
})
