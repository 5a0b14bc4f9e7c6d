import { Traffic } from '@statute/traffic'
import type { Store } from '../store.ts'

/** For those who want to see and not to keep: everything begins anew with the program. */
export const noStore: Store = {
  name: 'nothing',
  commit: async () => {},
  positions: async () => [],
  rowsFrom: async () => [],
  read: async () => ({ traffic: new Traffic(), steps: [], missing: [] }),
  rollUp: async () => {},
  close: async () => {},
}
