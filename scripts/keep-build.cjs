// Loaded before a command of Strapi that would compile the project once more. What it is to run from
// has just been compiled, or another process runs from it; neither is to be written over.
const { dirname } = require('node:path');

const paths = [dirname(require.resolve('@strapi/strapi/package.json'))];
const typescript = require(require.resolve('@strapi/typescript-utils', { paths }));
typescript.compile = () => Promise.resolve();
