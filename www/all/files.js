// What fetches files that `src` names, for the single file: loaded by it when the first such chart comes near.

import { bring } from '../files.js';
import { give } from './beside.js';

give({ bring });
