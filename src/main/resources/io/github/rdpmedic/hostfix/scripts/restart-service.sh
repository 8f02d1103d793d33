# Restarts xrdp where systemd runs it. Sessions stay with xrdp-sesman.
set -eu
export LC_ALL=C

# --- read ---
[ -d /run/systemd/system ] || { echo "systemd does not run this host. Nothing was changed." >&2; exit 1; }
systemctl cat xrdp >/dev/null || { echo "There is no service xrdp here. Nothing was changed." >&2; exit 1; }

# --- backup ---
# A restart changes no setting, so there is nothing to keep.

# --- restore ---
# And nothing to put back.

# --- change ---
systemctl restart xrdp

# --- verify ---
systemctl is-active --quiet xrdp
echo "rdp-medic: done"
