'use strict';

// Strapi loads this file by its path; the code it stands for is compiled into the application's own
// build, and that build differs between `strapi develop`, `strapi start` and the tests.
const path = require('node:path');

const dist = global.strapi?.dirs?.dist?.root ?? path.resolve(__dirname, '../../../dist');

module.exports = require(path.join(dist, 'src/plugins/hant-hans/server/src/index.js'));
