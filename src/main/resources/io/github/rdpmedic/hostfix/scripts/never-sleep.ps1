# Keeps the host awake while it is plugged in. For Windows PowerShell 5.1, in any language of Windows.
param(
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$sleep = '238c9fa8-0aad-41ed-83f4-97be242c8f20'
$settings = [ordered] @{
    standby = '29f6c1db-86da-48c5-9fdb-f2b67b1f44da'
    hibernate = '9d7815a6-7ee4-497e-8888-515a05f02364'
}
$plan = Get-CimInstance -Namespace 'root\cimv2\power' -ClassName 'Win32_PowerPlan' | Where-Object { $_.IsActive }
$scheme = [regex]::Match($plan.InstanceID, '[0-9a-fA-F-]{36}').Value

# Seconds; not every host has both settings.
function Get-Seconds([string] $Setting) {
    $index = Get-CimInstance -Namespace 'root\cimv2\power' -ClassName 'Win32_PowerSettingDataIndex' |
        Where-Object { $_.InstanceID -like ('*{' + $scheme + '}\AC\{' + $Setting + '}') }
    if ($null -eq $index) { return $null }
    return [long] $index.SettingIndexValue
}

function Set-Seconds([string] $Setting, [long] $Seconds) {
    powercfg.exe /setacvalueindex $scheme $sleep $Setting $Seconds
    if ($LASTEXITCODE -ne 0) { throw 'powercfg refused the value.' }
}

$before = [ordered] @{}
foreach ($name in @($settings.Keys)) { $before[$name] = Get-Seconds $settings[$name] }
if ($Mode -eq 'read') { Write-Read 'never-sleep' $before; return }
$there = @($settings.Keys | Where-Object { $null -ne $before[$_] })
if (@($there | Where-Object { $before[$_] -ne 0 }).Count -eq 0) {
    Write-Output 'The host does not sleep while it is plugged in.'
    Write-Done 'never-sleep' $before $before ''
    return
}

# --- backup ---
$lines = @(foreach ($name in $there) {
        'powercfg.exe /setacvalueindex ' + $scheme + ' ' + $sleep + ' ' + $settings[$name] + ' ' + $before[$name]
    })
$lines += 'powercfg.exe /setactive ' + $scheme
$undo = Save-Undo 'never-sleep' $lines

try {
    # --- change ---
    foreach ($name in $there) { Set-Seconds $settings[$name] 0 }
    powercfg.exe /setactive $scheme

    # --- verify ---
    $now = [ordered] @{}
    foreach ($name in $there) {
        $now[$name] = Get-Seconds $settings[$name]
        if ($now[$name] -ne 0) { throw ('The value for ' + $name + ' did not change.') }
    }
} catch {
    # --- restore ---
    foreach ($name in $there) { Set-Seconds $settings[$name] $before[$name] }
    powercfg.exe /setactive $scheme
    throw
}
Write-Done 'never-sleep' $before $now $undo
