// @ts-expect-error: the package has no types
import untyped from 'snappyjs'

type Codec = (octets: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>

/** The block format of Snappy, which remote write demands. */
export const { compress, uncompress } = untyped as { readonly compress: Codec; readonly uncompress: Codec }
