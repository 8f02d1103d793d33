/** What the error codes of Remote Desktop say, and which causes a code and a check together point to. Pure. */
package io.github.rdpmedic.diagnose.explain;
