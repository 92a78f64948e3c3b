import { changeHouseStyle } from './change-house-style.ts'
import { changeService } from './change-service.ts'
import { stepIn } from './demo/step-in.ts'
import { enterProfile } from './enter-profile.ts'
import { enterService } from './enter-service.ts'
import { enterStyle } from './enter-style.ts'
import { enterWords } from './enter-words.ts'
import { houseStylePage } from './pages/house-style.tsx'
import { lookAroundPage } from './pages/look-around.tsx'
import { servicePage } from './pages/service-details.tsx'
import { setUpPage } from './pages/set-up.tsx'
import { setUpCoordinatorPage } from './pages/set-up-coordinator.tsx'
import { setUpProfilePage } from './pages/set-up-profile.tsx'
import { setUpServicePage } from './pages/set-up-service.tsx'
import { setUpStylePage } from './pages/set-up-style.tsx'
import { setUpWordsPage } from './pages/set-up-words.tsx'
import { shoesPage } from './pages/shoes.tsx'
import { testLetterPages } from './pages/test-letter.tsx'
import { readProfiles } from './profiles.ts'
import type { SetUpDoor } from './set-up-door.ts'
import { setUpService } from './set-up-service.ts'
import { readTerms } from './terms.ts'

export { serviceControls } from './controls.ts'
export { keepPersonas, type NewPersona } from './demo/keep-personas.ts'
export type { PersonaKind } from './demo/persona-kinds.ts'
export { personas } from './demo/personas.ts'
export { Shoes } from './demo/shoes.tsx'
export { stepIn } from './demo/step-in.ts'
export { endStory, type Standing, standingOf } from './demo/story.ts'
export { faceOf } from './face-of.ts'
export { keepProfile } from './keep-profile.ts'
export { logoOf } from './logo-of.ts'
export { type ProfileName, readProfiles } from './profiles.ts'
export { demoDoor, type SetUpDoor, setUpDoor } from './set-up-door.ts'
export { standingService } from './standing-service.ts'
export { TERMS, termsOf } from './terms.ts'
export { waysToReach } from './ways-to-reach.ts'

/** What this room offers to whoever may; policies and words are read from the package once. */
export const service = (root: string, door: SetUpDoor) => {
  const [profiles, terms] = [readProfiles(root), readTerms(root)]
  return {
    pages: [
      shoesPage,
      lookAroundPage,
      setUpPage(door),
      setUpServicePage(door),
      setUpProfilePage(door, profiles),
      setUpWordsPage(door, terms, profiles),
      setUpStylePage(door),
      setUpCoordinatorPage(door, profiles),
      servicePage(terms),
      houseStylePage,
      ...testLetterPages,
    ],
    commands: [
      enterService(door),
      enterProfile(door),
      enterWords(door),
      enterStyle(door),
      setUpService(door),
      stepIn,
      changeService,
      changeHouseStyle,
    ],
    queries: [],
  }
}
