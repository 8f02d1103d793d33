Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$me = New-Object -TypeName Security.Principal.WindowsPrincipal -ArgumentList ([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Write-Output 'rdp-medic: not-administrator'
    throw 'This needs the rights of an administrator. Nothing was changed.'
}

# A number of the registry; nothing where there is none.
function Get-Number([string] $Path, [string] $Name) {
    $key = Get-Item -LiteralPath $Path -ErrorAction SilentlyContinue
    if ($null -eq $key -or @($key.GetValueNames()) -notcontains $Name) { return $null }
    return [int] $key.GetValue($Name)
}

# Nothing takes the number away.
function Set-Number([string] $Path, [string] $Name, $Value) {
    if ($null -eq $Value) {
        Remove-ItemProperty -LiteralPath $Path -Name $Name -ErrorAction SilentlyContinue
        return
    }
    if (-not (Test-Path -LiteralPath $Path)) { $null = New-Item -Path $Path -Force }
    $null = New-ItemProperty -LiteralPath $Path -Name $Name -PropertyType DWord -Value $Value -Force
}

function New-Number([string] $Path, [string] $Name, $Value) {
    return [pscustomobject] @{ Path = $Path; Name = $Name; Value = $Value }
}

# The same numbers as they are now.
function Get-Now($Numbers) {
    foreach ($one in @($Numbers)) { New-Number $one.Path $one.Name (Get-Number $one.Path $one.Name) }
}

# In the order given, and each read back.
function Set-Numbers($Numbers) {
    foreach ($one in @($Numbers)) { Set-Number $one.Path $one.Name $one.Value }
    foreach ($one in @($Numbers)) {
        if ((Get-Number $one.Path $one.Name) -ne $one.Value) { throw ($one.Name + ' did not take the new value.') }
    }
}

function Test-AllSo($Numbers) {
    return @($Numbers | Where-Object { (Get-Number $_.Path $_.Name) -ne $_.Value }).Count -eq 0
}

function Get-Shown($Numbers) {
    $shown = [ordered] @{}
    foreach ($one in @($Numbers)) { $shown[$one.Name] = $one.Value }
    return $shown
}

# What puts these numbers back, as lines of a script.
function Get-UndoLines($Numbers) {
    foreach ($one in @($Numbers)) {
        $place = "-LiteralPath '" + $one.Path + "' -Name '" + $one.Name + "'"
        if ($null -eq $one.Value) {
            'Remove-ItemProperty ' + $place + ' -ErrorAction SilentlyContinue'
        } else {
            '$null = New-ItemProperty ' + $place + ' -PropertyType DWord -Value ' + $one.Value + ' -Force'
        }
    }
}

# A value of the group policy wins over the local one, so changing the local one would do nothing.
function Assert-NoPolicy([string[]] $Names) {
    foreach ($name in $Names) {
        if ($null -ne (Get-Number 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services' $name)) {
            throw ('A group policy sets ' + $name + '; change it there. Nothing was changed.')
        }
    }
}

# Where backups lie. Only administrators may write there, because one of them may run what is found there.
function Get-KeptFolder {
    $folder = Join-Path -Path $env:ProgramData -ChildPath 'RDP Medic'
    $null = New-Item -ItemType Directory -Force -Path $folder
    if ((Get-Item -LiteralPath $folder -Force).Attributes -band [IO.FileAttributes]::ReparsePoint) {
        throw ($folder + ' leads elsewhere. Nothing was changed.')
    }
    $administrators = New-Object -TypeName Security.Principal.SecurityIdentifier -ArgumentList 'S-1-5-32-544'
    $rights = New-Object -TypeName Security.AccessControl.DirectorySecurity
    $rights.SetAccessRuleProtection($true, $false)
    $rights.SetOwner($administrators)
    foreach ($sid in @('S-1-5-32-544', 'S-1-5-18')) {
        $who = New-Object -TypeName Security.Principal.SecurityIdentifier -ArgumentList $sid
        $rights.AddAccessRule((New-Object -TypeName Security.AccessControl.FileSystemAccessRule -ArgumentList @(
                    $who, 'FullControl', 'ContainerInherit,ObjectInherit', 'None', 'Allow')))
    }
    Set-Acl -LiteralPath $folder -AclObject $rights
    return $folder
}

# Keeps a script that takes the change back; gives its path.
function Save-Undo([string] $Remedy, [string[]] $Lines) {
    $stamp = (Get-Date).ToUniversalTime().ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
    $name = $Remedy + '-' + $stamp + '-' + [Guid]::NewGuid().ToString('N').Substring(0, 6) + '.undo.ps1'
    $file = Join-Path -Path (Get-KeptFolder) -ChildPath $name
    [IO.File]::WriteAllLines($file, @('# Run as administrator to take the change back.') + $Lines)
    return $file
}

function Restart-RemoteDesktop {
    Restart-Service -Name 'TermService' -Force
    Start-Service -Name 'UmRdpService'
    (Get-Service -Name 'TermService').WaitForStatus('Running', [TimeSpan]::FromSeconds(60))
}

function Write-Read([string] $Remedy, $Now) {
    Write-Output ('rdp-medic: read ' + (ConvertTo-Json -Compress -Depth 4 -InputObject ([ordered] @{ remedy = $Remedy; now = $Now })))
}

function Write-Done([string] $Remedy, $Before, $Now, [string] $Undo) {
    $result = [ordered] @{ remedy = $Remedy; before = $Before; now = $Now; undo = $Undo }
    Write-Output ('rdp-medic: done ' + (ConvertTo-Json -Compress -Depth 4 -InputObject $result))
}

