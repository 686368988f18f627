#!/bin/sh
# What the browser tests need beside Python: a Chromium, and reveal.js for the test of a talk.
# Used by make test; $1 is the folder of python.
set -eu
here=$(dirname "$0")

if [ ! -e "$here/deck/node_modules/reveal.js" ]; then
  command -v npm >/dev/null 2>&1 || { echo "No npm: the test of a talk needs it (apt install npm)"; exit 1; }
  npm install --prefix "$here/deck" --no-package-lock --no-audit --no-fund --silent
fi

for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  then exit 0; fi
fi
exec "$1/playwright" install chromium
