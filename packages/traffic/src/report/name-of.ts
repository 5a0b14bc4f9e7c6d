import { directory } from '@statute/codes/directory'
import { phrase } from '@statute/codes/status'
import { clientGone, noStatus } from '../record.ts'

const vendorNames = new Map<number, string>()
for (const [status, , name] of directory.vendor) if (!vendorNames.has(status)) vendorNames.set(status, name)
// The two that stand for more than one program's number.
vendorNames.set(clientGone, 'Client went away')
vendorNames.set(noStatus, 'No status')

/** What a status is called: its registered name, else the name that a vendor gave it, else nothing. */
export function nameOf(status: number): string {
  return phrase(status) ?? vendorNames.get(status) ?? ''
}
