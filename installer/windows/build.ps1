# Makes target\installer\RDP-Medic-VERSION.msi (per user, no administrator) and RDP-Medic-VERSION-portable.zip.
# Wants a JDK 25 in JAVA_HOME and WiX 3 on the PATH. Run by: mvn -Pinstaller package
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$jar = 'target\rdp-medic.jar'
$work = 'target\installer'
if (-not (Test-Path $jar)) { throw "$jar is missing; run mvn package first." }

function Invoke-Tool([string] $tool, [string[]] $arguments) {
    & (Join-Path $env:JAVA_HOME "bin\$tool.exe") @arguments
    if ($LASTEXITCODE -ne 0) { throw "$tool ended with $LASTEXITCODE" }
}

$version = (& (Join-Path $env:JAVA_HOME 'bin\java.exe') -jar $jar --version) -replace '^[^0-9]*([0-9]+(\.[0-9]+)*).*', '$1'
$modules = (Get-Content installer\modules) -join ','
$options = Get-Content installer\java-options

Remove-Item $work -Recurse -Force -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$work\input", "$work\icons" | Out-Null
Copy-Item $jar, LICENSE "$work\input"
Copy-Item target\THIRD-PARTY.txt, target\bom.json "$work\input"
Invoke-Tool java @('-Djava.awt.headless=true', '-cp', $jar, 'io.github.rdpmedic.ui.icons.IconFiles', "$work\icons")
Invoke-Tool java @('-cp', $jar, 'io.github.rdpmedic.config.PolicyTemplates', "$work\policy")
Invoke-Tool jlink @('--add-modules', $modules, '--include-locales=en,de', '--strip-debug', '--no-header-files',
    '--no-man-pages', '--output', "$work\runtime")

# The archive of loaded classes is trained on a real run with windows. The demo ends itself after the given time.
$archive = "$work\input\rdp-medic.aot"
$training = Start-Process -PassThru -NoNewWindow -FilePath "$work\runtime\bin\java.exe" -ArgumentList (
    $options + @("-XX:AOTCacheOutput=$archive", '-cp', "$work\input\rdp-medic.jar", 'io.github.rdpmedic.Main',
        '--config', "$work\training", 'demo', '--for', '15s'))
if (-not $training.WaitForExit(120000)) { $training.Kill(); throw 'The training run did not end.' }
if (-not (Test-Path $archive)) { throw 'The training run left no archive.' }

$common = @('--name', 'RDP Medic', '--app-version', $version, '--vendor', 'RDP Medic',
    '--description', 'RDP Medic', '--copyright', 'Apache License 2.0', '--icon', "$work\icons\rdp-medic.ico",
    '--input', "$work\input", '--main-jar', 'rdp-medic.jar', '--runtime-image', "$work\runtime",
    # The same program with a console: what it prints is seen in a terminal.
    '--add-launcher', 'rdp-medic=installer\windows\console.properties')
foreach ($option in $options + '-XX:AOTCache=$APPDIR\rdp-medic.aot') { $common += @('--java-options', $option) }

Invoke-Tool jpackage (@('--type', 'app-image', '--dest', "$work\image") + $common)
Compress-Archive "$work\image\RDP Medic" "$work\RDP-Medic-$version-portable.zip"
Invoke-Tool jpackage (@('--type', 'msi', '--dest', $work, '--resource-dir', 'installer\windows\resources') + $common + @(
        '--win-per-user-install', '--win-menu', '--win-menu-group', 'RDP Medic', '--license-file', 'LICENSE',
        # Never to be changed: by it a newer package finds the older one.
        '--win-upgrade-uuid', '5f0a5d4e-3d7c-4f0e-9a3b-6b1c0f3f7a52'))

# What winget wants to know of the package.
$msi = Get-Item "$work\*.msi"
$database = (New-Object -ComObject WindowsInstaller.Installer).OpenDatabase($msi.FullName, 0)
$view = $database.OpenView("SELECT Value FROM Property WHERE Property = 'ProductCode'")
$view.Execute()
$values = @{
    '@VERSION@'      = $version
    '@SHA256@'       = (Get-FileHash $msi -Algorithm SHA256).Hash
    '@PRODUCT_CODE@' = $view.Fetch().StringData(1)
    '@URL@'          = "https://github.com/rdp-medic/rdp-medic/releases/download/v$version/$($msi.Name)"
}
New-Item -ItemType Directory "$work\winget" | Out-Null
foreach ($manifest in Get-ChildItem installer\windows\winget\*.yaml) {
    $text = Get-Content $manifest -Raw
    foreach ($name in $values.Keys) { $text = $text.Replace($name, $values[$name]) }
    Set-Content "$work\winget\$($manifest.Name)" $text -Encoding utf8
}
Compress-Archive "$work\policy\*" "$work\RDP-Medic-$version-policy.zip"
Get-ChildItem $work -File
