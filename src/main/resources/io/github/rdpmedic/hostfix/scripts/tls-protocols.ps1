# Makes sure that TLS 1.2 and 1.3 are on for servers. For Windows PowerShell 5.1, in any language of Windows.
param(
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$protocols = 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\'
$versions = @('TLS 1.2')
# TLS 1.3 came with Windows Server 2022; before, switching it on breaks TLS.
if ([Environment]::OSVersion.Version.Build -ge 20348) { $versions += 'TLS 1.3' }
$wanted = @()
$shown = [ordered] @{}
foreach ($version in $versions) {
    $key = $protocols + $version + '\Server'
    $enabled = Get-Number $key 'Enabled'
    $byDefault = Get-Number $key 'DisabledByDefault'
    $shown[$version + ' Enabled'] = $enabled
    $shown[$version + ' DisabledByDefault'] = $byDefault
    # Where nothing is written down, Windows has both on.
    if ($enabled -eq 0 -and $null -ne $enabled) { $wanted += New-Number $key 'Enabled' 1 }
    if ($null -ne $byDefault -and $byDefault -ne 0) { $wanted += New-Number $key 'DisabledByDefault' 0 }
}
$order = 'HKLM:\SOFTWARE\Policies\Microsoft\Cryptography\Configuration\SSL\00010002'
$shown['cipherPolicy'] = (Test-Path -LiteralPath $order) -and
    ((Get-Item -LiteralPath $order).GetValueNames() -contains 'Functions')
if ($Mode -eq 'read') { Write-Read 'tls-protocols' $shown; return }
if ($shown['cipherPolicy']) { Write-Output 'Note: a group policy sets the order of the cipher suites; it may leave none in common.' }
if ($wanted.Count -eq 0) {
    Write-Output 'TLS 1.2 and newer are on already.'
    Write-Done 'tls-protocols' $shown $shown ''
    return
}

# --- backup ---
$before = @(Get-Now $wanted)
$undo = Save-Undo 'tls-protocols' (Get-UndoLines $before)

try {
    # --- change ---
    # --- verify ---
    Set-Numbers $wanted
} catch {
    # --- restore ---
    Set-Numbers $before
    throw
}
Write-Output 'It counts from the next start of the host.'
Write-Done 'tls-protocols' $shown ([ordered] @{ changed = $wanted.Count }) $undo
