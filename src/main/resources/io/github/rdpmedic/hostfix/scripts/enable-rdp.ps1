# Switches Remote Desktop on. For Windows PowerShell 5.1, in any language of Windows.
param(
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$wanted = New-Number 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server' 'fDenyTSConnections' 0
$before = Get-Now $wanted
$nla = Get-Number 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp' 'UserAuthentication'
if ($Mode -eq 'read') { Write-Read 'enable-rdp' (Get-Shown $before); return }
$editions = @(98, 99, 100, 101)
if ($editions -contains (Get-CimInstance -ClassName 'Win32_OperatingSystem').OperatingSystemSKU) {
    throw 'Windows Home cannot be a Remote Desktop host. Nothing was changed.'
}
Assert-NoPolicy @('fDenyTSConnections')
if ($nla -ne 1) { Write-Output 'Note: this host does not require NLA; security-layer sets it.' }
if (Test-AllSo $wanted) {
    Write-Output 'Remote Desktop is on already.'
    Write-Done 'enable-rdp' (Get-Shown $before) (Get-Shown $before) ''
    return
}

# --- backup ---
$undo = Save-Undo 'enable-rdp' (Get-UndoLines $before)

try {
    # --- change ---
    # --- verify ---
    Set-Numbers $wanted
} catch {
    # --- restore ---
    Set-Numbers $before
    throw
}
Start-Service -Name 'TermService'
Write-Done 'enable-rdp' (Get-Shown $before) (Get-Shown (Get-Now $wanted)) $undo
