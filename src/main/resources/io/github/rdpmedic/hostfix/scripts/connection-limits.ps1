# Ends drain mode and lifts limits of the listener. For Windows PowerShell 5.1, in any language of Windows.
param(
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$server = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server'
$listener = $server + '\WinStations\RDP-Tcp'
# -1 is 0xffffffff, no limit; adapter 0 stands for all of them.
$good = @(
    (New-Number $server 'TSServerDrainMode' 0),
    (New-Number $listener 'MaxInstanceCount' (-1)),
    (New-Number $listener 'LanAdapter' 0)
)
$before = @(Get-Now $good)
if ($Mode -eq 'read') { Write-Read 'connection-limits' (Get-Shown $before); return }
Assert-NoPolicy @('MaxInstanceCount')
# What is not written down does not limit anything.
$wanted = @($good | Where-Object {
        $now = Get-Number $_.Path $_.Name
        $null -ne $now -and $now -ne $_.Value
    })
if ($wanted.Count -eq 0) {
    Write-Output 'Nothing limits the connections here.'
    Write-Done 'connection-limits' (Get-Shown $before) (Get-Shown $before) ''
    return
}

# --- backup ---
$old = @(Get-Now $wanted)
$undo = Save-Undo 'connection-limits' (Get-UndoLines $old)

try {
    # --- change ---
    # --- verify ---
    Set-Numbers $wanted
} catch {
    # --- restore ---
    Set-Numbers $old
    throw
}
if (@($wanted | Where-Object { $_.Name -eq 'LanAdapter' }).Count -gt 0) { Restart-RemoteDesktop }
Write-Done 'connection-limits' (Get-Shown $before) (Get-Shown (Get-Now $good)) $undo
