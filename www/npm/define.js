// Makes <chi-tieu> known to the page: import 'chi-tieu/define.js'.

import { ChiTieuElement } from './element.js';

ChiTieuElement.define();
