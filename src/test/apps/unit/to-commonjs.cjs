// Jest runs CommonJS, and so it takes the package's own.
const {transformSync} = require("esbuild");

module.exports = {process: text => ({code: transformSync(text, {format: "cjs"}).code})};
