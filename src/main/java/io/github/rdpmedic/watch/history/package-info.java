/**
 * What was seen of each target, kept in one SQLite file.
 *
 * <ul>
 *   <li>{@code Recorder} hears the monitor and hands {@code Entry} values to the {@code HistoryStore}, whose one
 *       thread writes them down. Nothing of SQLite is loaded before the first of them.
 *   <li>{@code HistoryFile} opens the file and sets a damaged one aside, {@code Schema} has its tables,
 *       {@code Batch} fills them, {@code Upkeep} keeps them within the {@code Retention}, {@code HistoryReader} reads.
 *   <li>{@code UptimeStrip}, {@code Availability} and {@code LatencySeries} make of what was read what a person looks
 *       at. Pure.
 * </ul>
 *
 * <p>A {@code Span} is written only for time that checks cover, so whatever stops the checks (a kill, a pause, a
 * sleeping PC) leaves a hole that nobody has to remember to write. An echo proves nothing and is not written down.
 */
package io.github.rdpmedic.watch.history;
