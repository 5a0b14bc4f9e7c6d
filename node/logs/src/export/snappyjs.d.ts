/** The package has no types of its own. */
declare module 'snappyjs' {
  export function compress(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>
  export function uncompress(bytes: Uint8Array<ArrayBuffer>, longest?: number): Uint8Array<ArrayBuffer>
  const snappy: { compress: typeof compress; uncompress: typeof uncompress }
  export default snappy
}
