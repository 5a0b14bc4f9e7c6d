export { callerCount } from './callers'
export { scanClf } from './clf'
export { scanLines, linesOf, setSlots } from './lines'
export { setProgram, setWrappers, parseLine, parseBare, usedSlot } from './parse'
export { setDefaultZone, setNow, zoneless } from './time'
export { fTime, fStatus, fBytes, fDuration, fUpstream, fieldSlices } from './fields'
export { programsSize } from './memory'
export { clearCache, setLiteral } from './endpoints'
export { goneKinds } from './gone'
export { setSeed } from './hash'
export { latencyCount } from './latency'
export {
  arena,
  callerCap,
  callers,
  goneTexts,
  input,
  inputSize,
  latencies,
  latencyCap,
  nameAt,
  nameCap,
  programs,
  rows,
  scratch,
} from './memory'
export { aside, blank, lines, oneAside, oneUnparsed, setArrival, unparsed, withoutTime } from './tally'

import { callerCount, clearCallers } from './callers'
import { clearCache } from './endpoints'
import { clearGone } from './gone'
import { takeCallers, takeLatencies } from './host'
import { clearLatencies, latencyCount } from './latency'
import { closeAll, resetTables } from './tables'
import { clearSlots } from './lines'
import { clearTally } from './tally'

export function reset(): void {
  resetTables()
  clearCache()
  clearCallers()
  clearLatencies()
  clearTally()
  clearSlots()
  clearGone()
}

/** Hands over everything that was counted, and begins anew. */
export function drain(): void {
  closeAll()
  if (callerCount() > 0) takeCallers()
  if (latencyCount() > 0) takeLatencies()
  clearCallers()
  clearLatencies()
}
