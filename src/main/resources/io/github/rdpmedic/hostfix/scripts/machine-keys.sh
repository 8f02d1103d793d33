# Lets xrdp read its key file. Read, back up, change, verify; any failure restores.
# --- shared ---

# --- read ---
setting() {
  sed -n '/^\[[Gg]lobals\]/,/^\[[^Gg]/ s/^[[:space:]]*'"$1"'[[:space:]]*=[[:space:]]*//p' "$ini" | head -n 1
}
[ -r "$ini" ] || { echo "There is no readable $ini here. Nothing was changed." >&2; exit 1; }
id "$account" >/dev/null 2>&1 || { echo "There is no account $account here; xrdp runs as root then. Nothing was changed." >&2; exit 1; }
key=$(setting key_file)
[ -n "$key" ] || key=$(dirname "$ini")/key.pem
file=$(readlink -f "$key")
[ -f "$file" ] || { echo "There is no key file $key. Nothing was changed." >&2; exit 1; }
reads() { setpriv --reuid="$account" --regid="$(id -g "$account")" --init-groups test -r "$file"; }
readable() { if reads; then echo true; else echo false; fi; }
owner=$(stat -c %u:%g "$file")
rights=$(stat -c %a "$file")
before="{\"file\":$(json "$file"),\"rights\":$(json "$rights $owner"),\"readable\":$(readable)}"
if [ "$mode" = read ]; then
  echo "rdp-medic: read {\"remedy\":\"machine-keys\",\"now\":$before}"
  exit 0
fi
if reads; then
  echo "The rights are already so."
  echo "rdp-medic: done {\"remedy\":\"machine-keys\",\"before\":$before,\"now\":$before,\"undo\":\"\"}"
  exit 0
fi

# --- backup ---
undo=$ini.rdp-medic-machine-keys-$(date -u +%Y%m%d-%H%M%S)-$$.undo.sh
group=$(stat -c %G "$file")
shared=no
# A group of its own, such as ssl-cert, shares the key with other programs, so the account joins it.
if [ "$group" != root ] && [ "$group" != UNKNOWN ]; then shared=yes; fi
{
  echo "# Run as root to take the change back."
  if [ "$shared" = yes ]; then
    echo "gpasswd --delete $(quoted "$account") $(quoted "$group")"
  else
    echo "chown $owner $(quoted "$file")"
  fi
  echo "chmod $rights $(quoted "$file")"
} >"$undo"

# --- restore ---
restore() {
  status=$?
  if [ "$status" -ne 0 ]; then
    sh "$undo" || true
    rm -f "$undo"
    echo "It failed; the rights before are back." >&2
  fi
}
trap restore EXIT
trap 'exit 1' HUP INT TERM

# --- change ---
if [ "$shared" = yes ]; then
  gpasswd --add "$account" "$group" >/dev/null
else
  chgrp "$(id -g "$account")" "$file"
fi
chmod g+r,o-rwx "$file"

# --- verify ---
reads || { echo "The account $account still cannot read $file." >&2; exit 1; }
if [ "$ini" = /etc/xrdp/xrdp.ini ] && [ -d /run/systemd/system ] && systemctl is-active --quiet xrdp; then
  systemctl restart xrdp
fi
now="{\"file\":$(json "$file"),\"rights\":$(json "$(stat -c '%a %u:%g' "$file")"),\"readable\":true}"
echo "rdp-medic: done {\"remedy\":\"machine-keys\",\"before\":$before,\"now\":$now,\"undo\":$(json "$undo")}"
