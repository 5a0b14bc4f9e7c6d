import type { LogRecord } from '../record.ts'
import { loadPlan } from '../scanner/load-plan.ts'
import { type Machine, startMachine } from '../scanner/machine.ts'
import type { Plan } from '../scanner/plan.ts'
import { decode } from '../scanner/text.ts'
import { type FieldName, fieldNames } from './format.ts'

/** What became of a line: a request, no request, a part of a line whose rest comes, or not understood. */
export type LineKind = 'request' | 'aside' | 'part' | 'unknown'

const kinds: readonly LineKind[] = ['unknown', 'request', 'aside', 'part']
/** Longer lines are cut. */
const longest = 1 << 18

/** Reads single lines as a plan says, with the parsers that count whole files. */
export class LineReader {
  readonly #machine: Machine
  #slots = 0

  static async create(plan: Plan): Promise<LineReader> {
    const none = () => 0
    const host = { route: none, takeRows: none, takeCallers: none, takeLatencies: none, strange: none }
    return new LineReader(await startMachine(host), plan)
  }

  private constructor(machine: Machine, plan: Plan) {
    this.#machine = machine
    this.use(plan)
  }

  /** From here on lines are written like this. */
  use(plan: Plan): void {
    loadPlan(this.#machine, plan)
    this.#slots = plan.formats.length
  }

  /** A line without its newline. What it says is in {@link record} until the next one. */
  read(line: Uint8Array): LineKind {
    const { memory, scratch } = this.#machine
    const length = Math.min(line.length, longest)
    const octets = new Uint8Array(memory.buffer)
    octets.set(length === line.length ? line : line.subarray(0, length), scratch.value)
    octets.fill(10, scratch.value + length, scratch.value + length + 64)
    return kinds[this.#machine.parseLine(this.#slots, scratch.value, scratch.value + length)] as LineKind
  }

  /** Place of the format, among those of the plan, that took the last line. */
  get format(): number {
    return this.#machine.usedSlot.value
  }

  /** Whether the time of the last line says no zone. */
  get zoneless(): boolean {
    return this.#machine.zoneless.value === 1
  }

  /** What the last line says, if it is a request. */
  get record(): LogRecord {
    const { fTime, fStatus, fBytes, fDuration, fUpstream } = this.#machine
    const time = Number(fTime.value)
    return {
      time: time < 0 ? null : time,
      method: this.#text('method'),
      path: this.#text('target').replace(/[?#].*/s, ''),
      host: this.#text('host'),
      status: fStatus.value,
      statusText: this.#text('status'),
      bytes: fBytes.value < 0 ? null : fBytes.value,
      duration: fDuration.value < 0 ? null : fDuration.value,
      upstreamStatus: fUpstream.value === 0 ? null : fUpstream.value,
      client: this.#text('client'),
      userAgent: this.#text('agent'),
      referrer: this.#text('referrer'),
    }
  }

  /** How many fields the last line had. */
  get wealth(): number {
    const view = this.#slices()
    let count = this.#machine.fDuration.value < 0 ? 0 : 1
    for (let kind = 0; kind < fieldNames.length; kind++) {
      if (fieldNames[kind] === 'duration') continue
      const length = view.getInt32(kind * 8 + 4, true)
      const dash = length === 1 && new Uint8Array(view.buffer)[view.getUint32(kind * 8, true)] === 45
      if (length > 0 && !dash) count++
    }
    return count
  }

  #slices(): DataView {
    return new DataView(this.#machine.memory.buffer, this.#machine.fieldSlices())
  }

  #text(name: FieldName): string {
    const kind = fieldNames.indexOf(name)
    const view = this.#slices()
    const length = view.getInt32(kind * 8 + 4, true)
    if (length <= 0) return ''
    return decode(this.#machine.memory.buffer, view.getUint32(kind * 8, true), length)
  }
}
