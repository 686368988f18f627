#!/bin/sh
# Find or fetch a Chromium for the browser tests.  Used by make test; $1 is the folder of python.
set -eu
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  then exit 0; fi
fi
exec "$1/playwright" install chromium
