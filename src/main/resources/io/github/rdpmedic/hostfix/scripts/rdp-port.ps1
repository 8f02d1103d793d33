# Moves Remote Desktop to another port. For Windows PowerShell 5.1, in any language of Windows.
param(
    [ValidateRange(1024, 65535)] [int] $Port = 3389,
    [ValidatePattern('^(Domain|Private|Public)(,(Domain|Private|Public)){0,2}$')] [string] $Profiles = 'Domain,Private',
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$wanted = New-Number 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp' 'PortNumber' $Port
$before = Get-Now $wanted
$service = (Get-CimInstance -ClassName 'Win32_Service' -Filter "Name='TermService'").ProcessId
$others = @(Get-NetTCPConnection -State 'Listen' -LocalPort $Port -ErrorAction SilentlyContinue |
        Where-Object { $_.OwningProcess -ne $service })
if ($Mode -eq 'read') {
    $shown = Get-Shown $before
    $shown['takenByOthers'] = $others.Count -gt 0
    Write-Read 'rdp-port' $shown
    return
}
if ($others.Count -gt 0) { throw 'Another program listens on this port. Nothing was changed.' }
if (Test-AllSo $wanted) {
    Write-Output 'Remote Desktop uses this port already.'
    Write-Done 'rdp-port' (Get-Shown $before) (Get-Shown $before) ''
    return
}
$rules = @('RDP-Medic-RemoteDesktop-TCP', 'RDP-Medic-RemoteDesktop-UDP')

# --- backup ---
# Rules of an earlier move are written anew here and by the undo script, so there is nothing of them to keep.
$old = $before.Value
$lines = @(Get-UndoLines $before)
$lines += 'Get-NetFirewallRule -Name ''RDP-Medic-RemoteDesktop-*'' -ErrorAction SilentlyContinue | Remove-NetFirewallRule'
if ($null -ne $old -and $old -ne 3389) {
    foreach ($protocol in @('TCP', 'UDP')) {
        $lines += '$null = New-NetFirewallRule -Name ''RDP-Medic-RemoteDesktop-' + $protocol + ''' -DisplayName ''Remote Desktop (RDP Medic) ' +
            $protocol + ''' -Direction Inbound -Action Allow -Protocol ' + $protocol + ' -LocalPort ' + $old + ' -Profile ' + $Profiles
    }
}
$lines += 'Restart-Service -Name ''TermService'' -Force'
$lines += 'Start-Service -Name ''UmRdpService'''
$undo = Save-Undo 'rdp-port' $lines

function Set-Rules([int] $Number) {
    Get-NetFirewallRule -Name 'RDP-Medic-RemoteDesktop-*' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
    if ($Number -eq 3389) { return }
    foreach ($rule in $rules) {
        $protocol = $rule.Substring($rule.Length - 3)
        $null = New-NetFirewallRule -Name $rule -DisplayName ('Remote Desktop (RDP Medic) ' + $protocol) `
            -Direction 'Inbound' -Action 'Allow' -Protocol $protocol -LocalPort $Number -Profile ($Profiles -split ',')
    }
}

try {
    # --- change ---
    Set-Rules $Port
    Set-Numbers $wanted
    Restart-RemoteDesktop

    # --- verify ---
    $end = (Get-Date).AddSeconds(30)
    while (@(Get-NetTCPConnection -State 'Listen' -LocalPort $Port -ErrorAction SilentlyContinue).Count -eq 0) {
        if ((Get-Date) -gt $end) { throw 'Nothing listens on the new port.' }
        Start-Sleep -Seconds 1
    }
} catch {
    # --- restore ---
    Set-Numbers $before
    Set-Rules $(if ($null -eq $old) { 3389 } else { $old })
    Restart-RemoteDesktop
    throw
}
Write-Done 'rdp-port' (Get-Shown $before) (Get-Shown (Get-Now $wanted)) $undo
