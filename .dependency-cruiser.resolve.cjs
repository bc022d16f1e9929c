// Tells the import check where $lib is: it reads this in place of SvelteKit's generated paths.
const { join } = require('node:path');

module.exports = { resolve: { alias: { $lib: join(__dirname, 'src/lib') } } };
