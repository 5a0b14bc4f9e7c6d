/** A linear classifier as it is shipped: the features of a text in, a score for each label out. */

/** How a generated model is packed: see `tools/classifier/pack.ts`. */
export interface PackedModel<Label = number> {
  /** What a text may be; at most as many as the alphabet has letters. */
  readonly classes: readonly Label[]
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

export class Model<Label = number> {
  readonly classes: readonly Label[]
  readonly #bias: readonly number[]
  readonly #step: number
  readonly #packs = new Map<string, string>()

  constructor({ classes, bias, step, lines }: PackedModel<Label>) {
    this.classes = classes
    this.#bias = bias
    this.#step = step
    for (const line of lines.split('\n')) {
      const tab = line.indexOf('\t')
      this.#packs.set(line.slice(0, tab), line.slice(tab + 1))
    }
  }

  /** Scores by label, before the softmax, and which share of the features it has ever seen. */
  score(features: ReadonlySet<string>): { scores: Map<Label, number>; known: number } {
    const packs = [...features].flatMap((key) => this.#packs.get(key) ?? [])
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
      scores: new Map(this.classes.map((label, i) => [label, (sums[i] ?? 0) + (this.#bias[i] ?? 0)])),
      known: features.size === 0 ? 0 : packs.length / features.size,
    }
  }
}

/** Scores as shares that add up to 1. */
export function softmax<Label>(scores: ReadonlyMap<Label, number>): Map<Label, number> {
  const most = Math.max(...scores.values())
  const powers = [...scores].map(([label, score]) => [label, Math.exp(score - most)] as const)
  const total = powers.reduce((sum, [, power]) => sum + power, 0)
  return new Map(powers.map(([label, power]) => [label, power / total]))
}
