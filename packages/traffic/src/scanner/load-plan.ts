import { programOf } from '../formats/program.ts'
import type { Machine } from './machine.ts'
import { type Plan, wrappers } from './plan.ts'

/** Lines in the Common Log Format, and no others. */
export const plainPlan: Plan = { fast: 'common', formats: [], wrappers: [], colours: false, zone: 0 }

/** Formats that a plan can have. */
export const slotCount = 16

/** Puts the formats of a plan into the scanner. */
export function loadPlan(machine: Machine, plan: Plan): void {
  const memory = new Uint8Array(machine.memory.buffer)
  let at = machine.programs.value
  const end = at + machine.programsSize.value
  let slot = 0
  for (const format of plan.formats.slice(0, slotCount)) {
    const program = programOf(format)
    if (at + program.length > end) break
    memory.set(program, at)
    machine.setProgram(slot++, at)
    at += (program.length + 15) & ~15
  }
  machine.setSlots(slot)
  const [outer = 0, inner = 0] = plan.wrappers.map((name) => wrappers.indexOf(name) + 1)
  machine.setWrappers(outer, inner, plan.colours ? 1 : 0)
  machine.setDefaultZone(plan.zone)
  // Syslog leaves the year out: the time is then the latest that is not in the future.
  machine.setNow(Date.now())
  for (const head of plan.heads ?? []) {
    const at = machine.scratch.value
    for (let place = 0; place < head.length; place++) memory[at + place] = head.charCodeAt(place)
    machine.parseLine(slot, at, at + head.length)
  }
}

/** What the lines of the fast path are counted under. */
export function fastName({ fast, formats }: Plan): string {
  return formats[0]?.name ?? (fast === 'vhost' ? 'vhost-combined' : 'combined')
}
