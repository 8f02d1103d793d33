# Renews the self-signed certificate of xrdp. Read, back up, change, verify; any failure restores.
# --- shared ---

# --- read ---
setting() {
  sed -n '/^\[[Gg]lobals\]/,/^\[[^Gg]/ s/^[[:space:]]*'"$1"'[[:space:]]*=[[:space:]]*//p' "$ini" | head -n 1
}
[ -r "$ini" ] || { echo "There is no readable $ini here. Nothing was changed." >&2; exit 1; }
command -v openssl >/dev/null || { echo "openssl is not installed here. Nothing was changed." >&2; exit 1; }
certificate=$(setting certificate)
key=$(setting key_file)
[ -n "$certificate" ] || certificate=$(dirname "$ini")/cert.pem
[ -n "$key" ] || key=$(dirname "$ini")/key.pem
subject=$(openssl x509 -in "$certificate" -noout -subject -nameopt RFC2253)
issuer=$(openssl x509 -in "$certificate" -noout -issuer -nameopt RFC2253)
if [ "$mode" != read ] && [ "${subject#subject=}" != "${issuer#issuer=}" ]; then
  echo "An authority issued $certificate; renew it there. Nothing was changed." >&2
  exit 1
fi

fingerprint() { openssl x509 -in "$certificate" -noout -fingerprint -sha256 | sed 's/.*=//'; }
end() { openssl x509 -in "$certificate" -noout -enddate | sed 's/.*=//'; }
before="{\"sha256\":$(json "$(fingerprint)"),\"until\":$(json "$(end)")}"
if [ "$mode" = read ]; then
  echo "rdp-medic: read {\"remedy\":\"renew-certificate\",\"now\":$before}"
  exit 0
fi

# --- backup ---
stamp=$(date -u +%Y%m%d-%H%M%S)-$$
old_certificate=$certificate.rdp-medic-$stamp
old_key=$key.rdp-medic-$stamp
cp -pP "$certificate" "$old_certificate"
cp -pP "$key" "$old_key"
echo "The certificate and the key before are kept as $old_certificate and $old_key."
undo=$certificate.rdp-medic-$stamp.undo.sh
{
  echo "# Run as root to take the change back; xrdp reads it when it starts."
  echo "cp -pPf --remove-destination $(quoted "$old_certificate") $(quoted "$certificate")"
  echo "cp -pPf --remove-destination $(quoted "$old_key") $(quoted "$key")"
} >"$undo"

# --- restore ---
restore() {
  status=$?
  rm -f "$certificate.new" "$key.new"
  if [ "$status" -ne 0 ]; then
    cp -pPf --remove-destination "$old_certificate" "$certificate"
    cp -pPf --remove-destination "$old_key" "$key"
    rm -f "$undo"
    echo "It failed; the certificate and the key before are back." >&2
  fi
}
trap restore EXIT
trap 'exit 1' HUP INT TERM

# --- change ---
openssl genrsa -out "$key.new" 2048 2>/dev/null
openssl x509 -in "$certificate" -signkey "$key.new" -sha256 -days "$days" \
  -set_serial "0x7$(openssl rand -hex 15)" -out "$certificate.new" 2>/dev/null
chown --reference="$key" "$key.new"
chmod --reference="$key" "$key.new"
chown --reference="$certificate" "$certificate.new"
chmod --reference="$certificate" "$certificate.new"
mv -f "$key.new" "$key"
mv -f "$certificate.new" "$certificate"

# --- verify ---
openssl x509 -in "$certificate" -noout -checkend 86400 >/dev/null
[ "$(openssl x509 -in "$certificate" -noout -pubkey)" = "$(openssl pkey -in "$key" -pubout)" ]
if [ "$ini" = /etc/xrdp/xrdp.ini ] && [ -d /run/systemd/system ] && systemctl is-active --quiet xrdp; then
  systemctl restart xrdp
fi
now="{\"sha256\":$(json "$(fingerprint)"),\"until\":$(json "$(end)")}"
echo "rdp-medic: done {\"remedy\":\"renew-certificate\",\"before\":$before,\"now\":$now,\"undo\":$(json "$undo")}"
