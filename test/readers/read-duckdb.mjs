// Prints a Parquet file as JSON {columns, rows}, read by DuckDB; missing values are null.
//
//   node read-duckdb.mjs FOLDER FILE    FOLDER has @duckdb/node-api in its node_modules

import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, file] = process.argv.slice(2);
const load = createRequire(join(folder ?? '.', 'package.json'));
const { DuckDBInstance } = load('@duckdb/node-api');

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const found = await connection.runAndReadAll(`SELECT * FROM '${file}'`);
const rows = found
  .getRows()
  .map((/** @type {unknown[]} */ row) =>
    row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)),
  );
console.log(JSON.stringify({ columns: found.columnNames(), rows }));
