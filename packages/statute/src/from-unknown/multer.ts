import type { Reading } from './reading.ts'

/** Multer: a form with too large a file, or with too many parts or others than the route takes. */
export const multer: Reading = ({ name, code, message }) =>
  name === 'MulterError' ? { status: code === 'LIMIT_FILE_SIZE' ? 413 : 400, detail: message } : undefined
