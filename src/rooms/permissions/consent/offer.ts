import { newPermissionPage } from '../pages/new-permission.tsx'
import { permissionPage } from '../pages/permission.tsx'
import { sharingPage } from '../pages/sharing.tsx'
import { permissionsOf } from './permissions-of.ts'
import { recordPermission } from './record-permission.ts'
import { renewPermission } from './renew-permission.ts'
import { withdrawPermission } from './withdraw-permission.ts'

/** What families permit: recorded, renewed, withdrawn. */
export const consent = {
  pages: [sharingPage, newPermissionPage, permissionPage],
  commands: [recordPermission, renewPermission, withdrawPermission],
  queries: [permissionsOf],
} as const
