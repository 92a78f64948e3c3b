import { FieldsGallery } from './gallery/fields.tsx'
import { FormPiecesGallery } from './gallery/form-pieces.tsx'
import { ListsGallery } from './gallery/lists.tsx'
import { MessagesGallery } from './gallery/messages.tsx'
import { NavigationGallery } from './gallery/navigation.tsx'
import { PatternsGallery } from './gallery/patterns.tsx'
import { TypeGallery } from './gallery/type.tsx'

/** Every component in its states, below an h1 that the page gives; those with a picture where one is at hand. The families in it are invented. */
export function Gallery({ picture }: { picture?: string }) {
  return (
    <>
      <TypeGallery />
      <FieldsGallery />
      <FormPiecesGallery />
      <ListsGallery />
      <MessagesGallery />
      <NavigationGallery />
      <PatternsGallery picture={picture} />
    </>
  )
}
