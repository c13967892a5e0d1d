/**
 * @fileoverview What is there before sw.js: the build's, and what service workers have.
 * @externs
 */

/**
 * The files of this version, each with its hash.
 * @const {!Object<string, string>}
 */
var digitPadFiles;

/** @const {string} */
var digitPadVersion;

/** @const {!ServiceWorkerRegistration} */
var registration;

/** @const {!CacheStorage} */
var caches;

/** @const {!ServiceWorkerClients} */
var clients;

function skipWaiting() {}
