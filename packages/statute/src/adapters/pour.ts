import { breakOff, isGone, type NodeResponse } from './node-response.ts'

/**
 * Sends a stream as fast as it is taken, and cancels it if the client goes away.
 * @throws What the stream failed with. If some of it was sent, the response is broken off before.
 */
export async function pour(stream: ReadableStream<Uint8Array>, response: NodeResponse): Promise<void> {
  const reader = stream.getReader()
  let isOpen = !isGone(response)
  let wake = () => {}
  const cancel = () => void reader.cancel().catch(() => {})
  response.on('drain', () => wake())
  response.on('close', () => {
    isOpen = false
    wake()
    // The next chunk may be long in coming.
    cancel()
  })
  try {
    while (isOpen) {
      const { done, value } = await reader.read()
      if (done || !isOpen) break
      if (response.write(value)) continue
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    response.end()
  } catch (error) {
    if (response.headersSent) breakOff(response)
    throw error
  } finally {
    cancel()
  }
}

/** The same stream, for a framework that sends it and would ask for another chunk before it cancels. */
export function leavingWith(response: NodeResponse, stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  response.on('close', () => void reader.cancel().catch(() => {}))
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
