# Renews the self-signed Remote Desktop certificate. For Windows PowerShell 5.1, in any language of Windows.
$ErrorActionPreference = 'Stop'

# --- read ---
$setting = Get-CimInstance -Namespace 'root\cimv2\TerminalServices' -ClassName 'Win32_TSGeneralSetting' |
    Where-Object { $_.TerminalName -eq 'RDP-Tcp' }
$store = 'Cert:\LocalMachine\Remote Desktop'
$bound = $setting.SSLCertificateSHA1Hash
$old = @(Get-ChildItem -LiteralPath $store | Where-Object { $_.Thumbprint -eq $bound -and $_.Subject -eq $_.Issuer })
if (Get-Service -Name 'Tssdis' -ErrorAction SilentlyContinue) {
    throw 'This host is a connection broker, whose certificate is renewed in the deployment. Nothing was changed.'
}
$listener = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
if ((Get-ItemProperty -LiteralPath $listener).PSObject.Properties['SSLCertificateSHA1Hash']) {
    throw 'A certificate was chosen for this host; renew it where it came from. Nothing was changed.'
}
if ($old.Count -eq 0 -and @(Get-ChildItem -LiteralPath $store).Count -gt 0) {
    throw 'The certificate in use is not self-signed; renew it where it came from. Nothing was changed.'
}

# --- backup ---
$folder = Join-Path $env:ProgramData 'RDP Medic'
$null = New-Item -ItemType Directory -Force -Path $folder
foreach ($certificate in $old) {
    $file = Join-Path $folder ($certificate.Thumbprint + '.cer')
    [IO.File]::WriteAllBytes($file, $certificate.RawData)
    Write-Output ('The certificate before is kept as ' + $file)
}

try {
    # --- change ---
    $old | Remove-Item
    Restart-Service -Name 'SessionEnv' -Force
    Start-Sleep -Seconds 3
    if (@(Get-ChildItem -LiteralPath $store).Count -eq 0) {
        Restart-Service -Name 'TermService' -Force
        Start-Service -Name 'UmRdpService'
        Start-Sleep -Seconds 5
    }

    # --- verify ---
    $new = @(Get-ChildItem -LiteralPath $store | Where-Object { $_.NotAfter -gt (Get-Date) })
    if ($new.Count -eq 0) {
        throw 'Windows made no new certificate; the rights on its key file are the likeliest reason.'
    }
    foreach ($certificate in $new) {
        Write-Output ($certificate.Thumbprint + ' until ' + $certificate.NotAfter.ToString('yyyy-MM-dd'))
    }
    Write-Output 'rdp-medic: done'
} catch {
    # --- restore ---
    $trusted = Get-Item -LiteralPath $store
    $trusted.Open('ReadWrite')
    foreach ($certificate in $old) { $trusted.Add($certificate) }
    $trusted.Close()
    throw
}
