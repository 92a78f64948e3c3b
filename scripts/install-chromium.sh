#!/bin/sh
# Puts Debian's Chromium on this machine for the journeys, where it is missing. Needs root.
set -eu
for browser in chromium chromium-browser google-chrome; do
  command -v "$browser" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" -ne 0 ]; then
  echo "Ask an administrator to run: apt-get install chromium (or set EVENHAND_CHROMIUM to a Chromium you have)."
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends chromium
