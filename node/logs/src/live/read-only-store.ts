import type { Traffic } from '@statute/traffic'
import type { Span, Store } from '../store.ts'
import { noStore } from './no-store.ts'

/** Somebody else's counts, such as those of a Prometheus, as a store that is only read. */
export function readOnlyStore(source: {
  readonly name: string
  read(span: Span): Promise<Traffic>
  /** Seconds that a count stands for in such a span; a minute unless told. */
  stepOf?(span: Span): number
  close?(): Promise<void>
}): Store {
  return {
    ...noStore,
    name: source.name,
    read: async (span) => ({
      traffic: await source.read(span),
      steps: [{ from: span.from, seconds: source.stepOf?.(span) ?? 60 }],
      missing: [],
    }),
    close: async () => source.close?.(),
  }
}
