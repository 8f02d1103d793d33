# Restarts xrdp where systemd runs it. Sessions stay with xrdp-sesman.
# --- shared ---

# --- read ---
[ -d /run/systemd/system ] || { echo "systemd does not run this host. Nothing was changed." >&2; exit 1; }
systemctl cat xrdp >/dev/null || { echo "There is no service xrdp here. Nothing was changed." >&2; exit 1; }
before=$(systemctl is-active xrdp || true)
if [ "$mode" = read ]; then
  echo "rdp-medic: read {\"remedy\":\"restart-service\",\"now\":$(json "$before")}"
  exit 0
fi

# --- backup ---
# A restart changes no setting, so there is nothing to keep.

# --- restore ---
# And nothing to put back.

# --- change ---
systemctl restart xrdp

# --- verify ---
systemctl is-active --quiet xrdp
echo "rdp-medic: done {\"remedy\":\"restart-service\",\"before\":$(json "$before"),\"now\":\"active\",\"undo\":\"\"}"
