/**
 * The types of `handler()`. A compiler that checks `app.get('/x', handler((request) => …))` looks for the parameters of
 * the inner function in what `handler()` is to return there, and finds them only if that is a type parameter by itself.
 */

/** Any function, of which only what it returns matters. */
export type Returning<Returned> = (...given: never[]) => Returned

/** What the framework wants in the place of a `handler()`: anything, so that it is `Wanted` itself if nothing is known. */
export type Wanted = NonNullable<unknown> | null | undefined

/** A function of these parameters, or of some that are narrower or wider: the framework checks them. */
type Taking<Given extends readonly unknown[]> = { act(...given: Given): unknown }['act']

/**
 * A function as the framework's own type `F` wants it, but for what it returns.
 * @typeParam Otherwise The parameters where nothing can be read of `F`, as outside of a call of the framework.
 */
export type Inline<F extends Wanted, Otherwise extends readonly unknown[]> = NoInfer<
  [F] extends [never] ? Taking<Otherwise> : Read<F, Otherwise>
>

/** Of a union, the functions; the compiler tries `Wanted` itself before it knows `F`, and has to find one function then. */
type Read<F, Otherwise extends readonly unknown[], Whole = F> =
  F extends Returning<unknown>
    ? F extends (...given: infer Given) => unknown
      ? Taking<Given>
      : Taking<Otherwise>
    : [Extract<Whole, Returning<unknown>>] extends [never]
      ? Taking<Otherwise>
      : never

/** What becomes of a function: it takes what that takes, and at least what the adapter needs. */
export type Wrapped<Act, Needed extends readonly unknown[], Returned> = Act extends (...given: infer Given) => unknown
  ? (...given: Filled<Given, Needed>) => Returned
  : never

/** The parameters of a function, and those that it has left out. */
type Filled<Given extends readonly unknown[], Needed extends readonly unknown[]> = Given extends readonly []
  ? Needed
  : Given extends readonly [infer First, ...infer Rest]
    ? Needed extends readonly [unknown, ...infer Others]
      ? [First, ...Filled<Rest, Others>]
      : Given
    : Given
