# Adds a user or group to Remote Desktop Users. For Windows PowerShell 5.1, in any language of Windows.
param(
    [Parameter(Mandatory = $true)] [ValidatePattern('^[^\x00-\x1f"/\[\]:;|=,+*?<>]{1,256}$')] [string] $User,
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
$group = 'S-1-5-32-555'
if ((Get-CimInstance -ClassName 'Win32_ComputerSystem').DomainRole -ge 4) {
    throw 'This is a domain controller, whose groups are those of the domain. Nothing was changed.'
}
try {
    $sid = (New-Object -TypeName Security.Principal.NTAccount -ArgumentList $User).Translate([Security.Principal.SecurityIdentifier]).Value
} catch [Security.Principal.IdentityNotMappedException] {
    throw 'There is no such user or group. Nothing was changed.'
}

# By way of ADSI, because Get-LocalGroupMember fails over a member that is gone.
function Test-Member {
    $name = (New-Object -TypeName Security.Principal.SecurityIdentifier -ArgumentList $group).Translate([Security.Principal.NTAccount]).Value.Split('\')[-1]
    foreach ($member in @(([ADSI] "WinNT://./$name,group").Invoke('Members'))) {
        $bytes = $member.GetType().InvokeMember('objectSid', 'GetProperty', $null, $member, $null)
        if ((New-Object -TypeName Security.Principal.SecurityIdentifier -ArgumentList @([byte[]] $bytes, 0)).Value -eq $sid) { return $true }
    }
    return $false
}

$before = [ordered] @{ sid = $sid; member = Test-Member }
if ($Mode -eq 'read') { Write-Read 'logon-right' $before; return }
if ($before.member) {
    Write-Output 'The user is a member already.'
    Write-Done 'logon-right' $before $before ''
    return
}

# --- backup ---
$undo = Save-Undo 'logon-right' @("Remove-LocalGroupMember -SID '" + $group + "' -Member '" + $sid + "'")

try {
    # --- change ---
    Add-LocalGroupMember -SID $group -Member $sid

    # --- verify ---
    if (-not (Test-Member)) { throw 'The user did not become a member.' }
} catch {
    # --- restore ---
    Remove-LocalGroupMember -SID $group -Member $sid -ErrorAction SilentlyContinue
    throw
}
Write-Output 'It counts from the next sign-in of the user.'
Write-Done 'logon-right' $before ([ordered] @{ sid = $sid; member = $true }) $undo
