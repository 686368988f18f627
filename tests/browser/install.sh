#!/bin/sh
# What the browser tests need beside Python: two packages of npm, nginx, a Firefox, a Chromium, and
# if it can be had a LibreOffice.
# Used by make test; $1 is the folder of python.
set -eu
here=$(dirname "$0")

if [ ! -e "$here/deck/node_modules/reveal.js" ] || [ ! -e "$here/deck/node_modules/puppeteer-core" ]
then
  command -v npm >/dev/null 2>&1 || { echo "No npm: a talk and Firefox need it (apt install npm)"; exit 1; }
  npm install --prefix "$here/deck" --no-package-lock --no-audit --no-fund --silent
fi

debian() { # a package of Debian's, where we may install it; options first
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

PATH="$PATH:/usr/sbin"
command -v nginx >/dev/null 2>&1 || debian nginx-light \
  || { echo "No nginx: the test of hosts needs it (apt install nginx-light)"; exit 1; }
command -v firefox-esr >/dev/null 2>&1 || command -v firefox >/dev/null 2>&1 || debian firefox-esr \
  || { echo "No Firefox: the test of hosts needs it (apt install firefox-esr)"; exit 1; }

command -v soffice >/dev/null 2>&1 || debian --no-install-recommends libreoffice-calc-nogui \
  || echo "No LibreOffice: the test of spreadsheets skips it (apt install libreoffice-calc-nogui)"

for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
debian chromium || exec "$1/playwright" install chromium
