import { closeSync, openSync, readSync } from 'node:fs'
import type { Scanner } from '@statute/traffic'

/** A part of a file. A line belongs to the piece in which it begins. */
export interface Piece {
  readonly path: string
  readonly from: number
  readonly to: number
  /** Index into the plans of all files. */
  readonly plan: number
}

/** Octets that a thread takes at a time: enough to forget the cost of taking, few enough that all end together. */
const pieceSize = 8 << 20
/** Fits the second cache of a core together with the tables. */
const readSize = 1 << 18

/** @param whole The file has to be read in order, by one thread. */
export function piecesOf(path: string, size: number, plan: number, whole: boolean): Piece[] {
  const pieces: Piece[] = []
  const step = whole ? size : pieceSize
  for (let from = 0; from < size; from += step) {
    pieces.push({ path, from, to: Math.min(size, from + step), plan })
  }
  return pieces
}

/** A file that stays open from one piece to the next. */
export class OpenFile {
  #path = ''
  #file = -1

  of(path: string): number {
    if (path !== this.#path) {
      this.close()
      this.#file = openSync(path, 'r')
      this.#path = path
    }
    return this.#file
  }

  close(): void {
    if (this.#file >= 0) closeSync(this.#file)
    this.#file = -1
    this.#path = ''
  }
}

/** Reads a piece, straight into the memory of the scanner. Answers how many octets it was. */
export function scanPiece(scanner: Scanner, { path, from, to }: Piece, open: OpenFile): number {
  const file = open.of(path)
  let at = from
  if (from > 0) {
    at--
    scanner.skipLine()
  }
  while (at < to) {
    const space = scanner.space()
    const read = readSync(file, space, 0, Math.min(space.length, readSize, to - at), at)
    if (read === 0) break
    at += read
    scanner.filled(read)
  }
  finishLine(scanner, file, at)
  scanner.endFile()
  return to - from
}

/** What is missing of the last line. */
function finishLine(scanner: Scanner, file: number, from: number): void {
  const block = new Uint8Array(4096)
  for (let at = from; scanner.midLine; ) {
    const read = readSync(file, block, 0, block.length, at)
    if (read === 0) return
    const end = block.subarray(0, read).indexOf(10)
    scanner.feed(block.subarray(0, end < 0 ? read : end + 1))
    at += read
    if (end >= 0) return
  }
}
