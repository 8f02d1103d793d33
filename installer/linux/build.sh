#!/usr/bin/env bash
# Makes target/installer/rdp-medic_VERSION_ARCH.deb and rdp-medic-VERSION-linux-ARCH.tar.gz: the program with a runtime
# of its own and an archive of its loaded classes. The tar file runs from any directory.
cd "$(dirname "$0")/../.."
source installer/common.sh
arch=$(dpkg --print-architecture)

"$jdk/bin/jpackage" --type app-image --dest "$work" "${common[@]}" --icon "$work/icons/rdp-medic.png"
image=$work/rdp-medic
same_time "$image/lib/app"

# The libraries that the runtime wants from the system, by the names of their packages. ldd says "not found" of some
# that the runtime has itself, and dpkg knows none of those: neither is a failure.
libraries() {
  find "$image" -name '*.so' -exec env LD_LIBRARY_PATH="$image/lib/runtime/lib:$image/lib/runtime/lib/server" ldd {} + 2>/dev/null \
    | sed -n 's|.*=> \(/[^ ]*\) .*|\1|p' | grep -v "$image" | xargs -n1 readlink -f | sort -u
}
# dpkg knows some of them below /lib, which is a link to /usr/lib; fontconfig is opened by name while running.
depends=$(set +o pipefail; { libraries; libraries | sed 's|^/usr||'; } | xargs dpkg-query -S 2>/dev/null \
  | { cat; echo libfontconfig1: ; } | sed 's/:.*//' | sort -u | paste -sd, | sed 's/,/, /g')
[ -n "$depends" ]

root=$work/deb
mkdir -p "$root"/{DEBIAN,usr/bin,usr/lib,usr/share/applications,usr/share/doc/rdp-medic} \
  "$root"/usr/share/icons/hicolor/{256x256,scalable}/apps
cp -a "$image" "$root/usr/lib/rdp-medic"
install -m 755 installer/linux/debian/rdp-medic "$root/usr/bin/rdp-medic"
# What the program calls itself, when it is to start with the desktop.
echo 'java-options=-Djpackage.app-path=/usr/bin/rdp-medic' >>"$root/usr/lib/rdp-medic/lib/app/rdp-medic.cfg"
cp installer/linux/debian/rdp-medic.desktop "$root/usr/share/applications/"
cp "$work/icons/rdp-medic.png" "$root/usr/share/icons/hicolor/256x256/apps/"
cp icons/rdp-medic.svg "$root/usr/share/icons/hicolor/scalable/apps/"
cp LICENSE "$root/usr/share/doc/rdp-medic/copyright"
cp installer/linux/debian/{postinst,prerm} "$root/DEBIAN/"
chmod 755 "$root"/DEBIAN/*
cat >"$root/DEBIAN/control" <<CONTROL
Package: rdp-medic
Version: $version
Section: net
Priority: optional
Architecture: $arch
Maintainer: The RDP Medic developers <rdp-medic@users.noreply.github.com>
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: $depends
Recommends: fonts-dejavu-core | fonts-liberation
Suggests: freerdp2-x11 | freerdp3-x11 | remmina
Description: watches Remote Desktop hosts and repairs connections
 A program in the system tray that checks saved Remote Desktop hosts, says why one cannot be reached,
 and offers the repairs that the evidence allows. Each can be taken back.
CONTROL
dpkg-deb --root-owner-group -Zxz -z3 -b "$root" "$work/rdp-medic_${version}_${arch}.deb" >/dev/null
tar -C "$work" --owner=0 --group=0 --sort=name -czf "$work/rdp-medic-$version-linux-$arch.tar.gz" rdp-medic
ls -l "$work"/*.deb "$work"/*.tar.gz
