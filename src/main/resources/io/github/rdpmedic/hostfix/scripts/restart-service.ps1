# Restarts Remote Desktop Services. Sessions are disconnected, not signed out. For Windows PowerShell 5.1.
param(
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$before = [ordered] @{
    TermService = [string] (Get-Service -Name 'TermService').Status
    UmRdpService = [string] (Get-Service -Name 'UmRdpService').Status
}
if ($Mode -eq 'read') { Write-Read 'restart-service' $before; return }

# --- backup ---
# A restart changes no setting, so there is nothing to keep.

# --- change ---
try {
    Restart-RemoteDesktop
} finally {
    # --- restore ---
    # Whatever went wrong: the service has to run.
    Start-Service -Name 'TermService'
    Start-Service -Name 'UmRdpService'
}

# --- verify ---
$now = [ordered] @{
    TermService = [string] (Get-Service -Name 'TermService').Status
    UmRdpService = [string] (Get-Service -Name 'UmRdpService').Status
}
if ($now.TermService -ne 'Running') { throw 'TermService does not run.' }
Write-Done 'restart-service' $before $now ''
