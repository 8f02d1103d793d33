# Has the parser of Windows PowerShell read every script for hosts, and runs the part of each that only looks.
# For CI on Windows; needs the rights of an administrator, as the scripts do.
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$folder = Join-Path -Path $PSScriptRoot -ChildPath '..\src\main\resources\io\github\rdpmedic\hostfix\scripts'
$shared = [IO.File]::ReadAllText((Join-Path -Path $folder -ChildPath 'shared.ps1'))
$needed = @{ 'logon-right' = @{ User = $env:USERNAME }; 'licensing' = @{ Server = 'licences.example' } }
$failed = 0

foreach ($file in @(Get-ChildItem -LiteralPath $folder -Filter '*.ps1' | Where-Object { $_.Name -ne 'shared.ps1' })) {
    $text = [IO.File]::ReadAllText($file.FullName).Replace("# --- shared ---`n", $shared)
    $errors = $null
    $null = [Management.Automation.Language.Parser]::ParseInput($text, [ref] $null, [ref] $errors)
    if ($errors.Count -gt 0) {
        Write-Output ($file.Name + ': ' + $errors[0].Message + ' in line ' + $errors[0].Extent.StartLineNumber)
        $failed++
        continue
    }
    $remedy = $file.BaseName
    $arguments = @{ Mode = 'read' }
    if ($needed.ContainsKey($remedy)) { $arguments += $needed[$remedy] }
    try {
        $said = @(& ([ScriptBlock]::Create($text)) @arguments)
        $result = [string] $said[-1]
        if (-not $result.StartsWith('rdp-medic: read {')) { throw ('its last line is ' + $result) }
        $null = ConvertFrom-Json -InputObject $result.Substring('rdp-medic: read '.Length)
        Write-Output ($file.Name + ': ' + $result)
    } catch {
        Write-Output ($file.Name + ': ' + $_.Exception.Message)
        $failed++
    }
}
if ($failed -gt 0) { throw ([string] $failed + ' scripts failed.') }
