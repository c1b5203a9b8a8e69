# SPDX-License-Identifier: Apache-2.0
# Thin fronts for habit; the scripts do the work.
.PHONY: run test bench
run:
	scripts/run
test:
	scripts/test
bench:
	scripts/bench
