// What libraries of 2005 to 2012 did to a page, as far as it could meet a script of today.
/* eslint-disable no-extend-native */

var $ = function (id) { return typeof id === 'string' ? document.getElementById(id) : id; };
var $$ = function (selector) { return [].slice.call(document.querySelectorAll(selector)); };
var _ = null;
var Widget = 'of the page';
var init = 'of the page';

// Lists as text inside text: what JSON.stringify makes of every list.
Array.prototype.toJSON = function () { return '[' + this.map(JSON.stringify).join(', ') + ']'; };
String.prototype.toJSON = function () { return '"' + this + '"'; };
Array.prototype.entries = function () { return this.slice(); };
Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
Array.prototype.each = function (call) { for (var i = 0; i < this.length; i++) call(this[i], i); return this; };
Array.prototype.include = Array.prototype.contains = function (value) { return this.indexOf(value) >= 0; };
Array.from = function (value) { return value == null ? [] : [value]; };
Function.prototype.bind = function (context) {
  var call = this;
  return function () { return call.apply(context, arguments); };
};
Element.prototype.hide = function () { this.style.display = 'none'; return this; };
Element.prototype.show = function () { this.style.display = ''; return this; };
Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this; };
Element.prototype.toggle = function () { return this; };
document.getElementsByClassName = function (name) { return $$('.' + name); };
window.Hash = window.Template = window.Class = window.Event.observe = function () {};
