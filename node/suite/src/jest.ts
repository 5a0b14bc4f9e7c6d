/**
 * For Jest with modules (`--experimental-vm-modules`): `setupFilesAfterEnv: ['@statute/suite/jest']` checks each file of
 * tests when it is through. Named as `globalSetup` and as `globalTeardown` too there is one report, at the end of all.
 */
import { gather } from './end-gathering.ts'
import { type Runner, register } from './hooks.ts'

let end: (() => void) | null = null

/** For `globalSetup`, and the second time for `globalTeardown`: Jest calls both in the process that starts the others. */
export default function gatherForJest(): void {
  if (end === null) end = gather()
  else {
    end()
    end = null
  }
}

const globals = globalThis as unknown as Partial<Runner>
if (globals.afterAll && globals.expect) await register({ afterAll: globals.afterAll, expect: globals.expect })
