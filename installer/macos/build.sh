#!/usr/bin/env bash
# Makes target/installer/RDP Medic-VERSION.dmg. Wants macOS and a JDK 25 in JAVA_HOME.
cd "$(dirname "$0")/../.."
source installer/common.sh

"$jdk/bin/jpackage" --type dmg --dest "$work" "${common[@]}" --icon "$work/icons/rdp-medic.icns" \
  --mac-package-identifier io.github.rdpmedic --license-file LICENSE \
  --java-options -Dapple.awt.UIElement=true
ls -l "$work"/*.dmg
