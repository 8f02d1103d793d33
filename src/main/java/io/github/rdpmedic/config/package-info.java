/**
 * Targets and settings as text files. The only room that knows Commons Configuration.
 *
 * <p>From the bytes upwards: {@code FileText} (encoding, line ends), {@code PropertiesText} (keys, values, and what a
 * person wrote around them), {@code TargetsFormat} and {@code SettingsFormat} (what the keys mean), {@code ConfigFile}
 * (read, keep the last good, change under a lock), and {@link io.github.rdpmedic.config.ConfigDirectory}, the door.
 */
package io.github.rdpmedic.config;
