# Prints a Parquet file as JSON {columns, rows}, read by nanoparquet or arrow; missing values are null.
#
#   Rscript read.R                 the libraries that are here, one a line
#   Rscript read.R LIBRARY FILE    the file

words <- commandArgs(trailingOnly = TRUE)

as_text <- function(value) {
  if (is.na(value)) return("null")
  if (is.character(value)) return(encodeString(value, quote = '"'))
  format(value, digits = 17, scientific = FALSE, trim = TRUE)
}

if (length(words) == 0) {
  for (name in c("nanoparquet", "arrow")) {
    if (requireNamespace(name, quietly = TRUE)) cat(name, "\n", sep = "")
  }
} else {
  table <- if (words[1] == "arrow") {
    arrow::read_parquet(words[2])
  } else {
    nanoparquet::read_parquet(words[2])
  }
  table <- as.data.frame(table)
  rows <- vapply(seq_len(nrow(table)), function(row) {
    cells <- vapply(table, function(column) as_text(column[[row]]), "")
    paste0("[", paste(cells, collapse = ","), "]")
  }, "")
  names <- paste(encodeString(names(table), quote = '"'), collapse = ",")
  cat('{"columns":[', names, '],"rows":[', paste(rows, collapse = ","), "]}\n", sep = "")
}
