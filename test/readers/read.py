"""Prints a Parquet file as JSON {columns, rows}, read by the library that is named; missing values are null.

    python read.py                 the libraries that are here, one a line
    python read.py LIBRARY FILE    the file
"""

import importlib.util
import json
import math
import sys

LIBRARIES = ["pyarrow", "polars", "fastparquet", "pandas", "duckdb"]


def read(library, path):
    """Column names and columns of values."""
    if library == "pyarrow":
        import pyarrow.parquet

        table = pyarrow.parquet.read_table(path)
        return table.column_names, [column.to_pylist() for column in table.columns]
    if library == "polars":
        import polars

        table = polars.read_parquet(path)
        return table.columns, [table[name].to_list() for name in table.columns]
    if library == "fastparquet":
        import fastparquet

        table = fastparquet.ParquetFile(path).to_pandas()
        return list(table.columns), [table[name].tolist() for name in table.columns]
    if library == "pandas":
        import pandas

        table = pandas.read_parquet(path)
        return list(table.columns), [table[name].tolist() for name in table.columns]
    import duckdb

    found = duckdb.sql(f"SELECT * FROM '{path}'")
    return found.columns, [list(column) for column in zip(*found.fetchall())]


def plain(value):
    """NaN is how some libraries say that a number is missing."""
    return None if isinstance(value, float) and math.isnan(value) else value


if len(sys.argv) == 1:
    found = [name for name in LIBRARIES if importlib.util.find_spec(name)]
    # pandas reads Parquet only with another library's help.
    if "pyarrow" not in found and "fastparquet" not in found:
        found = [name for name in found if name != "pandas"]
    print("\n".join(found))
else:
    names, columns = read(*sys.argv[1:])
    rows = [[plain(value) for value in row] for row in zip(*columns)]
    print(json.dumps({"columns": names, "rows": rows}))
