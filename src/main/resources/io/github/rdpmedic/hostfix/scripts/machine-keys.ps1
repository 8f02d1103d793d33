# Lets NETWORK SERVICE read the one key file of Remote Desktop. For Windows PowerShell 5.1, in any language.
param(
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$folder = Join-Path -Path $env:ProgramData -ChildPath 'Microsoft\Crypto\RSA\MachineKeys'
$machine = (Get-Item -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Cryptography').GetValue('MachineGuid')
$name = 'f686aace6942fb7f7ceb231212eef4a4_' + $machine
$file = Join-Path -Path $folder -ChildPath $name
$networkService = New-Object -TypeName Security.Principal.SecurityIdentifier -ArgumentList 'S-1-5-20'

function Test-Readable {
    $rules = (Get-Acl -LiteralPath $file).GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier])
    $mine = @($rules | Where-Object { $_.IdentityReference -eq $networkService })
    $read = [Security.AccessControl.FileSystemRights]::Read
    $denied = @($mine | Where-Object { $_.AccessControlType -eq 'Deny' -and ($_.FileSystemRights -band $read) })
    $allowed = @($mine | Where-Object { $_.AccessControlType -eq 'Allow' -and ($_.FileSystemRights -band $read) -eq $read })
    return $denied.Count -eq 0 -and $allowed.Count -gt 0
}

if (-not (Test-Path -LiteralPath $file)) {
    throw ('There is no key file ' + $name + '; renew-certificate lets Windows make one. Nothing was changed.')
}
$before = [ordered] @{ file = $name; networkServiceReads = $(try { Test-Readable } catch [UnauthorizedAccessException] { $false }) }
if ($Mode -eq 'read') { Write-Read 'machine-keys' $before; return }
if ($before.networkServiceReads) {
    Write-Output 'The rights are already so.'
    Write-Done 'machine-keys' $before $before ''
    return
}

# --- backup ---
$kept = Join-Path -Path (Get-KeptFolder) -ChildPath ('machine-keys-' + [Guid]::NewGuid().ToString('N') + '.acl')
$null = icacls.exe $file /save $kept
if ($LASTEXITCODE -ne 0) {
    # Nobody but the owner may even look; Administrators become the owner.
    $null = takeown.exe /F $file /A
    $null = icacls.exe $file /save $kept
    if ($LASTEXITCODE -ne 0) { throw 'The rights of the key file cannot be read. Nothing was changed.' }
}
$undo = Save-Undo 'machine-keys' @("icacls.exe '" + $folder.Replace("'", "''") + "' /restore '" + $kept.Replace("'", "''") + "'")

try {
    # --- change ---
    $null = icacls.exe $file /remove:d '*S-1-5-20'
    $null = icacls.exe $file /grant '*S-1-5-20:(R)' '*S-1-5-18:(F)'
    if ($LASTEXITCODE -ne 0) { throw 'The rights of the key file cannot be changed.' }

    # --- verify ---
    if (-not (Test-Readable)) { throw 'NETWORK SERVICE still cannot read the key file.' }
} catch {
    # --- restore ---
    $null = icacls.exe $folder /restore $kept
    throw
}
Restart-RemoteDesktop
Write-Done 'machine-keys' $before ([ordered] @{ file = $name; networkServiceReads = $true }) $undo
