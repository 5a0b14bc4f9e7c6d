import { conformance } from '../conformance.ts'
import { subject } from './h3.ts'

conformance(subject)
