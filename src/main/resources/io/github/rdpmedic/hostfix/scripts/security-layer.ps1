# Sets security layer, NLA and encryption level. What is weaker than 2, 1 and 3 returns by itself. For Windows PowerShell 5.1.
param(
    [ValidateRange(0, 2)] [int] $Layer = 2,
    [ValidateRange(0, 1)] [int] $Nla = 1,
    [ValidateRange(1, 4)] [int] $Encryption = 3,
    [ValidateRange(1, 9999)] [int] $Minutes = 60,
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$listener = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'

# SecurityLayer 2 does not go with MinEncryptionLevel 1, so the level rises before the layer and falls after it.
function Get-Ordered($LayerValue, $NlaValue, $EncryptionValue) {
    $layerNumber = New-Number $listener 'SecurityLayer' $LayerValue
    $level = New-Number $listener 'MinEncryptionLevel' $EncryptionValue
    if ($null -eq $LayerValue -or $LayerValue -ge 2) { $level; $layerNumber } else { $layerNumber; $level }
    New-Number $listener 'UserAuthentication' $NlaValue
}

$wanted = @(Get-Ordered $Layer $Nla $Encryption)
$before = @(Get-Ordered (Get-Number $listener 'SecurityLayer') (Get-Number $listener 'UserAuthentication') `
        (Get-Number $listener 'MinEncryptionLevel'))
if ($Mode -eq 'read') { Write-Read 'security-layer' (Get-Shown $before); return }
Assert-NoPolicy @('SecurityLayer', 'UserAuthentication', 'MinEncryptionLevel')
if ($Layer -eq 2 -and $Encryption -eq 1) { throw 'Layer 2 does not go with encryption level 1. Nothing was changed.' }
if ($Nla -eq 1 -and $Layer -eq 0) { throw 'NLA does not go with layer 0. Nothing was changed.' }
$task = 'RDP Medic security-layer'
$weak = $Layer -lt 2 -or $Nla -lt 1 -or $Encryption -lt 3
$pending = Get-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue
if ((Test-AllSo $wanted) -and -not $weak -and $null -eq $pending) {
    Write-Output 'The values are already so.'
    Write-Done 'security-layer' (Get-Shown $before) (Get-Shown $before) ''
    return
}
if ($weak -and $null -ne $pending) {
    throw 'A weaker setting returns by itself already. Set layer 2, NLA 1 and level 3 first. Nothing was changed.'
}

# --- backup ---
# While a return is pending, the values of now are the weak ones, and nothing may lead back to them.
$undo = ''
$lines = @(Get-UndoLines $before)
if ($null -eq $pending) {
    $undo = Save-Undo 'security-layer' ($lines + "Unregister-ScheduledTask -TaskName '$task' -Confirm:`$false -ErrorAction SilentlyContinue")
}
if ($weak) {
    # The return is arranged before anything is weakened.
    $trigger = New-ScheduledTaskTrigger -Once -At (Get-Date).AddMinutes($Minutes)
    $text = ($lines + "Unregister-ScheduledTask -TaskName '$task' -Confirm:`$false") -join "`n"
    $encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text))
    $powerShell = Join-Path -Path $env:SystemRoot -ChildPath 'System32\WindowsPowerShell\v1.0\powershell.exe'
    $action = New-ScheduledTaskAction -Execute $powerShell -Argument ('-NoProfile -NonInteractive -EncodedCommand ' + $encoded)
    $system = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -RunLevel 'Highest'
    $settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
    $null = Register-ScheduledTask -TaskName $task -Action $action -Trigger $trigger -Principal $system -Settings $settings
}

try {
    # --- change ---
    # --- verify ---
    Set-Numbers $wanted
} catch {
    # --- restore ---
    Set-Numbers $before
    if ($weak) { Unregister-ScheduledTask -TaskName $task -Confirm:$false }
    throw
}
if ($weak) {
    Write-Output ('It returns by itself after ' + $Minutes + ' minutes.')
} elseif ($null -ne $pending) {
    Unregister-ScheduledTask -TaskName $task -Confirm:$false
}
Write-Output 'It counts for new connections; should it not, restart-service helps.'
Write-Done 'security-layer' (Get-Shown $before) (Get-Shown (Get-Now $wanted)) $undo
