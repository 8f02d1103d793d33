# Sets the licence server and mode of a session host. For Windows PowerShell 5.1, in any language of Windows.
param(
    [Parameter(Mandatory = $true)] [ValidatePattern('^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$')] [string] $Server,
    [ValidateSet('user', 'device')] [string] $Licences = 'user',
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$setting = Get-CimInstance -Namespace 'root\cimv2\TerminalServices' -ClassName 'Win32_TerminalServiceSetting'
if ($setting.TerminalServerMode -ne 1) {
    throw 'This host is no session host, so it needs no licence server. Nothing was changed.'
}

function Get-State {
    $fresh = Get-CimInstance -Namespace 'root\cimv2\TerminalServices' -ClassName 'Win32_TerminalServiceSetting'
    $list = Invoke-CimMethod -InputObject $fresh -MethodName 'GetSpecifiedLicenseServerList'
    return [ordered] @{ licensingType = [int] $fresh.LicensingType; servers = @($list.SpecifiedLSList | Where-Object { $_ }) }
}

function Set-State([int] $Type, [string[]] $Servers) {
    if ($Type -eq 2 -or $Type -eq 4) {
        $null = Invoke-CimMethod -InputObject $setting -MethodName 'ChangeMode' -Arguments @{ LicensingType = [uint32] $Type }
    }
    $null = Invoke-CimMethod -InputObject $setting -MethodName 'SetSpecifiedLicenseServerList' -Arguments @{ SpecifiedLSList = $Servers }
}

$before = Get-State
if ($Mode -eq 'read') { Write-Read 'licensing' $before; return }
if ($setting.PolicySourceLicensingType -eq 1) {
    throw 'A group policy sets the licensing; change it there. Nothing was changed.'
}
$type = $(if ($Licences -eq 'user') { 4 } else { 2 })

# --- backup ---
$quoted = @($before.servers | ForEach-Object { "'" + ([string] $_).Replace("'", "''") + "'" }) -join ', '
$lines = @('$setting = Get-CimInstance -Namespace ''root\cimv2\TerminalServices'' -ClassName ''Win32_TerminalServiceSetting''')
if (@(2, 4) -contains $before.licensingType) {
    $lines += '$null = Invoke-CimMethod -InputObject $setting -MethodName ''ChangeMode'' -Arguments @{ LicensingType = [uint32] ' + $before.licensingType + ' }'
}
$lines += '$null = Invoke-CimMethod -InputObject $setting -MethodName ''SetSpecifiedLicenseServerList'' -Arguments @{ SpecifiedLSList = [string[]] @(' + $quoted + ') }'
$undo = Save-Undo 'licensing' $lines

try {
    # --- change ---
    Set-State $type @($Server)

    # --- verify ---
    $now = Get-State
    if ($now.licensingType -ne $type -or @($now.servers) -notcontains $Server) { throw 'The values did not change.' }
} catch {
    # --- restore ---
    Set-State $before.licensingType $before.servers
    throw
}
Write-Done 'licensing' $before $now $undo
