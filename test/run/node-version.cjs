// Loaded before every script of package.json (node -r). Written for the oldest Node there is:
// a Node that is too old for the project gets one plain line instead of a page of syntax errors.
'use strict';

var parts = process.versions.node.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Thaw needs Node 20.19 or newer (20, 22 and 24 are tested); this is Node ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and run the command again.'
  );
  process.exit(2);
}
