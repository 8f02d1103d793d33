# Renews the self-signed Remote Desktop certificate. For Windows PowerShell 5.1, in any language of Windows.
param(
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$listener = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
$policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'
$store = 'Cert:\LocalMachine\Remote Desktop'
$setting = Get-CimInstance -Namespace 'root\cimv2\TerminalServices' -ClassName 'Win32_TSGeneralSetting' |
    Where-Object { $_.TerminalName -eq 'RDP-Tcp' }
if ($null -eq $setting) { throw 'There is no listener RDP-Tcp on this host. Nothing was changed.' }
$bound = [string] $setting.SSLCertificateSHA1Hash
$stored = @(Get-ChildItem -LiteralPath $store)
$old = @($stored | Where-Object { $_.Thumbprint -eq $bound -and $_.Subject -eq $_.Issuer })
$chosen = (Get-Item -LiteralPath $listener).GetValueNames() -contains 'SSLCertificateSHA1Hash'
$template = (Test-Path -LiteralPath $policy) -and
    ((Get-Item -LiteralPath $policy).GetValueNames() -contains 'CertTemplateName')
$broker = $null -ne (Get-Service -Name 'Tssdis' -ErrorAction SilentlyContinue)
$before = [ordered] @{
    thumbprint = $bound
    until = [string] ($old | ForEach-Object { $_.NotAfter.ToUniversalTime().ToString('yyyy-MM-dd') })
    selfSigned = $old.Count -gt 0
    chosenForTheHost = $chosen
    fromTemplate = $template
    broker = $broker
}
if ($Mode -eq 'read') { Write-Read 'renew-certificate' $before; return }
if ($broker) {
    throw 'This host is a connection broker, whose certificate is renewed in the deployment. Nothing was changed.'
}
if ($chosen -or $template) {
    throw 'A certificate was chosen for this host; renew it where it came from. Nothing was changed.'
}
if ($old.Count -eq 0 -and $stored.Count -gt 0) {
    throw 'The certificate in use is not self-signed; renew it where it came from. Nothing was changed.'
}

# --- backup ---
$folder = Get-KeptFolder
$kept = ''
foreach ($certificate in $old) {
    $kept = Join-Path -Path $folder -ChildPath ($certificate.Thumbprint + '.cer')
    [IO.File]::WriteAllBytes($kept, $certificate.RawData)
    Write-Output ('The certificate before is kept as ' + $kept)
}

try {
    # --- change ---
    $old | Remove-Item
    Restart-Service -Name 'SessionEnv' -Force
    Start-Sleep -Seconds 3
    if (@(Get-ChildItem -LiteralPath $store).Count -eq 0) {
        Restart-RemoteDesktop
        Start-Sleep -Seconds 5
    }

    # --- verify ---
    $new = @(Get-ChildItem -LiteralPath $store | Where-Object { $_.NotAfter -gt (Get-Date) })
    if ($new.Count -eq 0) {
        throw 'Windows made no new certificate; the rights on its key file are the likeliest reason (machine-keys).'
    }
} catch {
    # --- restore ---
    $trusted = Get-Item -LiteralPath $store
    $trusted.Open('ReadWrite')
    foreach ($certificate in $old) { $trusted.Add($certificate) }
    $trusted.Close()
    throw
}
$now = [ordered] @{
    thumbprint = [string] $new[0].Thumbprint
    until = $new[0].NotAfter.ToUniversalTime().ToString('yyyy-MM-dd')
}
Write-Done 'renew-certificate' $before $now ''
