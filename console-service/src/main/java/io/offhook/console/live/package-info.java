/**
 * What happens, as it happens. One loop for a process reads new entries of the timeline while somebody watches, in the order of their
 * places: only transactions below the oldest open one, which are complete, so that no entry comes in behind a place that was passed. Each
 * watcher has a filter and its own place, so that one who comes again goes on where it was.
 */
@NullMarked
package io.offhook.console.live;

import org.jspecify.annotations.NullMarked;
