/** A value as it is after `JSON.parse(JSON.stringify(value))`. */
export type Json<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends { toJSON(): infer J }
    ? Json<J>
    : T extends ((...given: never) => unknown) | symbol
      ? never
      : T extends readonly unknown[]
        ? { [K in keyof T]: Json<T[K]> }
        : T extends object
          ? { [K in keyof T as K extends symbol ? never : K]: Json<T[K]> }
          : T

/** How a body goes over the wire: none of it, text, JSON, or octets. */
export type Format<B> = [B] extends [undefined]
  ? 'body'
  : [B] extends [string]
    ? 'text'
    : [B] extends [Uint8Array | ReadableStream | Blob]
      ? 'body'
      : 'json'
