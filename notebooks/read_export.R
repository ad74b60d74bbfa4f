# Reads a folder of `sandbox study export` and prints RAIR and RSR by arm, participant means: Rscript read_export.R EXPORT
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) read.csv(file.path(folder, name), colClasses = "character", encoding = "UTF-8", check.names = FALSE)
rows <- read("decisions.csv")
codes <- read("codebook.csv")
third <- codes$name[codes$file == "third-way"]
resolved <- function(answer) answer != "" & !(answer %in% third)
rows <- rows[resolved(rows$own) & resolved(rows$aid) & resolved(rows$final) & resolved(rows$reference), ]

# Mean over people of the share of right final decisions; who has no such decision is left out.
by_person <- function(d) {
  if (nrow(d) == 0) return("undefined")
  sprintf("%.6f", mean(tapply(d$final == d$reference, d$participant, mean)))
}
for (arm in sort(unique(rows$arm), method = "radix")) {
  d <- rows[rows$arm == arm, ]
  rair <- by_person(d[d$own != d$reference & d$aid == d$reference, ])
  rsr <- by_person(d[d$own == d$reference & d$aid != d$reference, ])
  cat(arm, rair, rsr, "\n")
}
