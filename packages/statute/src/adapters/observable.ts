/** As much of an `Observable` of RxJS as is needed to make another of its kind. */
export interface Observable {
  readonly constructor: new (subscribe: (subscriber: Observer) => unknown) => this
  subscribe(observer: Observer): unknown
}

interface Observer {
  next(value: unknown): void
  error(error: unknown): void
  complete(): void
}

/** An observable of what each value becomes. */
export function map<Stream extends Observable>(stream: Stream, change: (value: unknown) => unknown): Stream {
  const { constructor: Kind } = stream
  return new Kind((subscriber) =>
    stream.subscribe({
      next: (value) => subscriber.next(change(value)),
      error: (error) => subscriber.error(error),
      complete: () => subscriber.complete(),
    }),
  )
}
