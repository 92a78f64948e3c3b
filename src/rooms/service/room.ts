import { changeHouseStyle } from './change-house-style.ts'
import { homePage } from './pages/home.tsx'
import { houseStylePage } from './pages/house-style.tsx'
import { setUpPage } from './pages/set-up.tsx'
import { testLetterPages } from './pages/test-letter.tsx'
import { readProfiles } from './profiles.ts'
import { setUpService } from './set-up-service.ts'

export { faceOf } from './face-of.ts'
export { logoOf } from './logo-of.ts'
export { standingService } from './standing-service.ts'

/** What this room offers to whoever may; the profiles are read from the package once. */
export const service = (root: string) => ({
  pages: [homePage, setUpPage(readProfiles(root)), houseStylePage, ...testLetterPages],
  commands: [setUpService, changeHouseStyle],
  queries: [],
})
