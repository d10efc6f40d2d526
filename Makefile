SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo demo-reset test lint bench bench-recommender fuzz openapi sdk test-sdk update

# Queries are checked against what .sqlx holds; `make update` renews it.
export SQLX_OFFLINE ?= true

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name text; do \
		printf '  make %-18s %s\n' "$$name" "$$text"; done

demo: ## Start everything on this machine, with two universities to look at
	@.ci/demo.sh $(ARGS)

demo-reset: ## Stop the demo and throw its data away
	@.ci/demo-reset.sh

test: ## Check everything that can be checked, as CI does
	@.ci/test.sh

lint: ## Check form, lints and licences only
	@.ci/test.sh lint

bench: ## Measure speed in a release build and write the figures down
	@.ci/bench.sh server

bench-recommender: ## Measure the recommender
	@.ci/bench.sh recommender

fuzz: ## Ask a live server all sorts of things, for FUZZ_SECONDS (600) each
	@FUZZ_SECONDS=$${FUZZ_SECONDS:-600} .ci/fuzz.sh

openapi: ## Write the API's specification to openapi/
	@cargo run --locked --quiet --package collegium -- --data target/openapi openapi --out openapi

sdk: ## Make the SDKs from openapi/released/tenant.json
	@.ci/sdk.sh generate

test-sdk: ## Check the SDKs and test them against a live server
	@.ci/sdk.sh test

update: ## Make every generated file again
	@.ci/update.sh
