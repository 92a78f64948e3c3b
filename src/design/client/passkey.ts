import { usePasskeys } from './behaviour/use-passkeys.ts'

// Only on pages whose forms ask for a passkey.
usePasskeys()
