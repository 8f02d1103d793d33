# What the scripts for Linux and macOS share. Expects the root of a built tree as the working directory.
set -euo pipefail

jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
jar=target/rdp-medic.jar
work=target/installer
[ -f "$jar" ] || { echo "$jar is missing; run mvn package first." >&2; exit 1; }

# A package version has digits only: 0.1.0-SNAPSHOT is packaged as 0.1.0.
version=$("$jdk/bin/java" -jar "$jar" --version | sed -E 's/^[^0-9]*([0-9]+(\.[0-9]+)*).*/\1/')
feature=$("$jdk/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
modules=$(paste -sd, installer/modules)

# What the jar was compiled against has to be in the runtime, or the package breaks where nobody looks. The two left out
# are named by parts of libraries that are never called.
for module in $("$jdk/bin/jdeps" --ignore-missing-deps --multi-release 17 --print-module-deps "$jar" | tr , '\n'); do
  case $module in java.compiler | java.scripting) continue ;; esac
  grep -qx "$module" installer/modules || { echo "installer/modules lacks $module." >&2; exit 1; }
done

rm -rf "$work"
mkdir -p "$work/input" "$work/icons"
cp -p "$jar" "$work/input/"
cp LICENSE target/THIRD-PARTY.txt target/bom.json "$work/input/"
"$jdk/bin/java" -Djava.awt.headless=true -cp "$jar" io.github.rdpmedic.ui.icons.IconFiles "$work/icons"
"$jdk/bin/java" -cp "$jar" io.github.rdpmedic.config.PolicyTemplates "$work/policy"

# The runtime has the modules of the list and the two languages of the texts, no tools and no headers.
"$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,de --strip-debug --no-header-files --no-man-pages \
  --generate-cds-archive --output "$work/runtime"

launcher_options=()
while read -r option; do launcher_options+=(--java-options "$option"); done < installer/java-options

# The archive of loaded classes is trained on a real start over simulated hosts, so on Linux it wants a display with a
# tray. It opens no window: the classes of the windows would take 11 MB of an idle tray, which shows none.
"$work/runtime/bin/java" -jar "$jar" demo --hosts-only >"$work/hosts" 2>/dev/null & hosts=$!
trap 'kill "$hosts" 2>/dev/null || true' EXIT
for _ in $(seq 300); do [ "$(wc -l <"$work/hosts")" -ge 6 ] && break; sleep 0.1; done
mkdir -p "$work/training"
awk '{ split($2, address, ":")
       print "target.h" NR ".name = " $1 "\ntarget.h" NR ".host = " address[1] "\ntarget.h" NR ".port = " address[2] }' \
  "$work/hosts" >"$work/training/targets.properties"
train() {
  local run='"$@" & program=$!; sleep 40; kill "$program"; wait "$program" || true'
  local command=("$work/runtime/bin/java" $(cat installer/java-options) "$@" -cp "$work/input/rdp-medic.jar"
    io.github.rdpmedic.Main --config "$work/training")
  if [ "$(uname)" = Linux ]; then
    xvfb-run -a -s '-screen 0 1280x900x24' \
      bash -c "openbox & trayer --edge top --align right & sleep 1; $run" training "${command[@]}"
  else
    bash -c "$run" training "${command[@]}"
  fi >"$work/training.log" 2>&1
}
if [ "$feature" -ge 25 ]; then
  train -XX:AOTCacheOutput="$work/input/rdp-medic.aot"
  [ -s "$work/input/rdp-medic.aot" ]
  launcher_options+=(--java-options '-XX:AOTCache=$APPDIR/rdp-medic.aot' --java-options -Xlog:aot=off)
else
  # Java 17 takes an archive only for the very path it was made for, so it is made when the package is installed.
  train -XX:DumpLoadedClassList="$work/input/rdp-medic.classlist"
  [ -s "$work/input/rdp-medic.classlist" ]
  launcher_options+=(--java-options '-XX:SharedArchiveFile=$APPDIR/rdp-medic.jsa')
fi
common=(--name rdp-medic --app-version "$version" --vendor "RDP Medic" --description "Watches Remote Desktop hosts and repairs connections"
  --copyright "Apache License 2.0" --input "$work/input" --main-jar rdp-medic.jar --runtime-image "$work/runtime"
  "${launcher_options[@]}")

# The archive knows its jar by size and time, and jpackage gives its copy a new time.
same_time() { cp -p "$work/input/rdp-medic.jar" "$1/rdp-medic.jar"; }
