/** What a person chooses before a fix can say what it would change: settings of a file, parts of a cache, a host. */
package io.github.rdpmedic.ui.fixes.forms;
