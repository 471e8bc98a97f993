// What can be done with a chart, for the single file: loaded by it when somebody first touches one.

import { attach } from '../tools.js';
import { give } from './beside.js';

give({ attach });
