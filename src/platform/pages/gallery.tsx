import { Gallery } from '#design/gallery.tsx'
import { page } from '#platform/page.ts'
import { LOGO } from '#platform/paths.ts'

/** Every component in its states, in the service's own style: for whoever builds or checks pages. */
export const galleryPage = page({
  path: '/about/gallery',
  who: 'anyone',
  rows: false,
  async show({ face }) {
    const title = 'Gallery of components'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <Gallery {...(face?.hasLogo ? { picture: LOGO } : {})} />
        </>
      ),
    }
  },
})
