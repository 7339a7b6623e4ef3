#!/bin/sh
# In CI of a GitOps repository: the files in rendered/ are those that the answers in sites/ make, and
# hold no mistake. Fails where somebody changed the answers and did not run it, or a file by hand.
set -eu
cd "$(dirname "$0")"
rm -rf rendered
omsso render --answers sites --output-dir rendered
for site in rendered/*; do
    omsso check "$site"/*
done
git diff --exit-code -- rendered
test -z "$(git status --porcelain -- rendered)"
