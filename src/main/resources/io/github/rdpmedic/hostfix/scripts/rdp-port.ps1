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
function New-Rule([string] $Protocol, [string] $Number, [string] $Allowed) {
    return [pscustomobject] @{ Protocol = $Protocol; Port = $Number; Profile = $Allowed }
}

# Rules of an earlier move, as they are.
$earlier = @(foreach ($protocol in @('TCP', 'UDP')) {
        $rule = Get-NetFirewallRule -Name ('RDP-Medic-RemoteDesktop-' + $protocol) -ErrorAction SilentlyContinue
        if ($null -eq $rule) { continue }
        $number = [string] ($rule | Get-NetFirewallPortFilter).LocalPort
        $allowed = ([string] $rule.Profile).Replace(' ', '')
        New-Rule $protocol $number $allowed
    })
$new = @()
if ($Port -ne 3389) { $new = @((New-Rule 'TCP' $Port $Profiles), (New-Rule 'UDP' $Port $Profiles)) }

# --- backup ---
$lines = @(Get-UndoLines $before)
$lines += 'Get-NetFirewallRule -Name ''RDP-Medic-RemoteDesktop-*'' -ErrorAction SilentlyContinue | Remove-NetFirewallRule'
foreach ($rule in $earlier) {
    $lines += '$null = New-NetFirewallRule -Name ''RDP-Medic-RemoteDesktop-' + $rule.Protocol + ''' -DisplayName ''Remote Desktop (RDP Medic) ' +
        $rule.Protocol + ''' -Direction Inbound -Action Allow -Protocol ' + $rule.Protocol + ' -LocalPort ' + $rule.Port +
        ' -Profile ' + $rule.Profile
}
$lines += 'Restart-Service -Name ''TermService'' -Force'
$lines += 'Start-Service -Name ''UmRdpService'''
$undo = Save-Undo 'rdp-port' $lines

function Set-Rules($Rules) {
    Get-NetFirewallRule -Name 'RDP-Medic-RemoteDesktop-*' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
    foreach ($rule in @($Rules)) {
        $null = New-NetFirewallRule -Name ('RDP-Medic-RemoteDesktop-' + $rule.Protocol) `
            -DisplayName ('Remote Desktop (RDP Medic) ' + $rule.Protocol) -Direction 'Inbound' -Action 'Allow' `
            -Protocol $rule.Protocol -LocalPort $rule.Port -Profile ($rule.Profile -split ',')
    }
}

try {
    # --- change ---
    Set-Rules $new
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
    Set-Rules $earlier
    Restart-RemoteDesktop
    throw
}
Write-Done 'rdp-port' (Get-Shown $before) (Get-Shown (Get-Now $wanted)) $undo
