# Restarts Remote Desktop Services. Sessions are disconnected, not signed out. For Windows PowerShell 5.1.
$ErrorActionPreference = 'Stop'

# --- read ---
$before = Get-Service -Name 'TermService'
Write-Output ('TermService before: ' + $before.Status)

# --- backup ---
# A restart changes no setting, so there is nothing to keep.

try {
    # --- change ---
    Restart-Service -Name 'TermService' -Force
} finally {
    # --- restore ---
    Start-Service -Name 'TermService'
    Start-Service -Name 'UmRdpService'
}

# --- verify ---
(Get-Service -Name 'TermService').WaitForStatus('Running', [TimeSpan]::FromSeconds(30))
Write-Output 'rdp-medic: done'
