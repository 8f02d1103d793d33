# Sets the clock by its time server. For Windows PowerShell 5.1, in any language of Windows.
param(
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
function Get-State {
    return [ordered] @{
        clock = [DateTime]::UtcNow.ToString('s', [Globalization.CultureInfo]::InvariantCulture) + 'Z'
        timeService = [string] (Get-Service -Name 'W32Time').Status
        startMode = [string] (Get-CimInstance -ClassName 'Win32_Service' -Filter "Name='W32Time'").StartMode
    }
}

$before = Get-State
if ($Mode -eq 'read') { Write-Read 'set-clock' $before; return }
if ($before.startMode -eq 'Disabled') { throw 'The Windows Time service is disabled on this host; another program may keep the time. Nothing was changed.' }

# --- backup ---
# A wrong clock is nothing to go back to.

try {
    # --- change ---
    Start-Service -Name 'W32Time'
    $null = w32tm.exe /resync /rediscover
    # --- verify ---
    if ($LASTEXITCODE -ne 0) { throw 'The time server did not answer; see w32tm /query /status.' }
} catch {
    # --- restore ---
    if ($before.timeService -ne 'Running') { Stop-Service -Name 'W32Time' -ErrorAction SilentlyContinue }
    throw
}
Write-Done 'set-clock' $before (Get-State) ''
