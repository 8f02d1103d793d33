/** The window in which a person takes over what other programs have saved. Start reading at {@code ImportDialog}. */
package io.github.rdpmedic.ui.targets.importing;
