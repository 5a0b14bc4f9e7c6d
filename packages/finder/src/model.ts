/** The classifier as it is shipped: text in, a score for each code out. */
import { features } from './features.ts'

/** How the generated model is packed: see `tools/finder/pack.ts`. */
export interface PackedModel {
  /** Codes, 0 for "no code answers this". */
  readonly classes: readonly number[]
  readonly bias: readonly number[]
  /** One step of a packed weight. */
  readonly step: number
  /** `feature`, a tab, a letter for its rarity, then two for each weight: its class and its size; one feature a line. */
  readonly lines: string
}

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,:;'
/** The letter that stands for a weight of nothing; those before it are negative. */
export const middle = 32
/** One step of a packed rarity. */
export const scaleStep = 0.15

const placeOf = new Map([...alphabet].map((letter, i) => [letter, i]))

export class Model {
  readonly classes: readonly number[]
  readonly #bias: readonly number[]
  readonly #step: number
  readonly #packs = new Map<string, string>()

  constructor({ classes, bias, step, lines }: PackedModel) {
    this.classes = classes
    this.#bias = bias
    this.#step = step
    for (const line of lines.split('\n')) {
      const tab = line.indexOf('\t')
      this.#packs.set(line.slice(0, tab), line.slice(tab + 1))
    }
  }

  /** Scores by code, before the softmax, and which share of the features it has ever seen. */
  score(text: string): { scores: Map<number, number>; known: number } {
    const found = features(text)
    const packs = [...found.keys()].flatMap((key) => this.#packs.get(key) ?? [])
    const scales = packs.map((pack) => (placeOf.get(pack[0] ?? '') ?? 0) * scaleStep)
    const length = Math.sqrt(scales.reduce((sum, scale) => sum + scale * scale, 0)) || 1
    const sums = new Float64Array(this.classes.length)
    packs.forEach((pack, n) => {
      const value = ((scales[n] ?? 0) / length) * this.#step
      for (let i = 1; i < pack.length; i += 2) {
        const at = placeOf.get(pack[i] ?? '') ?? 0
        sums[at] = (sums[at] ?? 0) + ((placeOf.get(pack[i + 1] ?? '') ?? middle) - middle) * value
      }
    })
    return {
      scores: new Map(this.classes.map((code, i) => [code, (sums[i] ?? 0) + (this.#bias[i] ?? 0)])),
      known: found.size === 0 ? 0 : packs.length / found.size,
    }
  }
}
