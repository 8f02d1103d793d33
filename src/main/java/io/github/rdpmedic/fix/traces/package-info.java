/** The fixes that clear what Remote Desktop clients leave behind: caches, lists of hosts, remembered answers, sign-ins. */
package io.github.rdpmedic.fix.traces;
