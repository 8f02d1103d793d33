#!/usr/bin/env bash
# Start and idle footprint of the packaged program over simulated hosts, beside a bare FlatLaf tray from the same run.
#   installer/bench/footprint.sh [PROGRAM]     the installed rdp-medic when none is given
# Wants Xvfb, openbox, trayer, xwininfo and dbus-run-session, a built target/rdp-medic.jar and a machine that does
# nothing else: the load is printed. STARTS=10 and SECONDS_IDLE=120 may be set; the default takes 25 minutes.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-rdp-medic}
jar=$root/target/rdp-medic.jar
idle=${SECONDS_IDLE:-120}
starts=${STARTS:-10}
if [ -z "${INSIDE_DISPLAY:-}" ]; then
  exec env INSIDE_DISPLAY=1 xvfb-run -a -s '-screen 0 1280x900x24' dbus-run-session -- "$0" "$program"
fi
# A system bus to listen to, so that listening is part of the figures.
export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
export HOME=$work/home XDG_RUNTIME_DIR=$work/home
mkdir -p "$HOME"
openbox >/dev/null 2>&1 & pids+=($!)
trayer --edge top --align right >/dev/null 2>&1 & pids+=($!)
sleep 1
mapfile -t flags < "$root/installer/java-options"
javac -d "$work" -cp "$jar" "$root/installer/bench/BareTray.java"
bare=(env MALLOC_ARENA_MAX=1 java "${flags[@]}" -cp "$jar:$work" BareTray)

# Hosts to watch, in a process of their own, so that they count for nobody.
hosts() {
  java -jar "$jar" demo --hosts-only --count "$1" >"$work/hosts.$1" 2>/dev/null & pids+=($!)
  for _ in $(seq 1200); do [ "$(wc -l <"$work/hosts.$1")" -ge "$1" ] && break; sleep 0.1; done
  mkdir -p "$work/config.$1"
  awk '{ split($2, address, ":")
         print "target.h" NR ".name = " $1 "\ntarget.h" NR ".host = " address[1] "\ntarget.h" NR ".port = " address[2] }' \
    "$work/hosts.$1" >"$work/config.$1/targets.properties"
}
icon() { xwininfo -root -tree | grep -q JavaEmbeddedFrame; }
started=
start() {
  local begin
  begin=$(date +%s%N)
  "$@" >"$work/out" 2>&1 & started=$!
  for _ in $(seq 3000); do icon && break; sleep 0.005; done
  took=$((($(date +%s%N) - begin) / 1000000))
}
end() { kill "$started" 2>/dev/null || true; wait "$started" 2>/dev/null || true; for _ in $(seq 200); do icon || break; sleep 0.02; done; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
rss() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$started/status"; }
cpu() { awk '{ print $14 + $15 }' "/proc/$started/stat"; }
icons() { for _ in $(seq "$starts"); do start "$@"; echo "$took"; sleep 0.5; end; done | median; }
row() { printf '%-46s %9s   %s\n' "$1" "$2" "${3:-}"; }
# The memory stands still once the start is tidied up, after a minute and a half.
idling() {
  local before
  start "${@:4}"
  sleep 100
  before=$(cpu)
  sleep "$idle"
  row "$1: resident" "$(rss) MB" "$2"
  row "$1: of a core" "$(awk -v ticks=$(($(cpu) - before)) -v s="$idle" -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", 100 * ticks / hz / s }') %" "$3"
  row "$1: threads" "$(awk '/Threads/ { print $2 }' "/proc/$started/status")"
}

hosts 20
hosts 500
row "load of the machine" "$(cut -d' ' -f1 /proc/loadavg)" "target below 0.5"
row "bare FlatLaf tray: icon" "$(icons "${bare[@]}") ms"
row "icon, packaged" "$(icons "$program" --config "$work/config.20") ms" "target 400 ms"
row "icon, java -jar" "$(icons java -jar "$jar" --config "$work/config.20") ms" "target 900 ms"
idling "bare FlatLaf tray" "" "" "${bare[@]}"
end
idling "20 targets" "target 80 MB" "target 0.10 %" "$program" --config "$work/config.20"
end
start "$program" --config "$work/config.20" --tour 1h
for _ in $(seq 600); do grep -q 'every window was open' "$work/out" && break; sleep 0.5; done
sleep 100
row "20 targets, all windows closed again: resident" "$(rss) MB" "target 95 MB"
end
idling "500 targets" "target 120 MB" "target 1.00 %" "$program" --config "$work/config.500"
end
row "load of the machine" "$(cut -d' ' -f1 /proc/loadavg)" "target below 0.5"
