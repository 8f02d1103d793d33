set -eu
export LC_ALL=C
umask 077

# One word of a shell, and one string of JSON.
quoted() { printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"; }
json() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"; }
[ "$(id -u)" = 0 ] || { echo "rdp-medic: not-administrator"; exit 1; }
