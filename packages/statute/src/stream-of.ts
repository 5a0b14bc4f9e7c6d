/** A web stream of what gives its chunks one after the other: a stream of Node, a generator. Text becomes UTF-8. */
export function streamOf(chunks: AsyncIterable<Uint8Array | string>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : value)
    },
    async cancel() {
      await iterator.return?.()
      // A stream of Node that was not read from yet would keep its file open.
      ;(chunks as { destroy?(): void }).destroy?.()
    },
  })
}
