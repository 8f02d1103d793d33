# Allows Remote Desktop in the Windows firewall. For Windows PowerShell 5.1, in any language of Windows.
param(
    [ValidatePattern('^(Domain|Private|Public)(,(Domain|Private|Public)){0,2}$')] [string] $Profiles = 'Domain,Private',
    [ValidateSet('no', 'yes')] [string] $WebSocket = 'no',
    [ValidateSet('apply', 'read')] [string] $Mode = 'apply'
)
# --- shared ---
# --- read ---
# Remote Desktop, and Remote Desktop (WebSocket), by the resources that their names come from. Shadowing stays as it is.
$groups = @('@FirewallAPI.dll,-28752')
if ($WebSocket -eq 'yes') { $groups += '@FirewallAPI.dll,-28782' }
$rules = @($groups | ForEach-Object { Get-NetFirewallRule -Group $_ -ErrorAction SilentlyContinue } |
        Where-Object { $_.Name -notlike '*Shadow*' })
if ($rules.Count -eq 0) { throw 'This Windows has no firewall rules for Remote Desktop. Nothing was changed.' }

function Get-State {
    $state = [ordered] @{}
    foreach ($rule in $rules) {
        $now = Get-NetFirewallRule -Name $rule.Name
        $state[$rule.Name] = [string] $now.Enabled + ' ' + [string] $now.Profile
    }
    return $state
}

$before = Get-State
if ($Mode -eq 'read') { Write-Read 'firewall-rules' $before; return }
foreach ($name in ($Profiles -split ',')) {
    if ([string] (Get-NetFirewallProfile -Name $name -PolicyStore 'ActiveStore').AllowLocalFirewallRules -eq 'False') {
        throw ('A group policy allows no local firewall rules for the profile ' + $name + '. Nothing was changed.')
    }
}

# --- backup ---
$lines = foreach ($rule in $rules) {
    "Set-NetFirewallRule -Name '" + $rule.Name.Replace("'", "''") + "' -Enabled " + [string] $rule.Enabled +
        " -Profile " + ([string] $rule.Profile).Replace(' ', '')
}
$undo = Save-Undo 'firewall-rules' $lines

try {
    # --- change ---
    foreach ($rule in $rules) {
        # Profiles for which the rule counts already stay open.
        $asked = @($Profiles -split ',')
        $open = [string] $rule.Profile
        if ([string] $rule.Enabled -eq 'True' -and $open -ne 'Any') { $asked += @($open -split ', ') }
        if ([string] $rule.Enabled -eq 'True' -and $open -eq 'Any') { continue }
        Set-NetFirewallRule -Name $rule.Name -Enabled 'True' -Profile @($asked | Select-Object -Unique)
    }

    # --- verify ---
    $now = Get-State
    if (@($now.Values | Where-Object { $_ -notlike 'True *' }).Count -gt 0) { throw 'A rule was not switched on.' }
} catch {
    # --- restore ---
    foreach ($rule in $rules) { Set-NetFirewallRule -Name $rule.Name -Enabled $rule.Enabled -Profile $rule.Profile }
    throw
}
Write-Done 'firewall-rules' $before $now $undo
