# Writes what R's psych says of 200 people and 20 items, complete and with holes: what the tests beside this file must equal.
# Run once, in this folder, with Debian's r-cran-psych: Rscript psych.R
suppressPackageStartupMessages(library(psych))

set.seed(20261122)
people <- 200
items <- 20
ability <- rnorm(people)
steps <- c(rep(1, 8), rep(3, 4), rep(5, 4), rep(4, 4))         # best: right or wrong; the others earn thirds, fifths and quarters
ease <- seq(-1.4, 1.6, length.out = items)
pull <- seq(0.1, 1.5, length.out = items)                      # how strongly an item hangs on what somebody can do
complete <- sapply(seq_len(items), function(i) rbinom(people, steps[i], plogis(ease[i] + pull[i] * ability)) / steps[i])
colnames(complete) <- sprintf("i%02d", seq_len(items))
holes <- complete
holes[matrix(runif(people * items) < 0.15, people, items)] <- NA

write.exact <- function(x, file) write.csv(format(as.data.frame(x), digits = 15, trim = TRUE), file, row.names = FALSE, quote = FALSE)
write.exact(complete, "complete.csv")
write.exact(holes, "holes.csv")

# read again, so that both sides work on the very numbers in the files
expected <- do.call(rbind, lapply(c("complete", "holes"), function(name) {
  x <- read.csv(paste0(name, ".csv"))
  a <- suppressWarnings(alpha(x, use = "pairwise", warnings = FALSE))
  d <- describe(x)
  of.person <- rowMeans(x, na.rm = TRUE)                       # what alpha() calls the total
  t <- describe(of.person)
  stopifnot(isTRUE(all.equal(t$mean, a$total$mean)), isTRUE(all.equal(t$sd, a$total$sd)))
  rbind(
    data.frame(set = name, of = names(x), n = d$n, mean = d$mean, sd = d$sd, skew = d$skew, r.drop = a$item.stats$r.drop, raw_alpha = NA),
    data.frame(set = name, of = "total", n = t$n, mean = t$mean, sd = t$sd, skew = t$skew, r.drop = NA, raw_alpha = a$total$raw_alpha))
}))
write.csv(format(expected, digits = 15, trim = TRUE), "expected.csv", row.names = FALSE, quote = FALSE)
