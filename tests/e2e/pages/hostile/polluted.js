// A page on which every object has further keys: some that mean something to the browser's own functions.

Object.prototype.extend = function (other) { for (var key in other) this[key] = other[key]; return this; };
Object.prototype.once = true;
Object.prototype.passive = true;
Object.prototype.indicators = 'of the page';
Object.prototype.name = 'of the page';
Object.prototype.code = 'of the page';
Object.prototype.growthBase = 'of the page';
Object.prototype.toJSON = undefined;
Object.prototype.root = undefined;
Array.prototype.last = function () { return this[this.length - 1]; };
Array.from = function () { throw new Error('not for you'); };
Array.prototype.at = function () { throw new Error('not for you'); };
Number.prototype.toFixed = function () { return 'of the page'; };
String.prototype.trim = function () { return 'of the page'; };
